package vn.ntm.task.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Dates;
import vn.ntm.task.ChecklistState;
import vn.ntm.task.domain.Checklists.Line;
import vn.ntm.task.domain.Checklists.Tally;
import vn.ntm.task.domain.TaskRegister.Part;

/** "Danh mục theo dõi": the lines of all units that have them, one column per unit. */
public record ChecklistTable(List<Column> units, List<Row> rows) {

    /** A unit with its count. */
    public record Column(String unitName, Tally tally) {}

    /** A line, and where each unit stands with it. */
    public record Row(@Nullable String code, String label, List<Cell> cells) {}

    /** A unit's state of a line; state null when the line is not in its list. */
    public record Cell(
            String unitName,
            @Nullable ChecklistState state,
            @Nullable String counterpart,
            @Nullable String changed,
            String plan,
            boolean late) {}

    /** Null when no unit that the viewer may read has a checklist. */
    static @Nullable ChecklistTable of(List<Part> parts, Map<Long, List<Line>> checklists, LocalDate today) {
        List<Part> shown =
                parts.stream().filter(part -> checklists.containsKey(part.id())).toList();
        if (shown.isEmpty()) {
            return null;
        }
        Map<List<String>, Map<Long, Line>> byLine = new LinkedHashMap<>();
        for (Part part : shown) {
            for (Line line : checklists.getOrDefault(part.id(), List.of())) {
                byLine.computeIfAbsent(key(line), key -> new LinkedHashMap<>()).put(part.id(), line);
            }
        }
        List<Map<Long, Line>> lines = new ArrayList<>(byLine.values());
        // Criteria in printed order although each unit has its own; free lines as they were written.
        lines.sort(Comparator.comparingLong(ChecklistTable::order));
        return new ChecklistTable(
                shown.stream()
                        .map(part -> new Column(
                                part.unitName(), Tally.ofLines(checklists.getOrDefault(part.id(), List.of()))))
                        .toList(),
                lines.stream().map(line -> row(shown, line, today)).toList());
    }

    private static List<String> key(Line line) {
        return List.of(line.itemId() == null ? "" : line.itemId().toString(), line.label());
    }

    private static long order(Map<Long, Line> line) {
        Long item = line.values().iterator().next().itemId();
        return item == null ? Long.MAX_VALUE : item;
    }

    private static Row row(List<Part> units, Map<Long, Line> byUnit, LocalDate today) {
        Line first = byUnit.values().iterator().next();
        return new Row(
                first.code(),
                first.label(),
                units.stream()
                        .map(unit -> cell(unit.unitName(), byUnit.get(unit.id()), today))
                        .toList());
    }

    private static Cell cell(String unitName, @Nullable Line line, LocalDate today) {
        if (line == null) {
            return new Cell(unitName, null, null, null, "", false);
        }
        String changed = line.updatedAt() == null ? null : line.updatedBy() + ", " + Dates.format(line.updatedAt());
        return new Cell(unitName, line.state(), line.counterpart(), changed, plan(line), line.isLate(today));
    }

    /** "Nguyễn Văn A, xong ngày 15/05/2023". */
    private static String plan(Line line) {
        String day = line.due() == null ? "" : "xong ngày " + Dates.format(line.due());
        if (line.person() == null) {
            return day;
        }
        return day.isEmpty() ? line.person() : line.person() + ", " + day;
    }
}
