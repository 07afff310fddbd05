package vn.ntm.operations.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything of a database, files included, as it was at one moment while people go on working: one read-only
 * snapshot, every table as PostgreSQL's own COPY text, streamed; memory does not grow with the data.
 */
public final class BackupWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private BackupWriter() {}

    /**
     * @param connection of its own; its transaction is ended
     * @param out left open
     */
    public static BackupManifest write(Connection connection, OutputStream out) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            Schema schema = new Schema(connection);
            ZipOutputStream zip = new ZipOutputStream(out);
            List<BackupManifest.Table> tables = new ArrayList<>();
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Map.Entry<String, List<String>> table : schema.tables().entrySet()) {
                tables.add(copy(copies, table.getKey(), table.getValue(), zip));
            }
            BackupManifest manifest = new BackupManifest(
                    BackupManifest.FORMAT, schema.now(), schema.migrations(), tables, schema.sequences());
            zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
            zip.write(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
            return manifest;
        } finally {
            connection.rollback();
        }
    }

    private static BackupManifest.Table copy(CopyManager copies, String name, List<String> columns, ZipOutputStream zip)
            throws SQLException, IOException {
        BackupManifest.Table table = new BackupManifest.Table(name, columns, 0, "");
        zip.putNextEntry(new ZipEntry(table.entry()));
        DigestOutputStream rows = new DigestOutputStream(zip, Checksums.sha256());
        long count = copies.copyOut("copy " + Schema.columnsOf(name, columns) + " to stdout", rows);
        zip.closeEntry();
        return new BackupManifest.Table(name, columns, count, Checksums.hex(rows.getMessageDigest()));
    }
}
