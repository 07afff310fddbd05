package vn.ntm.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import vn.ntm.operations.domain.BackupFiles;
import vn.ntm.operations.domain.BackupManifest;
import vn.ntm.operations.domain.BackupRefusal;
import vn.ntm.operations.domain.Restore;
import vn.ntm.support.TestDatabase;

/** What was saved comes back to the last byte, and nothing else ever does. */
@DisplayName("Sao lưu và khôi phục")
class BackupTest {

    private static final String UNIT =
            "insert into organisation_unit (kind, name, short_name, parent_id, path, search_key, subordinate, counts_in_average)"
                    + " values ('XA', '%s', '%s', %s, '/%d/', 'x', true, true)";

    @TempDir
    Path directory;

    Path file;
    JdbcConnectionDetails source;

    @BeforeEach
    void save() throws Exception {
        file = directory.resolve("ntm.zip");
        source = TestDatabase.newDatabase();
        try (Connection connection = connect(source)) {
            run(
                    connection,
                    UNIT.formatted("Xã Đề Thám", "Đề Thám\t\\n''\"", "null", 900001),
                    UNIT.formatted(
                            "Thôn Một", "Một", "(select id from organisation_unit where path = '/900001/')", 900002),
                    "insert into attachment (owner_kind, owner_id, name, content_type, size, sha256, stored_at, stored_by,"
                            + " stored_by_name, stored_by_position) values ('EVIDENCE', 1, 'ảnh.jpg', 'image/jpeg', 1500000,"
                            + " repeat('0a', 32), now(), 1, 'Ai', 'đó')",
                    "insert into attachment_content (attachment_id, content)"
                            + " select id, decode(repeat('00ff5c0a0d', 300000), 'hex') from attachment",
                    "insert into spring_session (primary_id, session_id, creation_time, last_access_time,"
                            + " max_inactive_interval, expiry_time) values ('a', 'b', 1, 1, 1, 1)");
            BackupFiles.write(connection, file);
        }
    }

    @Test
    @DisplayName("every row, file, number, rule and key is back; sign-ins are not")
    void everythingComesBack() throws Exception {
        JdbcConnectionDetails target = TestDatabase.emptyDatabase();
        BackupManifest manifest = restore(target);
        try (Connection was = connect(source);
                Connection is = connect(target)) {
            Map<String, String> before = contents(was);
            before.put("spring_session", contents(is).get("spring_session"));
            assertThat(contents(is)).isEqualTo(before);
            assertThat(manifest.rows()).isGreaterThan(200);
            assertThat(one(is, "select count(*) from spring_session")).isEqualTo("0");
            for (String structure : List.of(
                    "select string_agg(pg_get_constraintdef(oid), ';' order by conrelid::regclass::text, conname) from pg_constraint where connamespace = 'public'::regnamespace",
                    "select string_agg(tgname || tgenabled::text, ';' order by tgrelid::regclass::text, tgname) from pg_trigger where not tgisinternal",
                    "select string_agg(sequencename || coalesce(last_value, -1), ';' order by sequencename) from pg_sequences")) {
                assertThat(one(is, structure)).isEqualTo(one(was, structure));
            }
            run(is, UNIT.formatted("Xã Mới", "Mới", "null", 900003));
        }
        Flyway flyway = Flyway.configure()
                .dataSource(target.getJdbcUrl(), target.getUsername(), target.getPassword())
                .outOfOrder(true)
                .load();
        assertThat(flyway.migrate().migrationsExecuted).isZero();
    }

    @Test
    @DisplayName("a database in use, a damaged, a foreign or a later file is refused and nothing is kept of it")
    void refusesWhatIsWrong() throws Exception {
        refused(source, "không trống");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        refused(TestDatabase.emptyDatabase(), "hỏng");
        Files.write(file, whole);
        rewritten("tables/organisation_unit.copy", text -> text.replace("Xã Đề Thám", "Xã Đề Thầm"));
        JdbcConnectionDetails target = TestDatabase.emptyDatabase();
        refused(target, "organisation_unit");
        try (Connection connection = connect(target)) {
            assertThat(one(connection, "select count(*) from organisation_unit"))
                    .isEqualTo("0");
        }
        Files.write(file, whole);
        rewritten("manifest.json", text -> text.replace("V001__", "V999__"));
        refused(TestDatabase.emptyDatabase(), "mới hơn");
        Files.writeString(file, "không phải tệp nén");
        refused(TestDatabase.emptyDatabase(), "hỏng");
    }

