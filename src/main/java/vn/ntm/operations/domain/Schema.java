package vn.ntm.operations.domain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ntm.operations.domain.BackupManifest.Migration;

/** What the database itself says of its tables. */
final class Schema {

    /** Who is signed in is nobody's data, and the structure is made again by the migrations. */
    private static final String LEFT_OUT = "('flyway_schema_history', 'spring_session', 'spring_session_attributes')";

    private final Connection connection;

    Schema(Connection connection) {
        this.connection = connection;
    }

    /** Tables with the columns that are stored and not computed, by name. */
    Map<String, List<String>> tables() throws SQLException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        ask(
                """
                select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0
                   and not a.attisdropped and a.attgenerated = '' and c.relname not in %s
                 order by c.relname, a.attnum""".formatted(LEFT_OUT),
                row -> tables.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                        .add(row.getString(2)));
        return tables;
    }

    List<Migration> migrations() throws SQLException {
        List<Migration> migrations = new ArrayList<>();
        ask(
                "select version, script, checksum from flyway_schema_history where success and type = 'SQL'"
                        + " order by installed_rank",
                row -> migrations.add(
                        new Migration(row.getString(1), row.getString(2), row.getObject(3, Integer.class))));
        return migrations;
    }

    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> numbers = new LinkedHashMap<>();
        ask(
                "select sequencename, last_value from pg_sequences where schemaname = 'public' and last_value is not null"
                        + " order by 1",
                row -> numbers.put(row.getString(1), row.getLong(2)));
        return numbers;
    }

    /** Statements that put every foreign key back, by the statement that takes it away. */
    Map<String, String> foreignKeys() throws SQLException {
        Map<String, String> keys = new LinkedHashMap<>();
        ask(
                "select conrelid::regclass, quote_ident(conname), pg_get_constraintdef(oid) from pg_constraint"
                        + " where contype = 'f' and connamespace = 'public'::regnamespace order by conrelid, conname",
                row -> keys.put(
                        "alter table " + row.getString(1) + " drop constraint " + row.getString(2),
                        "alter table " + row.getString(1) + " add constraint " + row.getString(2) + " "
                                + row.getString(3)));
        return keys;
    }

    /** ISO instant of the snapshot. */
    String now() throws SQLException {
        return one("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')");
    }

    boolean isEmpty() throws SQLException {
        return one("select count(*) from pg_class where relnamespace = 'public'::regnamespace"
                        + " and relkind in ('r', 'p', 'v')")
                .equals("0");
    }

    /** "table" (a, b), quoted. */
    static String columnsOf(String table, List<String> columns) {
        return quoted(table) + " ("
                + String.join(", ", columns.stream().map(Schema::quoted).toList()) + ")";
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private String one(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        ask(sql, row -> values.add(row.getString(1)));
        return values.get(0);
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void ask(String sql, Reader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
