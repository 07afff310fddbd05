package vn.ntm.report.domain.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Standing;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.report.domain.form.FormData.Communes;
import vn.ntm.report.domain.form.FormData.OneCommune;
import vn.ntm.report.domain.form.FormTemplate.FormBand;
import vn.ntm.report.domain.form.FormTemplate.Layout;
import vn.ntm.report.domain.table.Cell;
import vn.ntm.report.domain.table.Column;
import vn.ntm.report.domain.table.Contexts;
import vn.ntm.report.domain.table.TableHead;
import vn.ntm.report.domain.table.TableQuestion;
import vn.ntm.report.domain.table.TableSink;
import vn.ntm.report.domain.table.TableSource;

/** A form that is set up, as a table of the periodic reports. */
record FormTable(FormTemplate form, FormData data) implements TableSource {

    private static final int PERIODS = 3;
    private static final int PLAN = 2;
    private static final List<String> GROUPS = List.of("nhom_1", "nhom_2", "nhom_3");

    @Override
    public String code() {
        return form.code();
    }

    @Override
    public String label() {
        return form.label();
    }

    @Override
    public String title() {
        return form.title();
    }

    @Override
    public int order() {
        return form.position();
    }

    @Override
    public List<Integer> keys() {
        return List.of(0, 1);
    }

    /** A commune fills in its own form, everybody above it the sums. */
    @Override
    public boolean fits(TableQuestion question) {
        return question.area().kind().isCommune() == (form.layout() == Layout.INDICATORS);
    }

    @Override
    public void write(TableQuestion question, TableSink sink) {
        List<String> heads = form.heads(question.day().getYear());
        switch (form.layout()) {
            case CRITERIA_BY_GROUP -> criteria(question, heads, sink);
            case BANDS -> bands(question, heads, sink);
            case INDICATORS -> indicators(question, heads, sink);
        }
        sink.note("Kế hoạch: tiêu chí đã đạt và tiêu chí được giao, đăng ký đạt trong năm.");
        if (!form.sourceNote().isBlank()) {
            sink.note(form.sourceNote());
        }
    }

    private void head(TableQuestion question, @Nullable SetSummary set, List<Column> columns, TableSink sink) {
        sink.head(new TableHead(form.label(), form.title(), Contexts.of(question, set), columns));
    }

    private void criteria(TableQuestion question, List<String> heads, TableSink sink) {
        Communes communes = data.communes(question);
        List<Column> columns = new ArrayList<>(List.of(Column.mark("TT"), Column.text("Tiêu chí", 24)));
        heads.forEach(head -> GROUPS.forEach(group ->
                columns.add(Column.number(group.replace("nhom_", "Xã nhóm ")).under(head))));
        head(question, communes.now().set(), columns, sink);
        for (Item item : communes.now().criteria()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(item.code()), Cell.of(item.name())));
            for (int period = 0; period < PERIODS; period++) {
                for (String group : GROUPS) {
                    cells.add(Cell.of(meeting(communes, period, item, group)));
                }
            }
            sink.row(cells);
        }
        long without = communes.now().communes().stream()
                .filter(commune -> GROUPS.stream().noneMatch(group -> isIn(communes, commune, group)))
                .count();
        if (without > 0) {
            sink.note(without + " xã chưa được xếp nhóm, không có trong biểu.");
        }
    }

    private static long meeting(Communes communes, int period, Item item, String group) {
        return communes.now().communes().stream()
                .filter(commune -> isIn(communes, commune, group) && communes.isMet(period, commune, item))
                .count();
    }

    private static boolean isIn(Communes communes, UnitSummary commune, String group) {
        return communes.groups().getOrDefault(commune.id(), Set.of()).contains(group);
    }

    private void bands(TableQuestion question, List<String> heads, TableSink sink) {
        Communes communes = data.communes(question);
        List<Column> columns = new ArrayList<>(List.of(Column.mark("TT"), Column.text("Nội dung", 30)));
        heads.forEach(head -> columns.add(Column.number(head)));
        head(question, communes.now().set(), columns, sink);
        List<UnitSummary> all = communes.now().communes();
        List<Cell> total = new ArrayList<>(List.of(Cell.of(1), Cell.of("Tổng số xã")));
        heads.forEach(head -> total.add(Cell.of(all.size())));
        sink.row(total);
        int number = 1;
        for (FormBand band : form.bands()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(++number), Cell.of(band.words())));
            for (int period = 0; period < PERIODS; period++) {
                int at = period;
                cells.add(Cell.of(all.stream()
                        .filter(commune -> band.holds(communes.met(at, commune)))
                        .count()));
            }
            sink.row(cells);
        }
    }

    private void indicators(TableQuestion question, List<String> heads, TableSink sink) {
        OneCommune commune = data.commune(question);
        List<Column> columns = new ArrayList<>(
                List.of(Column.text("Số", 5), Column.text("Tiêu chí, nội dung tiêu chí", 34), Column.text("ĐVT", 8)));
        for (String head : heads) {
            columns.add(Column.number("Kết quả").under(head));
            columns.add(Column.text("Đánh giá", 9).under(head));
        }
        head(question, null, columns, sink);
        for (Item item : commune.items()) {
            Requirement level = commune.levels().get(item.id());
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(item.code()),
                    Cell.of(item.name()),
                    Cell.of(level == null ? "" : Objects.requireNonNullElse(level.unit(), ""))));
            for (int period = 0; period < PERIODS; period++) {
                Map<Long, Standing> stands = period == 0 ? commune.before() : commune.now();
                cells.add(period == PLAN ? Cell.EMPTY : value(stands.get(item.id())));
                cells.add(Cell.of(judged(commune, stands.get(item.id()), item, period)));
            }
            sink.row(cells);
        }
    }

    private static String judged(OneCommune commune, @Nullable Standing standing, Item item, int period) {
        Long parent = item.parentId();
        boolean planned = commune.planned().contains(item.id())
                || parent != null && commune.planned().contains(parent);
        if (period == PLAN && planned) {
            return AchievementStatus.MET.label();
        }
        return standing == null || !standing.status().isSaid()
                ? ""
                : standing.status().label();
    }

    private static Cell value(@Nullable Standing standing) {
        if (standing == null) {
            return Cell.EMPTY;
        }
        return standing.value() == null ? Cell.of(standing.valueText()) : Cell.of(standing.value());
    }
}
