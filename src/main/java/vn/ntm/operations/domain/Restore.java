package vn.ntm.operations.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.ntm.operations.domain.BackupManifest.Migration;

/**
 * Puts a backup into an empty database: the structure it was made with, by the same migrations, then every row, in one
 * transaction that ends only when each table has the rows and the checksum the backup tells of. The next start of the
 * program brings an older structure up to date as it always does.
 */
public final class Restore {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Restore() {}

    /** @throws BackupRefusal when the file is damaged or of a later program, or the database is not empty */
    public static BackupManifest read(Path file, Connection connection) throws SQLException, IOException {
        if (!new Schema(connection).isEmpty()) {
            throw new BackupRefusal(
                    "Cơ sở dữ liệu không trống: chỉ khôi phục vào một cơ sở dữ liệu mới, chưa có bảng nào.");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            BackupManifest manifest = manifest(zip);
            structure(manifest, connection);
            load(manifest, zip, connection);
            return manifest;
        } catch (ZipException damaged) {
            throw new BackupRefusal("Tệp sao lưu bị hỏng hoặc thiếu: " + damaged.getMessage());
        }
    }

    private static BackupManifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.ENTRY);
        if (entry == null) {
            throw new BackupRefusal("Tệp không phải bản sao lưu của hệ thống này, hoặc bị cắt ngắn.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            BackupManifest manifest = MAPPER.readValue(in, BackupManifest.class);
            if (manifest.format() != BackupManifest.FORMAT) {
                throw new BackupRefusal("Bản sao lưu của một phiên bản mới hơn chương trình này.");
            }
            return manifest;
        } catch (JacksonException unreadable) {
            throw new BackupRefusal("Mục lục của bản sao lưu không đọc được.");
        }
    }

    /** Exactly the migrations of the backup, in their order of that time. */
    private static void structure(BackupManifest manifest, Connection connection) throws IOException, SQLException {
        Path scripts = Files.createTempDirectory("ntm-migrations");
        try {
            for (Migration migration : manifest.migrations()) {
                Resource known = new PathMatchingResourcePatternResolver()
                        .getResource("classpath:db/migration/" + migration.script());
                if (!known.exists()) {
                    throw new BackupRefusal("Bản sao lưu của một phiên bản mới hơn chương trình này (có bước "
                            + migration.script() + ").");
                }
                try (InputStream in = known.getInputStream()) {
                    Files.copy(in, scripts.resolve(Path.of(migration.script()).getFileName()));
                }
            }
            SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
            Flyway.configure()
                    .dataSource(source)
                    .locations("filesystem:" + scripts)
                    .load()
                    .migrate();
            connection.setAutoCommit(false);
            if (!sameSteps(manifest.migrations(), new Schema(connection).migrations())) {
                throw new BackupRefusal("Cấu trúc của bản sao lưu khác cấu trúc của chương trình này.");
            }
        } catch (FlywayException failed) {
            throw new BackupRefusal("Không dựng được cấu trúc: " + failed.getMessage());
        } finally {
            deleteAll(scripts);
        }
    }

    private static boolean sameSteps(Collection<Migration> then, Collection<Migration> now) {
        return then.size() == now.size() && now.containsAll(then);
    }

    private static void load(BackupManifest manifest, ZipFile zip, Connection connection)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            Schema schema = new Schema(connection);
            Map<String, String> keys = schema.foreignKeys();
            List<String> tables = new ArrayList<>(schema.tables().keySet());
            for (String drop : keys.keySet()) {
                statement.execute(drop);
            }
            for (String table : tables) {
                statement.execute("alter table " + Schema.quoted(table) + " disable trigger user");
            }
            statement.execute("truncate "
                    + String.join(", ", tables.stream().map(Schema::quoted).toList()));
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (BackupManifest.Table table : manifest.tables()) {
                copy(copies, table, zip);
            }
            for (String table : tables) {
                statement.execute("alter table " + Schema.quoted(table) + " enable trigger user");
            }
            for (String add : keys.values()) {
                statement.execute(add);
            }
            for (Map.Entry<String, Long> number : manifest.sequences().entrySet()) {
                statement.execute("select setval('" + Schema.quoted(number.getKey()) + "', " + number.getValue() + ")");
            }
            connection.commit();
        } catch (SQLException | IOException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        }
    }

    private static void copy(CopyManager copies, BackupManifest.Table table, ZipFile zip)
            throws SQLException, IOException {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new BackupRefusal("Bản sao lưu thiếu bảng " + table.name() + ".");
        }
        try (DigestInputStream rows = new DigestInputStream(zip.getInputStream(entry), Checksums.sha256())) {
            long count = copies.copyIn("copy " + Schema.columnsOf(table.name(), table.columns()) + " from stdin", rows);
            if (count != table.rows() || !Checksums.hex(rows.getMessageDigest()).equals(table.sha256())) {
                throw new BackupRefusal("Bảng " + table.name() + " trong bản sao lưu bị hỏng.");
            }
        }
    }

    private static void deleteAll(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
