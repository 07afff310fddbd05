package vn.ntm.operations.domain;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Backups as files: a file has its name only when it is whole. */
public final class BackupFiles {

    private static final Pattern NAME = Pattern.compile("ntm-\\d{4}-\\d{2}-\\d{2}\\.zip");

    private BackupFiles() {}

    /** @throws BackupRefusal when the file exists */
    public static BackupManifest write(Connection connection, Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new BackupRefusal("Tệp " + file + " đã có; đặt tên khác để không ghi đè bản sao lưu cũ.");
        }
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path unfinished = Files.createTempFile(directory, ".ntm-", ".part");
        try {
            BackupManifest manifest;
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(unfinished, StandardOpenOption.WRITE), 1 << 16)) {
                manifest = BackupWriter.write(connection, out);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    static Path of(Path directory, LocalDate day) {
        return directory.resolve("ntm-" + day + ".zip");
    }

    /** The nightly ones, the newest first. */
    static List<Path> in(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
        }
    }
}
