package vn.ntm.criteria.domain.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.domain.PrintedSet.Criterion;
import vn.ntm.criteria.domain.PrintedSet.Indicator;
import vn.ntm.criteria.domain.SetBrowsing.Column;
import vn.ntm.shared.VietnameseText;

/** Reads the criteria of a set out of a grid; every wrong cell is named, and with one wrong cell nothing is taken. */
final class SetSheetReader {

    private static final int LONGEST = 2_000;
    private static final List<String> NEEDED = List.of(
            SheetColumns.CRITERION,
            SheetColumns.CRITERION_NAME,
            SheetColumns.CODE,
            SheetColumns.NAME,
            SheetColumns.TYPE);

    private final Grid grid;
    private final List<Column> levelColumns;
    private final Map<String, Integer> columns;
    private final List<CellError> errors = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, List<Indicator>> indicators = new LinkedHashMap<>();
    private final TreeSet<String> codes = new TreeSet<>();

    private SetSheetReader(Grid grid, List<Column> levelColumns) {
        this.grid = grid;
        this.levelColumns = levelColumns;
        this.columns = grid.columns();
    }

    /** What was read: either errors, or criteria. */
    record Result(List<Criterion> criteria, List<CellError> errors) {}

    static Result read(Grid grid, List<Column> levelColumns) {
        SetSheetReader reader = new SetSheetReader(grid, levelColumns);
        reader.read();
        List<Criterion> criteria = new ArrayList<>();
        if (reader.errors.isEmpty()) {
            reader.indicators.forEach((number, list) -> criteria.add(
                    new Criterion(number, reader.names.getOrDefault(number, number), reader.groups.get(number), list)));
        }
        return new Result(criteria, reader.errors);
    }

    private void read() {
        for (String needed : NEEDED) {
            if (!columns.containsKey(VietnameseText.fold(needed))) {
                errors.add(CellError.of(1, needed, "criteria.error.columnMissing"));
            }
        }
        if (!errors.isEmpty()) {
            return;
        }
        for (int row = 0; row < grid.rows().size(); row++) {
            if (!grid.isBlank(row)) {
                line(row);
            }
        }
        if (indicators.isEmpty() && errors.isEmpty()) {
            errors.add(CellError.of(Grid.FIRST_ROW, SheetColumns.CODE, "criteria.error.noRows"));
        }
    }

    private void line(int row) {
        String criterion = needed(row, SheetColumns.CRITERION);
        String code = needed(row, SheetColumns.CODE);
        String name = needed(row, SheetColumns.NAME);
        String parent = optional(row, SheetColumns.PARENT);
        if (criterion.isEmpty() || code.isEmpty() || name.isEmpty()) {
            return;
        }
        boolean belongs = code.equals(criterion) || code.startsWith(criterion + ".");
        if (!belongs) {
            wrong(row, SheetColumns.CODE, "criteria.error.codeOfCriterion", code, criterion);
        }
        if (!codes.add(code)) {
            wrong(row, SheetColumns.CODE, "criteria.error.codeTwice", code);
        }
        if (parent != null && (parent.equals(code) || !codes.contains(parent))) {
            wrong(row, SheetColumns.PARENT, "criteria.error.parentUnknown", parent);
        }
        criterionName(row, criterion);
        indicators
                .computeIfAbsent(criterion, number -> new ArrayList<>())
                .add(new Indicator(
                        code,
                        parent,
                        name,
                        word(row, SheetColumns.TYPE, SheetColumns.TYPES, "boolean"),
                        optional(row, SheetColumns.UNIT),
                        comparator(row),
                        levels(row),
                        optional(row, SheetColumns.MINISTRY),
                        optional(row, SheetColumns.GUIDANCE),
                        null,
                        null,
                        optional(row, SheetColumns.SOURCE) != null,
                        optional(row, SheetColumns.SOURCE)));
    }

    /** The name stands in the first row of the criterion; another one further down contradicts it. */
    private void criterionName(int row, String criterion) {
        String typed = optional(row, SheetColumns.CRITERION_NAME);
        String known = names.get(criterion);
        if (known == null && typed == null) {
            wrong(row, SheetColumns.CRITERION_NAME, "criteria.error.criterionName", criterion);
        } else if (known == null) {
            names.put(criterion, typed);
        } else if (typed != null && !typed.equals(known)) {
            wrong(row, SheetColumns.CRITERION_NAME, "criteria.error.criterionNames", criterion, known);
        }
        String group = optional(row, SheetColumns.GROUP);
        if (group != null) {
            groups.putIfAbsent(criterion, group);
        }
    }

    private @Nullable String comparator(int row) {
        return optional(row, SheetColumns.COMPARATOR) == null
                ? null
                : word(row, SheetColumns.COMPARATOR, SheetColumns.COMPARATORS, ">=");
    }

    private Map<String, String> levels(int row) {
        Map<String, String> levels = new LinkedHashMap<>();
        for (Column column : levelColumns) {
            String level = optional(row, column.label());
            if (level != null) {
                levels.put(column.key(), level);
            }
        }
        return levels;
    }

    /** The code behind a word of the template; the code itself is understood, too. */
    private String word(int row, String column, Map<String, String> words, String otherwise) {
        String typed = needed(row, column);
        for (Map.Entry<String, String> word : words.entrySet()) {
            if (word.getKey().equals(typed)
                    || VietnameseText.fold(word.getValue()).equals(VietnameseText.fold(typed))) {
                return word.getKey();
            }
        }
        if (!typed.isEmpty()) {
            wrong(row, column, "criteria.error.wordUnknown", typed, String.join("; ", words.values()));
        }
        return otherwise;
    }

    private String needed(int row, String column) {
        String text = optional(row, column);
        if (text == null) {
            wrong(row, column, "criteria.error.cellRequired");
            return "";
        }
        return text;
    }

    private @Nullable String optional(int row, String column) {
        Integer at = columns.get(VietnameseText.fold(column));
        String text = at == null ? "" : grid.cell(row, at);
        if (text.length() > LONGEST) {
            wrong(row, column, "criteria.error.goalTooLong", LONGEST);
        }
        return text.isEmpty() ? null : text;
    }

    private void wrong(int row, String column, String key, Object... arguments) {
        errors.add(CellError.of(row + Grid.FIRST_ROW, column, key, arguments));
    }
}