    @Test
    @DisplayName("as commands: one saves, one restores, neither writes over anything")
    void asCommands() throws Exception {
        Path again = directory.resolve("bản sao.zip");
        assertThat(command(source, "backup", again.toString())).startsWith("0 Đã sao lưu");
        assertThat(command(source, "backup", again.toString()))
                .startsWith("1 Tệp")
                .contains("đã có");
        JdbcConnectionDetails target = TestDatabase.emptyDatabase();
        assertThat(command(target, "restore", again.toString())).startsWith("0 Đã khôi phục");
        assertThat(command(target, "restore", again.toString())).startsWith("1 Cơ sở dữ liệu không trống");
        assertThat(command(target, "restore")).startsWith("2 Cách dùng");
        assertThat(command(
                        TestDatabase.emptyDatabase(),
                        "restore",
                        directory.resolve("không có").toString()))
                .startsWith("1 Không đọc");
        try (Connection was = connect(source);
                Connection is = connect(target)) {
            assertThat(contents(is).get("attachment_content"))
                    .isEqualTo(contents(was).get("attachment_content"));
        }
    }

    @Test
    @DisplayName("through a pipe: nothing but the backup is on the output")
    void throughAPipe() throws Exception {
        PrintStream console = System.out;
        InputStream keyboard = System.in;
        JdbcConnectionDetails target = TestDatabase.emptyDatabase();
        try {
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            assertThat(BackupCommand.run(new PrintStream(saved), System.err, line(source, "backup", "-")))
                    .isZero();
            System.setIn(new ByteArrayInputStream(saved.toByteArray()));
            assertThat(BackupCommand.run(System.out, System.err, line(target, "restore", "-")))
                    .isZero();
        } finally {
            System.setOut(console);
            System.setIn(keyboard);
        }
        try (Connection connection = connect(target)) {
            assertThat(one(connection, "select count(*) from attachment_content"))
                    .isEqualTo("1");
        }
    }

    private static String[] line(JdbcConnectionDetails database, String... words) {
        String[] line = Arrays.copyOf(words, words.length + 3);
        line[words.length] = "--spring.datasource.url=" + database.getJdbcUrl();
        line[words.length + 1] = "--spring.datasource.username=" + database.getUsername();
        line[words.length + 2] = "--spring.datasource.password=" + database.getPassword();
        return line;
    }

    private static String command(JdbcConnectionDetails database, String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int status = BackupCommand.run(out, out, line(database, words));
        return status + " " + said.toString(StandardCharsets.UTF_8);
    }

    private BackupManifest restore(JdbcConnectionDetails target) throws SQLException, IOException {
        try (Connection connection = connect(target)) {
            return Restore.read(file, connection);
        }
    }

    private void refused(JdbcConnectionDetails target, String why) {
        assertThatExceptionOfType(BackupRefusal.class)
                .isThrownBy(() -> restore(target))
                .withMessageContaining(why);
    }

    private void rewritten(String name, UnaryOperator<String> change) throws IOException {
        Path other = directory.resolve("other.zip");
        try (ZipFile zip = new ZipFile(file.toFile());
                OutputStream to = Files.newOutputStream(other);
                ZipOutputStream out = new ZipOutputStream(to)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] bytes = in.readAllBytes();
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(
                            entry.getName().equals(name)
                                    ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                            .getBytes(StandardCharsets.UTF_8)
                                    : bytes);
                    out.closeEntry();
                }
            }
        }
        Files.write(file, Files.readAllBytes(other));
        Files.delete(other);
    }

    /** Number and checksum of the rows of every table. */
    private static Map<String, String> contents(Connection connection) throws SQLException {
        Map<String, String> contents = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"
                                + " and relname <> 'flyway_schema_history' order by 1")) {
            while (tables.next()) {
                String table = tables.getString(1);
                contents.put(
                        table,
                        one(
                                connection,
                                "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from \""
                                        + table + "\" t"));
            }
        }
        return contents;
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection connect(JdbcConnectionDetails database) throws SQLException {
        return DriverManager.getConnection(
                String.valueOf(database.getJdbcUrl()), database.getUsername(), database.getPassword());
    }
}
