package vn.ntm.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The bundled server on one directory through every way of dying: nothing is mended by hand, nothing committed is lost. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PostgresServerTest {

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path folder;

    static Path home;

    @BeforeAll
    static void homeWithABlankAndVietnameseLetters() throws IOException {
        boolean unicodePaths = "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));
        home = Files.createDirectories(folder.resolve(unicodePaths ? "nhà của tôi" : "my home"));
    }

    @AfterAll
    static void clear() throws IOException {
        PostgresServer.deleteTree(folder);
    }

    private static Process probe() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashProbe.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("committed")) {
                return process;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("probe ended: " + said);
    }

    private static long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("data-18/postmaster.pid"), StandardCharsets.ISO_8859_1)
                .get(0)
                .strip());
    }

    private static void kill(ProcessHandle handle) {
        handle.destroyForcibly();
        handle.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static long rowsAfterRestart() throws IOException, InterruptedException, SQLException {
        try (PostgresServer server = PostgresServer.start(home, Map.of());
                Connection connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), server.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    @Order(1)
    void aKilledProgramLeavesNoServerBehind() throws Exception {
        Process process = probe();
        long server = postmaster();
        kill(process.toHandle());
        for (int i = 0; i < 100 && Files.exists(home.resolve("data-18/postmaster.pid")); i++) {
            Thread.sleep(100);
        }
        assertThat(ProcessHandle.of(server).flatMap(handle -> handle.info().command()))
                .isEmpty();
        assertThat(rowsAfterRestart()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void anOrphanIsStoppedByTheNextStart() throws Exception {
        Process process = probe();
        List<ProcessHandle> watchdogs = process.toHandle().descendants().toList();
        assertThat(watchdogs).isNotEmpty();
        watchdogs.forEach(PostgresServerTest::kill);
        kill(process.toHandle());
        assertThat(Files.exists(home.resolve("data-18/postmaster.pid"))).isTrue();
        assertThat(rowsAfterRestart()).isEqualTo(2);
    }

    @Test
    @Order(3)
    void aStalePidFileIsNoObstacle() throws Exception {
        Process process = probe();
        ProcessHandle server = ProcessHandle.of(postmaster()).orElseThrow();
        process.toHandle().descendants().forEach(PostgresServerTest::kill);
        server.destroyForcibly();
        kill(process.toHandle());
        assertThat(rowsAfterRestart()).isEqualTo(3);
    }

    @Test
    @Order(4)
    void aSecondProgramIsRefusedWithAClearWord() throws Exception {
        Process process = probe();
        try {
            assertThatThrownBy(() -> PostgresServer.start(home, Map.of()))
                    .isInstanceOf(HomeInUseException.class)
                    .hasMessageContaining("đang được một chương trình khác dùng");
        } finally {
            kill(process.toHandle());
        }
        assertThat(rowsAfterRestart()).isEqualTo(4);
    }
}
