package vn.ntm.report.domain.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.Band;
import vn.ntm.assessment.CriteriaAverage;
import vn.ntm.criteria.CriteriaCatalogue.Item;

/**
 * The criteria of an area on the board.
 *
 * @param bands groups of communes by criteria met
 * @param fewest criteria that the fewest communes meet, the fewest first
 * @param yearBefore the average of the same day of the year before; null where nothing was known
 * @param months ends of the months of the year so far, the last one the day itself
 * @param target "bình quân 13 tiêu chí/xã" of the year; null where none is set
 */
public record CriteriaPanel(
        long areaId,
        LocalDate day,
        List<Item> criteria,
        int communes,
        CriteriaAverage average,
        @Nullable CriteriaAverage yearBefore,
        List<BandCount> bands,
        List<Fewest> fewest,
        List<Month> months,
        @Nullable BigDecimal target) {

    /** How many communes are in a group. */
    public record BandCount(Band band, int communes) {}

    /** How many communes meet a criterion. */
    public record Fewest(Item item, int met) {}

    /** The average at the end of a month; null where nothing was known. */
    public record Month(LocalDate day, @Nullable CriteriaAverage average) {}

    /** How many criteria all communes together lack to the target; null without one. */
    public @Nullable Integer gap() {
        return target == null ? null : average.missing(target);
    }
}
