package vn.ntm.operations.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.ui.NotAllowedException;

/** How the installation stands, and what somebody should see to. For those who look after it. */
@Component
public class SystemState {

    private static final int LITTLE_ROOM = 10;
    private static final Duration OLD_BACKUP = Duration.ofHours(50);

    private final SystemFigures figures;
    private final BackupSettings backups;
    private final Path home;

    SystemState(SystemFigures figures, BackupSettings backups, @Value("${ntm.home}") String home) {
        this.figures = figures;
        this.backups = backups;
        this.home = Path.of(home);
    }

    /** What asks for attention; the page says how to mend it. */
    public enum Concern {
        NO_BACKUP_DIRECTORY,
        NO_BACKUP_YET,
        OLD_BACKUP,
        LITTLE_ROOM,
        CONNECTIONS
    }

    /** @param bytes size of the file */
    public record Backup(String name, long bytes, Instant at) {}

    /** @param path the disk it lies on */
    public record Disk(String path, long free, long total) {

        public int freePercent() {
            return total == 0 ? 0 : (int) (free * 100 / total);
        }
    }

    public record State(
            SystemFigures.Database database,
            String java,
            Duration uptime,
            long memory,
            long mostMemory,
            Disk disk,
            @Nullable Path directory,
            int keep,
            List<Backup> backups,
            List<Concern> concerns) {}

    /** @throws NotAllowedException when the person does not look after the installation */
    public State read(Actor actor) {
        if (!actor.may(Right.MANAGE_JOBS)) {
            throw new NotAllowedException("operations.error.notAllowed");
        }
        SystemFigures.Database database = figures.read();
        Path directory = backups.directory();
        List<Backup> files = files(directory);
        Disk disk = disk(directory == null ? home : directory);
        Runtime memory = Runtime.getRuntime();
        return new State(
                database,
                Runtime.version().toString(),
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
                memory.totalMemory() - memory.freeMemory(),
                memory.maxMemory(),
                disk,
                directory,
                backups.keep(),
                files,
                concerns(database, directory, files, disk));
    }

    private static List<Concern> concerns(
            SystemFigures.Database database, @Nullable Path directory, List<Backup> files, Disk disk) {
        List<Concern> concerns = new ArrayList<>();
        if (directory == null) {
            concerns.add(Concern.NO_BACKUP_DIRECTORY);
        } else if (files.isEmpty()) {
            concerns.add(Concern.NO_BACKUP_YET);
        } else if (Duration.between(files.get(0).at(), database.now()).compareTo(OLD_BACKUP) > 0) {
            concerns.add(Concern.OLD_BACKUP);
        }
        if (disk.total() > 0 && disk.freePercent() < LITTLE_ROOM) {
            concerns.add(Concern.LITTLE_ROOM);
        }
        if (database.connections() * 100 > database.mostConnections() * 90) {
            concerns.add(Concern.CONNECTIONS);
        }
        return concerns;
    }

    private static List<Backup> files(@Nullable Path directory) {
        if (directory == null) {
            return List.of();
        }
        try {
            List<Backup> files = new ArrayList<>();
            for (Path file : BackupFiles.in(directory)) {
                files.add(new Backup(
                        String.valueOf(file.getFileName()),
                        Files.size(file),
                        Files.getLastModifiedTime(file).toInstant()));
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Disk disk(Path wanted) {
        Path path = wanted.toAbsolutePath();
        while (path.getParent() != null && !Files.exists(path)) {
            path = path.getParent();
        }
        try {
            var store = Files.getFileStore(path);
            return new Disk(path.toString(), store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException unknown) {
            return new Disk(path.toString(), 0, 0);
        }
    }
}
