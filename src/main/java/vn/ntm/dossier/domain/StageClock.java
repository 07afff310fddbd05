package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Dates;
import vn.ntm.shared.WorkingDays;

/**
 * The clock of each stage: its last day by the campaign or by the procedure, how late it is, and what the lateness of an
 * earlier stage means for the later ones.
 */
public final class StageClock {

    private StageClock() {}

    /** Where a stage stands. */
    public enum Place {
        DONE,
        NOW,
        AHEAD
    }

    /**
     * A last day.
     *
     * @param day null while the paper that the phrase names has not said it
     */
    public record Due(@Nullable LocalDate day, @Nullable String phrase) {

        /** "hết 29/09/2020", "chờ: theo kế hoạch". */
        public String words() {
            return day == null ? "chờ: " + phrase : "hết " + Dates.format(day);
        }
    }

    /** The day a stage was done, and its last day as it stood then. */
    public record Done(LocalDate day, @Nullable LocalDate due) {}

    /**
     * One stage's time.
     *
     * @param done null while it is not done (or was before the dossier was entered)
     * @param late days after its last day: when it was done, or today
     * @param carried days an earlier stage is late, which endanger this one
     */
    public record Time(
            Stage stage,
            Place place,
            @Nullable Done done,
            @Nullable Due due,
            long late,
            long carried) {

        /** Null where it has none, or none is known yet. */
        public @Nullable LocalDate lastDay() {
            return due == null ? null : due.day();
        }

        public boolean isOverdue() {
            return place != Place.DONE && late > 0;
        }

        public boolean isEndangered() {
            return place != Place.DONE && late == 0 && carried > 0 && due != null;
        }
    }

    /**
     * Every stage of the procedure in its order.
     *
     * @param done position of the last stage done
     * @param steps when each stage was done last, by its id
     * @param dues last days that were set, by stage
     * @param goesOn false where nothing more is waited for
     */
    public static List<Time> of(
            Procedure procedure,
            int done,
            Map<Long, Done> steps,
            Map<Long, Due> dues,
            LocalDate today,
            boolean goesOn,
            WorkingDays days) {
        List<Time> times = new ArrayList<>();
        long carried = 0;
        LocalDate previous = null;
        boolean now = true;
        for (Stage stage : procedure.stages()) {
            boolean isDone = stage.position() <= done;
            Done step = isDone ? steps.get(stage.id()) : null;
            Due due = due(stage, step, dues, previous, isDone || now, days);
            LocalDate last = due == null ? null : due.day();
            LocalDate end = step == null ? isDone || !goesOn ? null : today : step.day();
            long late = last == null || end == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(last, end));
            Place place = isDone ? Place.DONE : now && goesOn ? Place.NOW : Place.AHEAD;
            times.add(new Time(stage, place, step, due, late, isDone ? 0 : carried));
            // made up for where it was done in time after all; one without a last day neither makes up nor adds
            if (last != null && (isDone ? step != null : goesOn)) {
                carried = isDone ? late : Math.max(carried, late);
            }
            now = now && isDone;
            previous = step == null ? previous : step.day();
        }
        return times;
    }

    /** Set, else as it stood when it was done, else by the procedure from the day of the stage before. */
    private static @Nullable Due due(
            Stage stage,
            @Nullable Done step,
            Map<Long, Due> dues,
            @Nullable LocalDate previous,
            boolean counts,
            WorkingDays days) {
        Due set = dues.get(stage.id());
        if (set != null) {
            return set;
        }
        if (step != null && step.due() != null) {
            return new Due(step.due(), null);
        }
        Stage.Duration duration = stage.duration();
        boolean bound = duration != null && duration.kind() == Stage.Kind.WITHIN;
        return bound && previous != null && counts && duration != null
                ? new Due(duration.after(previous, days), duration.words())
                : null;
    }

    /**
     * The plan backward from a target: each stage's last day is that of the next less what the next takes; from the first
     * stage a dossier can be given back to, up to the target.
     *
     * @param gap days a stage is given where the procedure sets none
     */
    public static Map<Long, LocalDate> backward(
            Procedure procedure, Stage target, LocalDate day, int gap, WorkingDays days) {
        Map<Long, LocalDate> plan = new HashMap<>();
        LocalDate last = day;
        List<Stage> stages = procedure.stages();
        int first = stages.stream()
                .filter(Stage::returnTarget)
                .mapToInt(Stage::position)
                .findFirst()
                .orElse(0);
        for (int i = stages.indexOf(target); i >= 0 && stages.get(i).position() >= first; i--) {
            Stage stage = stages.get(i);
            plan.put(stage.id(), last);
            Stage.Duration duration = stage.duration();
            last = duration == null ? last.minusDays(gap) : duration.before(last, days);
            if (!days.isWorkingDay(last)) {
                last = days.before(last);
            }
        }
        return plan;
    }
}
