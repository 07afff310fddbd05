package vn.ntm.operations;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import vn.ntm.database.OpenDatabase;
import vn.ntm.operations.domain.BackupFiles;
import vn.ntm.operations.domain.BackupManifest;
import vn.ntm.operations.domain.BackupRefusal;
import vn.ntm.operations.domain.BackupWriter;
import vn.ntm.operations.domain.Restore;

/**
 * {@code backup FILE} and {@code restore FILE}: everything, files included, out of the database that is configured and
 * into an empty one; {@code -} instead of a file is the standard output or input. A backup may be made while the program
 * runs.
 */
public final class BackupCommand {

    private static final String BACKUP = "backup";
    private static final String RESTORE = "restore";
    private static final String STREAM = "-";
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private BackupCommand() {}

    /** Only the configuration is read, nothing of the program is started. */
    @Configuration(proxyBeanMethods = false)
    static class NothingElse {}

    /** True when the program was called for this and not to serve. */
    public static boolean isAsked(String... arguments) {
        return arguments.length > 0 && (BACKUP.equals(arguments[0]) || RESTORE.equals(arguments[0]));
    }

    /** Gives the exit status. What is said goes to the error stream when the backup itself goes to the output. */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        if (arguments.length < 2 || arguments[1].startsWith("--")) {
            err.println("Cách dùng: backup TỆP.zip | restore TỆP.zip (dấu - thay cho tệp: ra hoặc vào luồng chuẩn)");
            return MISUSED;
        }
        boolean streamed = STREAM.equals(arguments[1]);
        if (streamed) {
            System.setOut(System.err);
        }
        SpringApplication application = new SpringApplication(NothingElse.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        try (ConfigurableApplicationContext context =
                        application.run(Arrays.copyOfRange(arguments, 2, arguments.length));
                OpenDatabase database = OpenDatabase.of(context.getEnvironment());
                Connection connection = database.connect()) {
            String said = BACKUP.equals(arguments[0])
                    ? backup(connection, arguments[1], out)
                    : restore(connection, arguments[1]);
            (streamed ? err : out).println(said);
            return DONE;
        } catch (BackupRefusal refusal) {
            err.println(refusal.getMessage());
        } catch (InvalidPathException | IOException unreachable) {
            err.println("Không đọc hoặc ghi được tệp: " + unreachable.getMessage());
        } catch (SQLException failed) {
            err.println("Cơ sở dữ liệu báo lỗi: " + failed.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return REFUSED;
    }

    private static String backup(Connection connection, String file, PrintStream out) throws IOException, SQLException {
        BackupManifest made;
        if (STREAM.equals(file)) {
            made = BackupWriter.write(connection, out);
            out.flush();
        } else {
            made = BackupFiles.write(connection, Path.of(file));
        }
        return "Đã sao lưu %d bảng, %d dòng vào %s".formatted(made.tables().size(), made.rows(), file);
    }

    private static String restore(Connection connection, String file) throws IOException, SQLException {
        if (!STREAM.equals(file)) {
            return told(Restore.read(Path.of(file), connection));
        }
        Path received = Files.createTempFile("ntm-restore", ".zip");
        try {
            Files.copy(System.in, received, StandardCopyOption.REPLACE_EXISTING);
            return told(Restore.read(received, connection));
        } finally {
            Files.delete(received);
        }
    }

    private static String told(BackupManifest put) {
        return "Đã khôi phục %d bảng, %d dòng từ bản sao lưu lúc %s"
                .formatted(put.tables().size(), put.rows(), put.madeAt());
    }
}
