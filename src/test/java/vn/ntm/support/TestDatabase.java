package vn.ntm.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import vn.ntm.database.PostgresServer;

/**
 * A real PostgreSQL for tests: one server per run, one database per Spring context, cloned from a migrated template.
 * {@code -Dtest.postgres=embedded} (default) starts the bundled server, {@code container} uses Testcontainers, {@code
 * auto} a container when its image is at hand. No test knows which.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final String IMAGE = "postgres:18";
    private static final Map<String, String> FAST = Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            // every kept context of a test class holds a pool of its own
            "max_connections", "400");

    private record Server(String host, int port, String user, String password) {
        String url(String database) {
            return "jdbc:postgresql://" + host + ":" + port + "/" + database;
        }

        void run(String sql) throws SQLException {
            try (Connection connection = DriverManager.getConnection(url("postgres"), user, password);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    private static final class Holder {
        static final AtomicInteger COUNT = new AtomicInteger();
        static final Server SERVER = start();

        private static Server start() {
            try {
                Server server = wantsContainer() ? container() : embedded();
                server.run("create database ntm_template");
                Flyway.configure()
                        .dataSource(server.url("ntm_template"), server.user(), server.password())
                        .load()
                        .migrate();
                return server;
            } catch (SQLException | IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static boolean wantsContainer() throws InterruptedException {
            String mode = System.getProperty("test.postgres", "embedded");
            return mode.equals("container") || (mode.equals("auto") && imageIsLocal());
        }

        /** Asks the command line: Testcontainers' own check would pull an image first, for minutes without a registry. */
        private static boolean imageIsLocal() throws InterruptedException {
            try {
                Process probe = new ProcessBuilder("docker", "image", "inspect", "--format", "{{.Id}}", IMAGE)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return probe.waitFor(5, TimeUnit.SECONDS) && probe.exitValue() == 0;
            } catch (IOException e) {
                return false;
            }
        }

        @SuppressWarnings("resource") // lives as long as the JVM
        private static Server container() {
            PostgreSQLContainer container = new PostgreSQLContainer(DockerImageName.parse(IMAGE))
                    .withCommand(Stream.concat(
                                    Stream.of("postgres"),
                                    FAST.entrySet().stream()
                                            .flatMap(one -> Stream.of("-c", one.getKey() + "=" + one.getValue())))
                            .toArray(String[]::new));
            container.start();
            return new Server(
                    container.getHost(),
                    container.getMappedPort(5432),
                    container.getUsername(),
                    container.getPassword());
        }

        private static Server embedded() throws IOException, InterruptedException {
            // The unpacked programs are kept outside target; the data belong to this run.
            Path cache = Path.of(System.getProperty("test.postgres.home", "target/test-postgres"))
                    .resolve(Long.toString(ProcessHandle.current().pid()));
            Path binaries = cache.getParent();
            Files.createDirectories(cache);
            try (Stream<Path> old = Files.list(binaries)) {
                for (Path unpacked : old.filter(p -> p.getFileName().toString().startsWith("pgsql-"))
                        .toList()) {
                    Files.createSymbolicLink(cache.resolve(unpacked.getFileName()), unpacked);
                }
            }
            PostgresServer server = PostgresServer.start(cache, FAST);
            keepBinaries(cache, binaries);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                delete(cache);
            }));
            return new Server("127.0.0.1", server.port(), server.user(), server.password());
        }

        private static void keepBinaries(Path cache, Path binaries) throws IOException {
            try (Stream<Path> unpacked = Files.list(cache)) {
                for (Path path : unpacked.filter(p -> p.getFileName().toString().startsWith("pgsql-"))
                        .toList()) {
                    Path kept = binaries.resolve(path.getFileName());
                    if (!Files.isSymbolicLink(path) && !Files.exists(kept)) {
                        Files.move(path, kept);
                        Files.createSymbolicLink(path, kept);
                    }
                }
            }
        }

        private static void delete(Path root) {
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException e) {
                System.err.println("not removed: " + root);
            }
        }
    }

    /** A fresh database with every migration applied; its JDBC address. */
    public static JdbcConnectionDetails newDatabase() {
        return created(" template ntm_template");
    }

    /** A fresh database without any table. */
    public static JdbcConnectionDetails emptyDatabase() {
        return created("");
    }

    private static JdbcConnectionDetails created(String how) {
        String name = "test_" + Holder.COUNT.incrementAndGet();
        Server server = Holder.SERVER;
        try {
            server.run("create database " + name + how);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        String url = server.url(name);
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return server.user();
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }

    @Bean
    JdbcConnectionDetails testDatabase() {
        return newDatabase();
    }
}
