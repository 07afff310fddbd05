package vn.ntm.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs on the class path, for this machine; unpacked once per version into the home directory. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The directory with bin/, lib/, share/; unpacks it when it is not there yet. */
    static Path unpackedIn(Path home) throws IOException {
        URL archive = archive();
        Path target =
                home.resolve("pgsql-" + Long.toString(archive.openConnection().getContentLengthLong(), 36));
        if (!Files.exists(target)) {
            unpack(archive, home, target);
        }
        return target;
    }

    private static URL archive() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64")
                .getOrDefault(System.getProperty("os.arch"), "unknown");
        String system = os.contains("win") ? "windows" : os.contains("mac") ? "darwin" : "linux";
        String name = "postgres-" + system + "-" + machine + ".txz";
        URL url = PostgresBinaries.class.getClassLoader().getResource(name);
        if (url == null) {
            throw new IllegalStateException("Không có PostgreSQL kèm theo cho máy này (" + system + " " + machine
                    + "). Đặt SPRING_DATASOURCE_URL trỏ tới một máy chủ PostgreSQL 15 trở lên.");
        }
        return url;
    }

    private static void unpack(URL archive, Path home, Path target) throws IOException {
        Path unpacking = Files.createTempDirectory(home, "unpack");
        Files.setPosixFilePermissions(unpacking, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (InputStream in = new BufferedInputStream(archive.openStream(), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                write(tar, entry, unpacking);
                entry = tar.getNextEntry();
            }
        }
        Files.move(unpacking, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path to = root.resolve(entry.getName()).normalize();
        if (!to.startsWith(root)) {
            throw new IOException("outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Path folder = Objects.requireNonNullElse(to.getParent(), root);
        Files.createDirectories(folder);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, to);
        boolean program = (entry.getMode() & 0100) != 0 || folder.endsWith("bin");
        if (program && !to.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make executable: " + to);
        }
    }
}
