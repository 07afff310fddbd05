package vn.ntm.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;

/** What units owed and sent of their recurring reports, for the papers that sum them up. */
public interface UnitReports {

    /**
     * The reports that fell due after one day up to another, as of the evening of a third; by series and unit. Only what
     * the actor may read; the same few statements for one unit and for a thousand.
     */
    List<Owed> dueWithin(LocalDate after, LocalDate upTo, LocalDate asOf, Actor actor);

    /**
     * One unit's report for one period.
     *
     * @param stateLabel "Đúng hạn", "Nộp muộn", "Không nộp", ...
     * @param lacking due, and nothing there
     * @param summary whether it sums up the reports of others, which would otherwise be counted twice
     * @param answers empty while nothing was sent
     */
    record Owed(
            long occurrenceId,
            long seriesId,
            String seriesTitle,
            long unitId,
            String unit,
            String unitIcon,
            String period,
            LocalDate due,
            String stateLabel,
            String stateTone,
            String stateIcon,
            boolean sent,
            boolean late,
            boolean lacking,
            boolean summary,
            List<Answer> answers) {}

    /**
     * One answer.
     *
     * @param code of the field, the same wherever the same is asked: "no-xdcb", "vuong-mac"
     * @param shown as people read it
     * @param number of a figure; null for words
     */
    record Answer(
            String code,
            String label,
            String shown,
            @Nullable BigDecimal number) {}
}
