package vn.ntm.report.domain.table;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.Band;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.report.domain.table.CommuneStates.State;
import vn.ntm.ui.Numbers;

/** B3: the communes in groups by the number of criteria met, this period and the one before. */
@Component
class GroupTable implements TableSource {

    private final CommuneStates states;

    GroupTable(CommuneStates states) {
        this.states = states;
    }

    @Override
    public String code() {
        return "b3";
    }

    @Override
    public String label() {
        return "B3";
    }

    @Override
    public String title() {
        return "Biểu phân nhóm xã theo số tiêu chí đạt";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Integer> keys() {
        return List.of(0);
    }

    @Override
    public void write(TableQuestion question, TableSink sink) {
        State now = states.of(question.area(), question.day());
        State before = states.before(now, question.before());
        sink.head(new TableHead(
                label(),
                title(),
                Contexts.of(question, now.set()),
                List.of(
                        Column.text("Nhóm (số tiêu chí)", 12),
                        Column.number("Số xã kỳ này"),
                        Column.number("Tỷ lệ"),
                        Column.number("Số xã kỳ trước"),
                        Column.text("Tên xã", 60))));
        if (now.set() == null) {
            return;
        }
        int communes = now.communes().size();
        for (Band band : now.bands()) {
            List<UnitSummary> in = now.in(band);
            sink.row(List.of(
                    Cell.of(band.label(now.criteria().size())),
                    Cell.of(in.size()),
                    Cell.of(Numbers.percent(in.size(), communes)),
                    previous(before, band),
                    Cell.of(in.stream().map(UnitSummary::shortName).collect(Collectors.joining(", ")))));
        }
        sink.total(List.of(
                Cell.of("Cộng"),
                Cell.of(communes),
                Cell.of(Numbers.percent(communes, communes)),
                before == null ? Cell.EMPTY : Cell.of(communes),
                Cell.EMPTY));
        if (before == null) {
            sink.note("Không có số liệu kỳ trước của bộ tiêu chí này để so.");
        }
        String yearBefore = YearBefore.note(now, question.yearBefore(), states.before(now, question.yearBefore()));
        if (yearBefore != null) {
            sink.note(yearBefore);
        }
    }

    private static Cell previous(@Nullable State before, Band band) {
        return before == null ? Cell.EMPTY : Cell.of(before.in(band).size());
    }
}
