package vn.ntm.report.domain.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.Band;
import vn.ntm.assessment.CriteriaAverage;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.organisation.UnitLineage.Break;

/**
 * The criteria of an area on the board.
 *
 * @param unknown communes of which nothing is known
 * @param bands groups of communes by criteria met
 * @param fewest criteria that the fewest communes meet, the fewest first
 * @param yearBefore the average of the same day of the year before; null where nothing was known
 * @param months ends of the months of the year so far, the last one the day itself
 * @param breaks days of the last twelve months on which the communes changed: figures before and after are not of the same communes
 * @param target "bình quân 13 tiêu chí/xã" of the year; null where none is set
 */
public record CriteriaPanel(
        long areaId,
        LocalDate day,
        List<Item> criteria,
        int communes,
        int unknown,
        CriteriaAverage average,
        @Nullable CriteriaAverage yearBefore,
        List<BandCount> bands,
        List<Fewest> fewest,
        List<Month> months,
        List<Break> breaks,
        @Nullable BigDecimal target) {

    /** How many communes are in a group. */
    public record BandCount(Band band, int communes) {}

    /** How many communes meet a criterion. */
    public record Fewest(Item item, int met) {}

    /** The average at the end of a month; null where nothing was known. */
    public record Month(LocalDate day, @Nullable CriteriaAverage average) {}

    /** Those of the year of the day. */
    public List<Break> breaksOfYear() {
        return breaks.stream()
                .filter(one -> one.day().getYear() == day.getYear())
                .toList();
    }

    /** The breaks between the figure before and this one. */
    public List<Break> breaksUpTo(Month month) {
        LocalDate before = day.withDayOfYear(1).minusDays(1);
        for (Month other : months) {
            if (other.day().isBefore(month.day())) {
                before = other.day();
            }
        }
        LocalDate after = before;
        return breaks.stream()
                .filter(one -> one.day().isAfter(after) && !one.day().isAfter(month.day()))
                .toList();
    }

    /** How many criteria all communes together lack to the target; null without one. */
    public @Nullable Integer gap() {
        return target == null ? null : average.missing(target);
    }
}
