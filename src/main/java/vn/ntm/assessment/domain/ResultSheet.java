package vn.ntm.assessment.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.SheetRows;

/** Reads table B2 out of a workbook: the sheet that has its columns, whatever stands above them. */
final class ResultSheet {

    /** The longest a table may be: the communes of a province by the indicators of a set. */
    private static final int LONGEST = 100_000;

    private static final int HEAD_WITHIN = 20;

    private ResultSheet() {}

    /**
     * One row as it was typed.
     *
     * @param number of the row in the sheet, from 1
     */
    record Line(
            int number,
            @Nullable String unitCode,
            @Nullable String unit,
            @Nullable String item,
            @Nullable String value,
            @Nullable String status) {}

    /** Empty where the file is no workbook, or no sheet of it has the columns. */
    static Optional<List<Line>> read(byte[] content) {
        return SheetRows.find(content, Table::new, Table::isFound).map(Table::lines);
    }

    /** One sheet: its columns once they were found, and the rows below them. */
    private static final class Table implements SheetRows.Taker {

        private final Map<String, Integer> columns = new HashMap<>();
        private final List<Line> lines = new ArrayList<>();
        private int rows;

        boolean isFound() {
            return columns.keySet().containsAll(List.of(ResultColumns.ITEM, ResultColumns.STATUS));
        }

        List<Line> lines() {
            return lines;
        }

        @Override
        public void take(int number, SortedMap<Integer, String> cells) {
            rows++;
            if (!isFound()) {
                columns.clear();
                if (rows <= HEAD_WITHIN) {
                    cells.forEach((column, name) -> columns.put(name, column));
                }
                return;
            }
            String item = cells.get(columns.get(ResultColumns.ITEM));
            if (item != null && lines.size() < LONGEST) {
                lines.add(new Line(
                        number,
                        text(cells, ResultColumns.UNIT_CODE),
                        text(cells, ResultColumns.UNIT),
                        item,
                        text(cells, ResultColumns.VALUE),
                        text(cells, ResultColumns.STATUS)));
            }
        }

        private @Nullable String text(SortedMap<Integer, String> cells, String name) {
            Integer column = columns.get(name);
            return column == null ? null : cells.get(column);
        }
    }
}
