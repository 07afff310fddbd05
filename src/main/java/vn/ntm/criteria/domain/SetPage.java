package vn.ntm.criteria.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.domain.SetBrowsing.Column;
import vn.ntm.criteria.domain.SetBrowsing.Confirmation;
import vn.ntm.criteria.domain.SetBrowsing.Level;
import vn.ntm.criteria.domain.SetBrowsing.Row;
import vn.ntm.criteria.domain.SetBrowsing.Sheet;
import vn.ntm.shared.VietnameseText;

/** A set arranged for reading: criteria with their indicators, equal levels side by side in one cell as in print. */
public record SetPage(List<Criterion> criteria, int shown, int unconfirmed) {

    /** What to show of it. */
    public record Filter(
            @Nullable String criterion, @Nullable String text, boolean onlyUnconfirmed) {

        public static final Filter NONE = new Filter(null, null, false);

        public boolean isSet() {
            return criterion != null || text != null || onlyUnconfirmed;
        }
    }

    /** A criterion and those of its indicators that pass the filter. */
    public record Criterion(
            long id, String code, String name, @Nullable String group, List<Indicator> indicators) {

        public String anchor() {
            return "tc-" + code;
        }
    }

    /** An indicator, or a sub-point of one. */
    public record Indicator(
            long id,
            String code,
            String name,
            boolean subPoint,
            @Nullable String unit,
            @Nullable String leadMinistry,
            @Nullable String guidance,
            @Nullable String footnote,
            @Nullable String source,
            boolean unconfirmed,
            @Nullable Confirmation confirmation,
            List<Cell> cells) {

        public String anchor() {
            return "ct-" + code;
        }
    }

    /**
     * One or more columns with the same level.
     *
     * @param label of the columns, for the phone
     * @param kind of {@link PrintedLevel.Kind}, or NONE where no level is known
     */
    public record Cell(String label, int span, String text, String kind) {

        /** Numbers stand in the middle of their column, and so does what holds for many columns. */
        public boolean isCentred() {
            return span > 3 || !(kind.equals("SENTENCE") || kind.equals("BY_PROVINCE"));
        }
    }

    public static SetPage of(Sheet sheet, Filter filter) {
        Map<Long, Criterion> criteria = new LinkedHashMap<>();
        Map<Long, Long> criterionOf = new LinkedHashMap<>();
        int unconfirmed = 0;
        int shown = 0;
        for (Row row : sheet.rows()) {
            if (row.parentId() == null) {
                criteria.put(row.id(), new Criterion(row.id(), row.code(), row.name(), row.group(), new ArrayList<>()));
                criterionOf.put(row.id(), row.id());
                continue;
            }
            long criterionId = Objects.requireNonNull(criterionOf.get(row.parentId()));
            Criterion criterion = Objects.requireNonNull(criteria.get(criterionId));
            criterionOf.put(row.id(), criterionId);
            unconfirmed += row.isUnconfirmed() ? 1 : 0;
            if (passes(filter, criterion, row)) {
                criterion.indicators().add(indicator(row, sheet));
                shown++;
            }
        }
        List<Criterion> found = criteria.values().stream()
                .filter(c -> !c.indicators().isEmpty())
                .toList();
        return new SetPage(found, shown, unconfirmed);
    }

    private static boolean passes(Filter filter, Criterion criterion, Row row) {
        if (filter.criterion() != null && !filter.criterion().equals(criterion.code())) {
            return false;
        }
        if (filter.onlyUnconfirmed() && !row.isUnconfirmed()) {
            return false;
        }
        String wanted = VietnameseText.fold(filter.text());
        return wanted.isEmpty()
                || row.code().equals(wanted)
                || VietnameseText.fold(criterion.name()).contains(wanted)
                || VietnameseText.fold(row.name()).contains(wanted);
    }

    private static Indicator indicator(Row row, Sheet sheet) {
        return new Indicator(
                row.id(),
                row.code(),
                row.name(),
                row.kind().equals("SUBPOINT"),
                "%".equals(row.unit()) ? null : row.unit(),
                row.leadMinistry(),
                row.guidance(),
                row.footnote(),
                row.source(),
                row.isUnconfirmed(),
                row.confirmation(),
                cells(row, sheet));
    }

    private static List<Cell> cells(Row row, Sheet sheet) {
        List<Column> columns = sheet.columns();
        List<Cell> cells = new ArrayList<>();
        int from = 0;
        while (from < columns.size()) {
            Cell alone = cell(row, columns.get(from));
            int to = from + 1;
            while (to < columns.size() && cell(row, columns.get(to)).text().equals(alone.text())) {
                to++;
            }
            boolean all = to - from == columns.size() && to > 1;
            String label = all ? sheet.dimension() : label(columns.subList(from, to));
            cells.add(new Cell(label, to - from, alone.text(), alone.kind()));
            from = to;
        }
        return cells;
    }

    private static Cell cell(Row row, Column column) {
        List<Level> levels = row.levels().getOrDefault(column.key(), List.of());
        if (levels.isEmpty()) {
            return new Cell(column.shortLabel(), 1, "–", "NONE");
        }
        String text = levels.stream().map(level -> shown(row, level)).collect(Collectors.joining("; "));
        return new Cell(
                column.shortLabel(),
                1,
                text,
                PrintedLevel.of(levels.get(0).printed()).kind().name());
    }

    private static String shown(Row row, Level level) {
        String text = PrintedLevel.of(level.printed()).shown(row.unit(), row.comparator());
        return level.year() == null ? text : text + " (năm " + level.year() + ")";
    }

    private static String label(List<Column> columns) {
        return columns.stream().map(Column::shortLabel).collect(Collectors.joining(", "));
    }
}
