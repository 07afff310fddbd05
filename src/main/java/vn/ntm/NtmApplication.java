package vn.ntm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration;
import org.springframework.modulith.Modulithic;
import vn.ntm.notice.extract.ExtractCommand;
import vn.ntm.operations.BackupCommand;
import vn.ntm.startup.ClassesAhead;
import vn.ntm.startup.QuickWiring;

/** Theo dõi nông thôn mới: one server-rendered application for NTM criteria and for the duties of conclusion notices. */
// No page takes an entity or page request of Spring Data; its converter would make every repository for the first page.
@SpringBootApplication(exclude = DataWebAutoConfiguration.class)
@Modulithic(sharedModules = "shared")
public class NtmApplication {

    public static void main(String[] args) {
        if (ExtractCommand.isAsked(args)) {
            System.exit(ExtractCommand.run(args));
        }
        if (BackupCommand.isAsked(args)) {
            System.exit(BackupCommand.run(System.out, System.err, args));
        }
        ClassesAhead.begin();
        SpringApplication application = new SpringApplication(NtmApplication.class);
        application.addInitializers(new QuickWiring());
        application.run(args);
    }
}
