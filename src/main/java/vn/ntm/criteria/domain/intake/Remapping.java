package vn.ntm.criteria.domain.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.domain.SetBrowsing.Row;
import vn.ntm.criteria.domain.SetBrowsing.Sheet;
import vn.ntm.criteria.domain.intake.ItemFacts.Fate;
import vn.ntm.criteria.domain.intake.ItemFacts.FieldChange;
import vn.ntm.criteria.domain.intake.ItemFacts.Line;

/**
 * Two versions of a set side by side: which items stayed, changed, are new, are gone (A002-21). An item of an amended
 * set knows what it was; items of unrelated sets are compared by code.
 */
public record Remapping(List<Line> lines) {

    static Remapping of(Sheet before, Sheet after, Map<Long, Long> replaced, boolean amends) {
        Map<Long, Row> oldById = before.rows().stream().collect(Collectors.toMap(Row::id, Function.identity()));
        Map<String, Row> oldByCode =
                before.rows().stream().collect(Collectors.toMap(row -> row.kind() + row.code(), Function.identity()));
        Set<Long> met = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        for (Row row : after.rows()) {
            Row was = former(row, replaced, oldById, oldByCode, amends);
            ItemFacts is = ItemFacts.of(row, after);
            if (was == null) {
                lines.add(ItemFacts.line(Fate.NEW, is, "", List.of()));
                continue;
            }
            met.add(was.id());
            List<FieldChange> changes = new ArrayList<>(ItemFacts.compare(ItemFacts.of(was, before), is));
            if (!was.code().equals(row.code())) {
                changes.add(0, new FieldChange("Số", was.code(), row.code()));
            }
            lines.add(ItemFacts.line(changes.isEmpty() ? Fate.SAME : Fate.CHANGED, is, was.code(), changes));
        }
        before.rows().stream()
                .filter(row -> !met.contains(row.id()))
                .forEach(row -> lines.add(ItemFacts.line(Fate.GONE, ItemFacts.of(row, before), row.code(), List.of())));
        return new Remapping(lines);
    }

    private static @Nullable Row former(
            Row row, Map<Long, Long> replaced, Map<Long, Row> byId, Map<String, Row> byCode, boolean amends) {
        Long id = replaced.get(row.id());
        Row was = id == null ? null : byId.get(id);
        return was != null || amends ? was : byCode.get(row.kind() + row.code());
    }

    /** Of the indicators only: criteria are their headings. */
    public long count(Fate fate) {
        return lines.stream()
                .filter(line -> line.fate() == fate && !line.kind().equals("CRITERION"))
                .count();
    }

    public List<Line> of(Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate).toList();
    }
}
