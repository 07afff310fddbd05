package vn.ntm.database;

import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL over a directory that persists, run as a child of this program. Data are synced to disk as always
 * (fsync on). Whatever kills this program, a small watchdog stops the server; whatever kills the watchdog too, the next
 * start finds the orphan by its pid file, stops it and goes on: no data are lost, nothing is mended by hand.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    static final String USER = "ntm";

    private final Path binaries;
    private final Path data;
    private final Path logs;
    private final String password;
    private final FileChannel lockChannel;
    private final PostgresCommand command;
    private int port;
    private @Nullable Process watchdog;

    /**
     * Starts the server of that home directory; makes it on the first call.
     *
     * @param settings PostgreSQL settings on top of ours
     * @throws HomeInUseException when another program runs on the same directory
     */
    public static PostgresServer start(Path home, Map<String, String> settings)
            throws IOException, InterruptedException {
        return new PostgresServer(home.toAbsolutePath().normalize(), settings);
    }

    private PostgresServer(Path home, Map<String, String> settings) throws IOException, InterruptedException {
        Files.createDirectories(home);
        lockChannel = lock(home);
        try {
            binaries = PostgresBinaries.unpackedIn(home);
            data = home.resolve("data-18");
            logs = home.resolve("log");
            command = PostgresCommand.forOwnerOf(home, binaries);
            command.own(home);
            Files.createDirectories(logs);
            command.own(logs);
            Path passwordFile = home.resolve("password");
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise(home, passwordFile);
            }
            password = Files.readString(passwordFile).strip();
            stopOrphan();
            boot(settings);
            watchdog = startWatchdog();
        } catch (IOException | InterruptedException | RuntimeException failure) {
            lockChannel.close();
            throw failure;
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    public Path dataDirectory() {
        return data;
    }

    @Override
    public void close() {
        try {
            command.run(60, "pg_ctl", "-D", data.toString(), "stop", "-m", "fast", "-w", "-t", "55");
            dismissWatchdog();
        } catch (IOException | IllegalStateException problem) {
            log.warn(
                    "PostgreSQL did not stop as asked; the watchdog or the next start stops it: {}",
                    problem.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            try {
                lockChannel.close();
            } catch (IOException ignored) {
                log.debug("lock was closed already");
            }
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new HomeInUseException(home);
        }
        return channel;
    }

    private void initialise(Path home, Path passwordFile) throws IOException, InterruptedException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        command.own(passwordFile);
        Path fresh = home.resolve("data.initdb");
        deleteTree(fresh);
        command.run(
                120,
                "initdb",
                "-D",
                fresh.toString(),
                "-U",
                USER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=vi-VN",
                "--no-instructions");
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void stopOrphan() throws IOException, InterruptedException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile, StandardCharsets.ISO_8859_1);
        long pid = lines.isEmpty() ? -1 : Long.parseLong(lines.get(0).strip());
        // A killed postmaster can stay as a zombie: it has no command then, and counts as dead.
        boolean alive = ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().command())
                .map(program -> program.contains("postgres"))
                .orElse(false);
        log.info("The last run did not end cleanly; PostgreSQL (pid {}) is {}", pid, alive ? "stopped first" : "gone");
        if (!alive) {
            Files.deleteIfExists(pidFile);
            return;
        }
        try {
            command.run(60, "pg_ctl", "-D", data.toString(), "stop", "-m", "fast", "-w", "-t", "55");
        } catch (IllegalStateException failure) {
            // The last run's watchdog may have stopped it between our look and our word.
            if (Files.exists(pidFile)) {
                throw failure;
            }
        }
    }

    private void boot(Map<String, String> settings) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            try {
                command.run(
                        START_TIMEOUT.toSeconds() + 5,
                        "pg_ctl",
                        "-D",
                        data.toString(),
                        "-l",
                        logs.resolve("start.log").toString(),
                        "-o",
                        options(settings),
                        "-w",
                        "-t",
                        Long.toString(START_TIMEOUT.toSeconds()),
                        "start");
                return;
            } catch (IllegalStateException failure) {
                if (attempt == 3) {
                    throw failure;
                }
                log.warn("PostgreSQL did not start on port {}, trying another: {}", port, failure.getMessage());
            }
        }
    }

    private String options(Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("listen_addresses", "127.0.0.1");
        all.put("port", Integer.toString(port));
        all.put("unix_socket_directories", "");
        all.put("max_connections", "60");
        all.put("timezone", "UTC");
        all.put("log_timezone", "UTC");
        all.put("logging_collector", "on");
        all.put("log_directory", logs.toString().replace("'", "''"));
        all.put("log_filename", "postgresql-%a.log");
        all.put("log_truncate_on_rotation", "on");
        all.put("log_rotation_age", "1d");
        all.putAll(settings);
        StringBuilder options = new StringBuilder();
        all.forEach((name, value) ->
                options.append(" -c ").append(name).append("='").append(value).append('\''));
        return options.toString().strip();
    }

    /**
     * Blocks on our pipe: whatever way this program ends, the pipe closes and the server is stopped. Only the server it was
     * set on: if a next run has started another by then, that one is left alone.
     */
    private Process startWatchdog() throws IOException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.ISO_8859_1)
                .get(0)
                .strip();
        List<String> line = new ArrayList<>(command.prefix());
        line.addAll(List.of(
                "sh",
                "-c",
                "trap '' INT TERM HUP; read x; [ \"$x\" = bye ] && exit; read now < \"$1/postmaster.pid\";"
                        + " [ \"$now\" = \"$2\" ] && exec \"$0\" -D \"$1\" stop -m fast -w -t 55",
                binaries.resolve("bin/pg_ctl").toString(),
                data.toString(),
                pid));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void dismissWatchdog() throws IOException {
        Process dog = watchdog;
        if (dog != null) {
            try (Writer pipe = dog.outputWriter()) {
                pipe.write("bye\n");
            }
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
