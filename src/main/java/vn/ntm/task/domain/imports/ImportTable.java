package vn.ntm.task.domain.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.VietnameseText;

/**
 * A table as it was found in a file: the row of headers, and the rows below it.
 *
 * @param headers by column from 0; columns without a header are missing
 */
public record ImportTable(SortedMap<Integer, String> headers, List<Row> rows) {

    /** A row as typed; empty cells are missing. */
    public record Row(int number, SortedMap<Integer, String> cells) {

        @Nullable String cell(@Nullable Integer column) {
            return column == null ? null : cells.get(column);
        }
    }

    private static final int HEAD_WITHIN = 20;
    private static final int ENOUGH = 2;

    /** The row of headers is the one among the first that names most fields; empty rows below are left out. */
    static @Nullable ImportTable of(List<Row> rows) {
        int head = -1;
        long most = ENOUGH - 1;
        for (int i = 0; i < Math.min(rows.size(), HEAD_WITHIN); i++) {
            long named = rows.get(i).cells().values().stream()
                    .map(ImportField::of)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count();
            if (named > most) {
                head = i;
                most = named;
            }
        }
        if (head < 0) {
            return null;
        }
        List<Row> below = rows.subList(head + 1, rows.size()).stream()
                .filter(row -> !row.cells().isEmpty())
                .toList();
        return new ImportTable(rows.get(head).cells(), below);
    }

    /** What is proposed for each column: what the person said of that header before, else what its words say; once each. */
    SortedMap<Integer, ImportField> propose(Map<String, ImportField> remembered) {
        SortedMap<Integer, ImportField> proposed = new TreeMap<>();
        headers.forEach((column, header) -> {
            ImportField field = remembered.getOrDefault(key(header), ImportField.of(header));
            if (field != null && !proposed.containsValue(field)) {
                proposed.put(column, field);
            }
        });
        return proposed;
    }

    /** Something of each column, to recognise it by. */
    public List<String> samples(int column) {
        List<String> samples = new ArrayList<>();
        for (Row row : rows) {
            String cell = row.cell(column);
            if (cell != null && samples.size() < 2) {
                samples.add(cell);
            }
        }
        return samples;
    }

    static String key(String header) {
        return VietnameseText.fold(header);
    }
}
