package vn.ntm.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import vn.ntm.operations.domain.BackupManifest;
import vn.ntm.operations.domain.Restore;
import vn.ntm.support.TestDatabase;

/** An installation of the first release, with its demonstration, becomes what a new one is, and loses nothing. */
class UpgradeTest {

    /** Tables of the first release that later releases only add to. */
    private static final List<String> KEPT = List.of(
            "assigned_task",
            "assignment",
            "assignment_event",
            "assessment",
            "assessment_statement",
            "notice",
            "notice_clause",
            "user_account",
            "membership",
            "audit_entry");

    private static final String STRUCTURE = """
            select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
                   || coalesce(column_default, '') || coalesce(generation_expression, '')
              from information_schema.columns where table_schema = 'public' and table_name <> 'flyway_schema_history'
            union all
            select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
              from pg_constraint where connamespace = 'public'::regnamespace
            union all
            select 'index ' || indexname || ' ' || indexdef from pg_indexes where schemaname = 'public'
            union all
            select 'trigger ' || tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text
              from pg_trigger where not tgisinternal
            order by 1""";

    @TempDir
    Path directory;

    @Test
    @DisplayName("the first release's data, brought up to date")
    void becomesWhatANewOneIs() throws Exception {
        Path file = directory.resolve("first.zip");
        try (InputStream in = UpgradeTest.class.getResourceAsStream("/upgrade/first-release.zip")) {
            Files.copy(in, file);
        }
        JdbcConnectionDetails database = TestDatabase.emptyDatabase();
        BackupManifest first;
        try (Connection connection = connect(database)) {
            first = Restore.read(file, connection);
        }
        Flyway flyway = Flyway.configure()
                .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
                .outOfOrder(true)
                .load();
        assertThat(flyway.migrate().migrationsExecuted).isPositive();
        try (Connection upgraded = connect(database);
                Connection fresh = connect(TestDatabase.newDatabase())) {
            assertThat(lines(upgraded, STRUCTURE)).isEqualTo(lines(fresh, STRUCTURE));
            for (BackupManifest.Table table : first.tables()) {
                if (KEPT.contains(table.name())) {
                    assertThat(lines(upgraded, "select count(*) from " + table.name()))
                            .as(table.name())
                            .containsExactly(Long.toString(table.rows()));
                    assertThat(table.rows()).as(table.name()).isPositive();
                }
            }
        }
    }

    private static List<String> lines(Connection connection, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    private static Connection connect(JdbcConnectionDetails database) throws SQLException {
        return DriverManager.getConnection(
                String.valueOf(database.getJdbcUrl()), database.getUsername(), database.getPassword());
    }
}
