package vn.ntm.operations.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds and with which structure it was made; the last entry of the file, so that a file cut short is known
 * by its absence.
 *
 * @param format of the file itself
 * @param madeAt ISO instant
 * @param migrations the structure, in the order in which it came about
 * @param tables every table with its rows
 * @param sequences last numbers given out
 */
public record BackupManifest(
        int format, String madeAt, List<Migration> migrations, List<Table> tables, Map<String, Long> sequences) {

    public static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /** One step of the structure as Flyway keeps it. */
    public record Migration(
            String version, String script, @Nullable Integer checksum) {}

    /**
     * @param columns in the order of the rows
     * @param sha256 of the rows as written
     */
    public record Table(String name, List<String> columns, long rows, String sha256) {

        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
