package vn.ntm.notice.domain.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** Reads the rows of a plan's table as they are typed or pasted: "17; Phòng Tài nguyên và Môi trường; 15/12/2021". */
@Component
class PlanTable {

    static final int MOST = 200;

    private final CriteriaCatalogue catalogue;
    private final Units units;

    PlanTable(CriteriaCatalogue catalogue, Units units) {
        this.catalogue = catalogue;
        this.units = units;
    }

    /** A row that is understood. */
    record Row(Item item, UnitId agency, @Nullable LocalDate due) {}

    /** All rows, or why one of them is not understood. */
    Outcome<List<Row>> read(ActionPlan plan, String typed) {
        List<String> lines =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty() || lines.size() > MOST) {
            return Outcome.rejected(Rejection.onField("rows", "notice.error.planRows", MOST));
        }
        List<String> codes = lines.stream()
                .map(line -> line.split("[;\\t]")[0]
                        .replaceFirst("(?i)^(?:tc|ct|tiêu chí|chỉ tiêu)\\s*", "")
                        .strip())
                .toList();
        Map<String, Item> items = catalogue.resolve(plan.setId(), codes);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("[;\\t]");
            Item item = items.get(codes.get(i));
            if (item == null) {
                return Outcome.rejected(Rejection.onField("rows", "notice.error.planCode", i + 1, codes.get(i)));
            }
            String name = cells.length > 1 ? cells[1].strip() : "";
            List<UnitSummary> agencies = name.isEmpty() ? List.of() : agencies(name, plan);
            if (agencies.size() != 1) {
                return Outcome.rejected(Rejection.onField("rows", "notice.error.planAgency", i + 1, name));
            }
            try {
                LocalDate due = cells.length > 2 ? Dates.parse(cells[2]) : null;
                rows.add(new Row(item, agencies.get(0).id(), due));
            } catch (DateTimeException notADate) {
                return Outcome.rejected(Rejection.onField("rows", "notice.error.planDay", i + 1, cells[2].strip()));
            }
        }
        return Outcome.done(rows);
    }

    /** Of exactly that name, else what the search finds for it: "Phòng Kinh tế - Hạ tầng" for "... huyện". */
    private List<UnitSummary> agencies(String name, ActionPlan plan) {
        List<UnitSummary> exact = units.named(name, plan.territory(), plan.dated());
        return exact.isEmpty() ? units.search(name, plan.territory(), plan.dated(), 2) : exact;
    }
}
