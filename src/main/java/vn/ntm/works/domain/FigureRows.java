package vn.ntm.works.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.SheetRows;

/** The rows of the sheet of a workbook that has the wanted columns, whatever stands above them. */
final class FigureRows {

    private static final int LONGEST = 20_000;
    private static final int HEAD_WITHIN = 20;

    private FigureRows() {}

    /**
     * One row as it was typed.
     *
     * @param number of the row in the sheet, from 1
     */
    record Row(int number, Map<String, String> cells) {

        @Nullable String text(String column) {
            return cells.get(column);
        }
    }

    /** Empty where the file is no workbook, or no sheet of it has the columns. */
    static Optional<List<Row>> read(byte[] content, Set<String> columns) {
        return SheetRows.find(content, () -> new Table(columns), Table::isFound).map(table -> table.rows);
    }

    private static final class Table implements SheetRows.Taker {

        private final Set<String> wanted;
        private final Map<Integer, String> names = new HashMap<>();
        private final List<Row> rows = new ArrayList<>();
        private int seen;

        Table(Set<String> wanted) {
            this.wanted = wanted;
        }

        boolean isFound() {
            return new HashSet<>(names.values()).containsAll(wanted);
        }

        @Override
        public void take(int number, SortedMap<Integer, String> cells) {
            seen++;
            if (!isFound()) {
                names.clear();
                if (seen <= HEAD_WITHIN) {
                    names.putAll(cells);
                }
                return;
            }
            Map<String, String> row = new HashMap<>();
            cells.forEach((column, text) -> {
                String name = names.get(column);
                if (name != null) {
                    row.put(name, text);
                }
            });
            if (!row.isEmpty() && rows.size() < LONGEST) {
                rows.add(new Row(number, row));
            }
        }
    }
}
