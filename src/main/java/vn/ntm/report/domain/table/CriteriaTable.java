package vn.ntm.report.domain.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.report.domain.table.CommuneStates.State;
import vn.ntm.ui.Numbers;

/** B1, "biểu tổng hợp mức độ đạt tiêu chí": communes by criteria as of the data cut, with the period before beside it. */
@Component
class CriteriaTable implements TableSource {

    private final CommuneStates states;
    private final CommuneNotes notes;

    CriteriaTable(CommuneStates states, CommuneNotes notes) {
        this.states = states;
        this.notes = notes;
    }

    @Override
    public String code() {
        return "b1";
    }

    @Override
    public String label() {
        return "B1";
    }

    @Override
    public String title() {
        return "Biểu tổng hợp mức độ đạt tiêu chí";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void write(TableQuestion question, TableSink sink) {
        State now = states.of(question.area(), question.day());
        State before = states.before(now, question.before());
        sink.head(new TableHead(label(), title(), Contexts.of(question, now.set()), columns(now)));
        List<UnitId> ids = now.communes().stream().map(UnitSummary::id).toList();
        Map<UnitId, String> groups = notes.groups(ids, question.day());
        Map<UnitId, String> levels = notes.levels(ids, question.day());
        Map<UnitId, String> registered = notes.registered(ids);
        Map<UnitId, String> districts = CommuneStates.districts(now.communes());
        String district = null;
        int number = 0;
        for (UnitSummary commune : CommuneStates.ordered(now.communes())) {
            String own = districts.get(commune.id());
            if (own != null && !own.equals(district)) {
                sink.band(own);
                district = own;
            }
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(++number));
            cells.add(Cell.link(commune.name(), "/xa/" + commune.id() + "/tong-hop"));
            cells.add(Cell.of(groups.get(commune.id())));
            cells.add(Cell.of(levels.get(commune.id())));
            marks(now, commune, cells);
            int met = now.met(commune);
            Integer old = before == null ? null : before.met(commune);
            cells.add(Cell.of(met));
            cells.add(old == null ? Cell.EMPTY : Cell.of(old.longValue()));
            cells.add(old == null ? Cell.EMPTY : change(met - old));
            cells.add(Cell.of(registered.get(commune.id())));
            long nearly = now.nearly(commune);
            cells.add(Cell.of(nearly == 0 ? "" : met + " (+" + nearly + " cơ bản đạt)"));
            sink.row(cells);
        }
        totals(now, before, sink);
        sink.note(Marks.LEGEND);
        if (before == null) {
            sink.note("Không có số liệu kỳ trước của bộ tiêu chí này để so.");
        }
        String yearBefore = YearBefore.note(now, question.yearBefore(), states.before(now, question.yearBefore()));
        if (yearBefore != null) {
            sink.note(yearBefore);
        }
    }

    private static void marks(State now, UnitSummary commune, List<Cell> cells) {
        for (Item item : now.criteria()) {
            String mark = Marks.of(now.status(commune, item));
            cells.add(
                    mark.isEmpty()
                            ? Cell.EMPTY
                            : Cell.link(mark, "/danh-gia/" + commune.id() + "/" + item.id() + "/lich-su"));
        }
    }

    private static void totals(State now, @Nullable State before, TableSink sink) {
        int communes = now.communes().size();
        List<Cell> counts = new ArrayList<>(List.of(Cell.EMPTY, Cell.of("Số xã đạt"), Cell.EMPTY, Cell.EMPTY));
        List<Cell> rates = new ArrayList<>(List.of(Cell.EMPTY, Cell.of("Tỷ lệ"), Cell.EMPTY, Cell.EMPTY));
        for (Item item : now.criteria()) {
            int met = now.meeting(item).size();
            counts.add(Cell.of(met));
            rates.add(Cell.of(Numbers.percent(met, communes)));
        }
        counts.add(Cell.of(now.met()));
        counts.add(before == null ? Cell.EMPTY : Cell.of(before.met()));
        counts.add(before == null ? Cell.EMPTY : change(now.met() - before.met()));
        counts.add(Cell.EMPTY);
        counts.add(Cell.of("tổng lượt tiêu chí đạt"));
        sink.total(counts);
        Rows.fill(rates, counts.size());
        sink.total(rates);
        List<Cell> average = new ArrayList<>(List.of(Cell.EMPTY, Cell.of("Bình quân tiêu chí/xã")));
        Rows.fill(average, 4 + now.criteria().size());
        average.add(Cell.of(now.average().shown()));
        average.add(before == null ? Cell.EMPTY : Cell.of(before.average().shown()));
        Rows.fill(average, counts.size());
        sink.total(average);
    }

    private static Cell change(int change) {
        Cell number = Cell.of(change);
        return change > 0 ? new Cell("+" + number.text(), Objects.requireNonNull(number.number()), null) : number;
    }

    private static List<Column> columns(State state) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.mark("TT"),
                Column.text("Xã", 16),
                Column.text("Nhóm, khu vực", 7),
                Column.text("Mức, năm công nhận", 8)));
        state.criteria()
                .forEach(item -> columns.add(Column.mark("TC " + item.code()).under("Tiêu chí")));
        columns.add(Column.number("Tổng TC đạt"));
        columns.add(Column.number("Kỳ trước"));
        columns.add(Column.number("Tăng/ giảm"));
        columns.add(Column.text("Đăng ký đạt năm", 8));
        columns.add(Column.text("Ghi chú", 8));
        return columns;
    }
}
