package vn.ntm.task.domain.series;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;

/**
 * A series of reports.
 *
 * @param taskId the duty that orders it; null when made by hand
 * @param taskTitle its title
 * @param originLabel "Mục 1, kết luận ngày 06/4/2023"; null without a duty
 * @param ownerEnd last day of the authority that ordered it; null while it exists
 * @param endEvent what ends it, "hoàn thành toàn bộ các tiêu chí"; somebody enters the day
 * @param stoppedOn last day that is still owed
 * @param endMilestoneId the milestone whose day ends it
 */
public record ReportSeries(
        long id,
        @Nullable Long taskId,
        @Nullable String taskTitle,
        @Nullable String originLabel,
        long ownerUnitId,
        String ownerName,
        String ownerPath,
        @Nullable LocalDate ownerEnd,
        String title,
        SeriesRhythm rhythm,
        @Nullable String endEvent,
        @Nullable String sendTo,
        @Nullable String sendVia,
        @Nullable Long viaUnitId,
        @Nullable Long criteriaSetId,
        @Nullable LocalDate stoppedOn,
        @Nullable String stopReason,
        @Nullable Long endMilestoneId,
        int version) {

    /** Set up, changed and stopped by the office of the territory. */
    public boolean isManagedBy(Actor actor) {
        return actor.may(Right.ASSIGN_TASK) && actor.sees(ownerPath);
    }

    /** Last day that is owed: the first of the end by date, the stop, and the end of the authority itself. */
    public @Nullable LocalDate lastDay() {
        return earliest(earliest(rhythm.endsOn(), stoppedOn), ownerEnd);
    }

    public boolean hasEndedOn(LocalDate today) {
        LocalDate last = lastDay();
        return last != null && last.isBefore(today);
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
