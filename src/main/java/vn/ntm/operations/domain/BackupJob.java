package vn.ntm.operations.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.DailyJob;

/** A backup every night; the oldest beyond the number to keep go. A day that was missed cannot be saved any more. */
@Component
public class BackupJob implements DailyJob {

    private static final double MEGABYTE = 1024 * 1024;

    private final DataSource source;
    private final BackupSettings settings;
    private final ApplicationClock clock;

    BackupJob(DataSource source, BackupSettings settings, ApplicationClock clock) {
        this.source = source;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "operations-backup";
    }

    @Override
    public String label() {
        return "operations.job.backup";
    }

    @Override
    public LocalTime time() {
        return LocalTime.of(1, 0);
    }

    @Override
    public Result run(LocalDate day) {
        Path directory = settings.directory();
        if (directory == null) {
            return Result.of("operations.job.backupOff");
        }
        Path file = BackupFiles.of(directory, day);
        if (Files.exists(file) || day.isBefore(clock.today())) {
            return Result.of("operations.job.backupPassed");
        }
        try (Connection connection = source.getConnection()) {
            BackupManifest made = BackupFiles.write(connection, file);
            int removed = forget(directory);
            return Result.of(
                    "operations.job.backupDone",
                    file.getFileName().toString(),
                    made.rows(),
                    Math.round(10 * Files.size(file) / MEGABYTE) / 10.0,
                    removed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private int forget(Path directory) throws IOException {
        List<Path> files = BackupFiles.in(directory);
        List<Path> old = files.subList(Math.min(settings.keep(), files.size()), files.size());
        for (Path file : old) {
            Files.delete(file);
        }
        return old.size();
    }
}
