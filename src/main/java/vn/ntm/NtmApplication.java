package vn.ntm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import vn.ntm.database.PostgresAhead;
import vn.ntm.notice.extract.ExtractCommand;
import vn.ntm.operations.BackupCommand;

/** Theo dõi nông thôn mới: one server-rendered application for NTM criteria and for the duties of conclusion notices. */
@SpringBootApplication
@Modulithic(sharedModules = "shared")
public class NtmApplication {

    public static void main(String[] args) {
        if (ExtractCommand.isAsked(args)) {
            System.exit(ExtractCommand.run(args));
        }
        if (BackupCommand.isAsked(args)) {
            System.exit(BackupCommand.run(System.out, System.err, args));
        }
        SpringApplication application = new SpringApplication(NtmApplication.class);
        application.addInitializers(new PostgresAhead());
        application.run(args);
    }
}
