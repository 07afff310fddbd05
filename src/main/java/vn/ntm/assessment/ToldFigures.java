package vn.ntm.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;

/** Holds figures that a paper tells against what our own data say of the same day. */
public interface ToldFigures {

    /** One answer for each figure, in their order; the number of statements does not grow with the figures. */
    List<Answer> compare(List<Told> told, LocalDate day, Actor viewer);

    /** The communes of the programme in the area on the day, for figures that speak of them by name. */
    Collection<UnitSummary> communesOf(UnitSummary area, LocalDate day);

    /** What a figure measures. */
    enum Measure {
        /** "13 tiêu chí/xã": criteria met of all communes of the area, over the number of communes. */
        AVERAGE,
        /** "29/38 chỉ tiêu": indicators met, of the set with so many. */
        INDICATORS,
        /** "còn lại 09 chỉ tiêu": indicators not met. */
        INDICATORS_LEFT,
        /** "12/19 tiêu chí". */
        CRITERIA,
        /** "còn 7 tiêu chí". */
        CRITERIA_LEFT,
        /** "15/21 xã đạt chuẩn": communes of the area that meet every criterion. */
        COMMUNES,
        /** "14/20 Sở": counted by name, known only where an office wrote such a count down. */
        NAMED,
        /** "còn lại 6 Sở". */
        NAMED_LEFT;

        /** The kind of count it can be written down as; null where it cannot. */
        public @Nullable TallyKind tally() {
            return switch (this) {
                case INDICATORS -> TallyKind.INDICATORS;
                case CRITERIA -> TallyKind.CRITERIA;
                case NAMED -> TallyKind.OTHER;
                case AVERAGE, INDICATORS_LEFT, CRITERIA_LEFT, COMMUNES, NAMED_LEFT -> null;
            };
        }

        /** Whether it counts what is not met. */
        public boolean isLeft() {
            return this == INDICATORS_LEFT || this == CRITERIA_LEFT || this == NAMED_LEFT;
        }
    }

    /**
     * A figure of a paper.
     *
     * @param unit whose figure it is
     * @param total the whole it is part of; for what is left, of the same count elsewhere in the paper
     * @param label what is counted, as printed: "Sở"
     */
    record Told(
            UnitSummary unit,
            Measure measure,
            BigDecimal value,
            @Nullable Integer total,
            String label) {}

    /** How a figure compares. */
    enum Verdict {
        SAME,
        DIFFERENT,
        UNKNOWN
    }

    /**
     * What our data say to one figure.
     *
     * @param ours "12,95", "30/38"; null where nothing is known
     * @param isTold ours is a count that another paper told, not the sum of results
     * @param known of an average over communes not all of which are assessed: "3/21"; null else
     * @param path the page with the figures; null where the viewer may not see them
     * @param setId the set that the figure counts in, null where there is none
     * @param mayRecord whether the viewer may write the figure down as a count
     */
    record Answer(
            Verdict verdict,
            @Nullable String ours,
            boolean isTold,
            @Nullable String known,
            @Nullable String path,
            @Nullable Long setId,
            boolean mayRecord) {

        public static final Answer NOTHING = new Answer(Verdict.UNKNOWN, null, false, null, null, null, false);
    }
}
