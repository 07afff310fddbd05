package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.domain.UnitCriteria.Line;
import vn.ntm.assessment.domain.UnitCriteria.Part;
import vn.ntm.assessment.domain.UnitCriteria.Sheet;
import vn.ntm.criteria.CriteriaCatalogue.Item;

/**
 * When owed criteria are expected to be met, by the days the commune itself planned ("dự kiến đạt"): a criterion with the
 * last of its owed indicators, and not at all while one of them has no day. A day that passed promises nothing.
 *
 * @param met criteria met on the day
 * @param criteria all of the set
 */
public record Forecast(LocalDate day, int met, int criteria, List<Expected> owed) {

    /** A criterion that is owed; {@code on} null while a day is missing. */
    public record Expected(Item criterion, @Nullable LocalDate on, boolean missed) {}

    /** @param planned days by item id; items without one are missing */
    static Forecast of(Sheet sheet, Map<Long, LocalDate> planned) {
        List<Expected> owed = new ArrayList<>();
        for (Part part : sheet.owed()) {
            LocalDate on = lastOf(part, planned);
            owed.add(new Expected(part.criterion(), on, on != null && on.isBefore(sheet.day())));
        }
        return new Forecast(
                sheet.day(), Math.toIntExact(sheet.criteriaMet()), sheet.parts().size(), owed);
    }

    private static @Nullable LocalDate lastOf(Part part, Map<Long, LocalDate> planned) {
        LocalDate last = null;
        for (Line line : part.lines()) {
            if (!line.status().isMet()) {
                LocalDate day = planned.get(line.item().id());
                if (day == null) {
                    return null;
                }
                last = last == null || day.isAfter(last) ? day : last;
            }
        }
        return last;
    }

    /** The last day of the year the forecast looks to. */
    public LocalDate yearEnd() {
        return LocalDate.of(day.getYear(), Month.DECEMBER, 31);
    }

    /** Criteria met by the end of the year if every promise is kept. */
    public long metByYearEnd() {
        return met
                + owed.stream()
                        .filter(one ->
                                one.on() != null && !one.missed() && !one.on().isAfter(yearEnd()))
                        .count();
    }

    /** Whether anything is planned at all. */
    public boolean isPlanned() {
        return owed.stream().anyMatch(one -> one.on() != null);
    }
}
