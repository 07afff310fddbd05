package vn.ntm.report.domain.table;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.assessment.Standings.Kind;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.Requirements;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.report.domain.table.CommuneStates.State;
import vn.ntm.ui.Numbers;

/** B2: every indicator of every commune with its value, the level it must reach, and the judgement. */
@Component
class IndicatorTable implements TableSource {

    private final CommuneStates states;
    private final CriteriaCatalogue catalogue;
    private final Requirements requirements;
    private final Standings standings;

    IndicatorTable(CommuneStates states, CriteriaCatalogue catalogue, Requirements requirements, Standings standings) {
        this.states = states;
        this.catalogue = catalogue;
        this.requirements = requirements;
        this.standings = standings;
    }

    @Override
    public String code() {
        return "b2";
    }

    @Override
    public String label() {
        return "B2";
    }

    @Override
    public String title() {
        return "Biểu kết quả thực hiện chỉ tiêu";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Integer> keys() {
        return List.of(1, 2);
    }

    @Override
    public void write(TableQuestion question, TableSink sink) {
        State now = states.of(question.area(), question.day());
        sink.head(new TableHead(
                label(),
                title(),
                Contexts.of(question, now.set()),
                List.of(
                        Column.mark("TT"),
                        Column.text("Xã", 14),
                        Column.mark("Chỉ tiêu"),
                        Column.text("Nội dung", 34),
                        Column.text("Đơn vị tính", 9),
                        Column.text("Yêu cầu", 10),
                        Column.number("Kết quả"),
                        Column.text("Đánh giá", 10))));
        SetSummary measured = now.set();
        if (measured == null) {
            return;
        }
        long set = measured.id();
        List<UnitId> ids = now.communes().stream().map(UnitSummary::id).toList();
        Map<UnitId, Map<Long, Requirement>> levels = requirements.of(set, ids, question.day());
        Map<UnitId, Map<Long, Standing>> stands = Standing.byUnit(standings.of(set, ids, question.day(), Kind.ALL));
        List<Item> items = catalogue.itemsOf(set);
        long met = 0;
        long all = 0;
        int number = 0;
        for (UnitSummary commune : CommuneStates.ordered(now.communes())) {
            Map<Long, Requirement> own = levels.getOrDefault(commune.id(), Map.of());
            for (Item item : items) {
                Requirement level = own.get(item.id());
                if (level == null) {
                    continue;
                }
                Standing standing = stands.getOrDefault(commune.id(), Map.of()).get(item.id());
                AchievementStatus status = standing == null ? AchievementStatus.NOT_ASSESSED : standing.status();
                all += level.required() ? 1 : 0;
                met += level.required() && status.isMet() ? 1 : 0;
                sink.row(List.of(
                        Cell.of(++number),
                        Cell.of(commune.name()),
                        Cell.link(item.code(), "/danh-gia/" + commune.id() + "/" + item.id() + "/lich-su"),
                        Cell.of(item.name()),
                        Cell.of(level.unit()),
                        Cell.of(level.required() ? level.printed() : "không quy định"),
                        value(standing),
                        Cell.of(status.isSaid() ? status.label() : "")));
            }
        }
        sink.total(List.of(
                Cell.EMPTY,
                Cell.of("Cộng"),
                Cell.EMPTY,
                Cell.of("Lượt chỉ tiêu áp dụng đã đạt"),
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.of(met + "/" + all),
                Cell.of(Numbers.percent(met, all))));
    }

    private static Cell value(@Nullable Standing standing) {
        if (standing == null) {
            return Cell.EMPTY;
        }
        return standing.value() == null ? Cell.of(standing.valueText()) : Cell.of(standing.value());
    }
}
