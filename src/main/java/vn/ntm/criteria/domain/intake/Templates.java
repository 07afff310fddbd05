package vn.ntm.criteria.domain.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.domain.PrintedLevel;
import vn.ntm.criteria.domain.SetBrowsing.Column;
import vn.ntm.criteria.domain.SetBrowsing.Level;
import vn.ntm.criteria.domain.SetBrowsing.Row;
import vn.ntm.criteria.domain.SetBrowsing.Sheet;

/** The files to fill in: the head of the columns with what is there already. */
final class Templates {

    private Templates() {}

    static Grid ofSet(Sheet sheet) {
        List<String> head = new ArrayList<>(List.of(
                SheetColumns.CRITERION,
                SheetColumns.CRITERION_NAME,
                SheetColumns.GROUP,
                SheetColumns.CODE,
                SheetColumns.PARENT,
                SheetColumns.NAME,
                SheetColumns.TYPE,
                SheetColumns.UNIT,
                SheetColumns.COMPARATOR));
        sheet.columns().forEach(column -> head.add(column.label()));
        head.addAll(List.of(SheetColumns.MINISTRY, SheetColumns.GUIDANCE, SheetColumns.SOURCE));
        Map<Long, Row> byId = new HashMap<>();
        sheet.rows().forEach(row -> byId.put(row.id(), row));
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet.rows()) {
            Row parent = row.parentId() == null ? null : byId.get(row.parentId());
            if (parent != null) {
                boolean subPoint = !parent.kind().equals("CRITERION");
                Row criterion = subPoint ? byId.get(parent.parentId()) : parent;
                rows.add(line(row, criterion == null ? parent : criterion, subPoint ? parent.code() : "", sheet));
            }
        }
        return new Grid(head, rows);
    }

    private static List<String> line(Row row, Row criterion, String parentCode, Sheet sheet) {
        List<String> line = new ArrayList<>(List.of(
                criterion.code(),
                criterion.name(),
                words(criterion.group()),
                row.code(),
                parentCode,
                row.name(),
                SheetColumns.TYPES.getOrDefault(words(row.valueType()), ""),
                words(row.unit()),
                SheetColumns.COMPARATORS.getOrDefault(words(row.comparator()), "")));
        sheet.columns().forEach(column -> line.add(level(row, column)));
        line.addAll(List.of(words(row.leadMinistry()), words(row.guidance()), words(row.source())));
        return line;
    }

    private static String level(Row row, Column column) {
        return row.levels().getOrDefault(column.key(), List.of()).stream()
                .map(level -> level.year() == null ? level.printed() : level.year() + ": " + level.printed())
                .collect(Collectors.joining("; "));
    }

    /** One row for each indicator and year that has a level; the national level is only for comparison. */
    static Grid ofLevels(Sheet sheet, List<Column> columns, Map<String, String> levels) {
        List<String> head = new ArrayList<>(
                List.of(SheetColumns.CODE, SheetColumns.NAME, SheetColumns.NATIONAL, SheetColumns.YEAR));
        columns.forEach(column -> head.add(column.label()));
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet.rows()) {
            if (row.kind().equals("CRITERION")) {
                continue;
            }
            TreeSet<String> years = new TreeSet<>();
            levels.keySet().stream()
                    .map(key -> key.split("\\|", -1))
                    .filter(parts -> parts[0].equals(row.code()))
                    .forEach(parts -> years.add(parts[2]));
            if (years.isEmpty()) {
                years.add("");
            }
            for (String year : years) {
                List<String> line = new ArrayList<>(List.of(row.code(), row.name(), national(row, sheet), year));
                columns.forEach(
                        column -> line.add(levels.getOrDefault(row.code() + "|" + column.label() + "|" + year, "")));
                rows.add(line);
            }
        }
        return new Grid(head, rows);
    }

    private static String national(Row row, Sheet sheet) {
        return sheet.columns().stream()
                .flatMap(column -> row.levels().getOrDefault(column.key(), List.of()).stream()
                        .map((Level level) -> column.shortLabel() + ": "
                                + PrintedLevel.of(level.printed()).shown(row.unit(), row.comparator())))
                .collect(Collectors.joining("; "));
    }

    static String key(ProvincialLevel level, List<Column> columns) {
        String label = columns.stream()
                .filter(column -> column.key().equals(level.column()))
                .map(Column::label)
                .findFirst()
                .orElse(level.column());
        return level.code() + "|" + label + "|" + (level.year() == null ? "" : level.year());
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }
}
