package vn.ntm.organisation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files of the national list, as they stand: column name to text, empty text for nothing. */
public interface DirectoryRows {

    /** Rows of reference/units/{@code name}.csv. */
    List<Map<String, String>> read(String name);

    /** A cell that must be there. */
    static String cell(Map<String, String> row, String column) {
        String text = row.get(column);
        if (text == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return text;
    }

    static @Nullable String optional(Map<String, String> row, String column) {
        String text = cell(row, column);
        return text.isEmpty() ? null : text;
    }

    static @Nullable LocalDate day(Map<String, String> row, String column) {
        String text = optional(row, column);
        return text == null ? null : LocalDate.parse(text);
    }
}
