package vn.ntm.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;

/**
 * The results of a data cut, entered by the office from a paper, for many cells at once and, if it must be, for a past
 * day: they count as verified, because the office answers for them.
 */
public interface Results {

    /**
     * Writes all of it or, if a cell is refused, nothing; rejections are on the fields {@code cell.UNIT.ITEM}, {@code
     * day}, {@code document}.
     *
     * @return how many cells were written
     */
    Outcome<Integer> record(Cut cut, Actor by);

    /**
     * @param day from which the results hold, today or before
     * @param document the paper they come from
     */
    record Cut(long setId, LocalDate day, String document, List<Result> results) {}

    /** One cell's result: an indicator, or a criterion without indicators. */
    record Result(
            UnitId unit,
            long itemId,
            AchievementStatus status,
            @Nullable BigDecimal value,
            @Nullable String valueText,
            @Nullable String note) {}
}
