package vn.ntm.criteria.domain.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.domain.PrintedLevel;
import vn.ntm.criteria.domain.SetBrowsing.Column;
import vn.ntm.criteria.domain.SetBrowsing.Row;
import vn.ntm.shared.VietnameseText;

/** Reads a province's levels by code of the indicator; empty cells leave the national level in force. */
final class LevelSheetReader {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int FIRST_YEAR = 2010;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST = 500;

    private LevelSheetReader() {}

    /** What was read: errors, or levels. */
    record Result(List<ProvincialLevel> levels, List<CellError> errors) {}

    static Result read(Grid grid, List<Column> columns, Map<String, Row> items) {
        List<ProvincialLevel> levels = new ArrayList<>();
        List<CellError> errors = new ArrayList<>();
        Integer codes = grid.column(SheetColumns.CODE).orElse(null);
        if (codes == null) {
            return new Result(levels, List.of(CellError.of(1, SheetColumns.CODE, "criteria.error.columnMissing")));
        }
        List<Column> present = columns.stream()
                .filter(column -> grid.column(column.label()).isPresent())
                .toList();
        if (present.isEmpty()) {
            return new Result(levels, List.of(CellError.of(1, columns.get(0).label(), "criteria.error.columnMissing")));
        }
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            if (!grid.isBlank(row)) {
                line(grid, row, grid.cell(row, codes), present, items, seen, levels, errors);
            }
        }
        return new Result(errors.isEmpty() ? levels : List.of(), errors);
    }

    private static void line(
            Grid grid,
            int row,
            String code,
            List<Column> columns,
            Map<String, Row> items,
            Set<String> seen,
            List<ProvincialLevel> levels,
            List<CellError> errors) {
        int at = row + Grid.FIRST_ROW;
        Row item = items.get(code);
        if (item == null) {
            errors.add(CellError.of(at, SheetColumns.CODE, "criteria.error.codeUnknown", code));
            return;
        }
        String typed =
                grid.column(SheetColumns.YEAR).map(year -> grid.cell(row, year)).orElse("");
        Integer year = year(typed);
        if (!typed.isEmpty() && year == null) {
            errors.add(CellError.of(at, SheetColumns.YEAR, "criteria.error.yearWrong", typed));
        }
        if (!seen.add(code + "@" + typed)) {
            errors.add(CellError.of(at, SheetColumns.CODE, "criteria.error.codeTwice", code));
        }
        for (Column column : columns) {
            String level = grid.column(column.label())
                    .map(index -> grid.cell(row, index))
                    .orElse("");
            if (level.isEmpty()) {
                continue;
            }
            String wrong = check(level, item);
            if (wrong != null) {
                errors.add(CellError.of(at, column.label(), wrong, level));
            }
            levels.add(new ProvincialLevel(item.id(), code, column.key(), year, level));
        }
    }

    private static @Nullable Integer year(String typed) {
        if (!typed.matches("\\d{4}")) {
            return null;
        }
        int year = Integer.parseInt(typed);
        return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
    }

    private static @Nullable String check(String level, Row item) {
        if (level.length() > LONGEST) {
            return "criteria.error.levelLong";
        }
        PrintedLevel printed = PrintedLevel.of(level);
        boolean digits = level.chars().anyMatch(Character::isDigit);
        if (printed.kind() != PrintedLevel.Kind.LEVEL || !digits) {
            return null;
        }
        BigDecimal number = PrintedLevel.number(level, item.comparator());
        boolean counts = "percent".equals(item.valueType()) || "number".equals(item.valueType());
        if (counts && number == null) {
            return "criteria.error.levelUnread";
        }
        boolean tooMuch =
                number != null && "%".equals(VietnameseText.clean(item.unit())) && number.compareTo(WHOLE) > 0;
        return tooMuch ? "criteria.error.levelOverHundred" : null;
    }
}
