package vn.ntm.criteria.domain.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.ntm.criteria.domain.PrintedSet.Criterion;
import vn.ntm.criteria.domain.PrintedSet.Indicator;
import vn.ntm.criteria.domain.SetBrowsing.Row;
import vn.ntm.criteria.domain.SetBrowsing.Sheet;

/** An item as people compare two versions of it: label of a field to its words. */
public record ItemFacts(String kind, String code, String name, Map<String, String> fields) {

    /** One field that differs; empty words where there was or is nothing. */
    public record FieldChange(String field, String before, String after) {}

    /** What became of an item. */
    public enum Fate {
        SAME,
        CHANGED,
        NEW,
        GONE
    }

    /** One line of a comparison. */
    public record Line(
            Fate fate, String kind, String code, String name, String formerCode, List<FieldChange> changes) {}

    String key() {
        return kind + " " + code;
    }

    static List<FieldChange> compare(ItemFacts before, ItemFacts after) {
        List<FieldChange> changes = new ArrayList<>();
        Map<String, String> labels = new LinkedHashMap<>(before.fields());
        labels.putAll(after.fields());
        labels.keySet().forEach(label -> {
            String was = before.fields().getOrDefault(label, "");
            String is = after.fields().getOrDefault(label, "");
            if (!was.equals(is)) {
                changes.add(new FieldChange(label, was, is));
            }
        });
        return changes;
    }

    /** By kind and code; for a file against what is stored. */
    static List<Line> differences(List<ItemFacts> before, List<ItemFacts> after) {
        Map<String, ItemFacts> stored = before.stream().collect(Collectors.toMap(ItemFacts::key, item -> item));
        List<Line> lines = new ArrayList<>();
        for (ItemFacts item : after) {
            ItemFacts was = stored.remove(item.key());
            List<FieldChange> changes = was == null ? List.of() : compare(was, item);
            if (was == null || !changes.isEmpty()) {
                lines.add(line(was == null ? Fate.NEW : Fate.CHANGED, item, item.code(), changes));
            }
        }
        before.stream()
                .filter(item -> stored.containsKey(item.key()))
                .forEach(item -> lines.add(line(Fate.GONE, item, item.code(), List.of())));
        return lines;
    }

    static Line line(Fate fate, ItemFacts item, String formerCode, List<FieldChange> changes) {
        return new Line(fate, item.kind(), item.code(), item.name(), formerCode, changes);
    }

    static List<ItemFacts> of(Sheet sheet) {
        return sheet.rows().stream().map(row -> of(row, sheet)).toList();
    }

    static ItemFacts of(Row row, Sheet sheet) {
        Map<String, String> fields = fields(row.name(), row.valueType(), row.unit(), row.comparator());
        sheet.columns()
                .forEach(column -> put(
                        fields,
                        column.label(),
                        row.levels().getOrDefault(column.key(), List.of()).stream()
                                .map(level ->
                                        level.year() == null ? level.printed() : level.year() + ": " + level.printed())
                                .collect(Collectors.joining("; "))));
        return new ItemFacts(row.kind(), row.code(), row.name(), fields);
    }

    static List<ItemFacts> of(List<Criterion> criteria, Map<String, String> columnLabels) {
        List<ItemFacts> facts = new ArrayList<>();
        for (Criterion criterion : criteria) {
            facts.add(new ItemFacts(
                    "CRITERION", criterion.code(), criterion.name(), fields(criterion.name(), null, null, null)));
            for (Indicator indicator : criterion.indicators()) {
                Map<String, String> fields =
                        fields(indicator.name(), indicator.valueType(), indicator.unit(), indicator.comparator());
                indicator.levels().forEach((key, level) -> put(fields, columnLabels.getOrDefault(key, key), level));
                String kind = indicator.parentCode() == null ? "INDICATOR" : "SUBPOINT";
                facts.add(new ItemFacts(kind, indicator.code(), indicator.name(), fields));
            }
        }
        return facts;
    }

    private static Map<String, String> fields(
            String name,
            @org.jspecify.annotations.Nullable String type,
            @org.jspecify.annotations.Nullable String unit,
            @org.jspecify.annotations.Nullable String comparator) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "Nội dung", name);
        put(fields, SheetColumns.TYPE, type == null ? "" : SheetColumns.TYPES.getOrDefault(type, type));
        put(fields, SheetColumns.UNIT, Objects.requireNonNullElse(unit, ""));
        put(
                fields,
                SheetColumns.COMPARATOR,
                comparator == null ? "" : SheetColumns.COMPARATORS.getOrDefault(comparator, comparator));
        return fields;
    }

    private static void put(Map<String, String> fields, String label, String words) {
        if (!words.isEmpty()) {
            fields.put(label, words);
        }
    }

    /** Stable text of the whole, for telling whether anything changed meanwhile. */
    static String text(List<ItemFacts> facts) {
        return facts.stream()
                .map(item -> item.key() + item.name() + new TreeMap<>(item.fields()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
