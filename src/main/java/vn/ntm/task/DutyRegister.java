package vn.ntm.task;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.task.Tasks.StatusChip;

/** Every duty with its state on a day, one at a time: for tables that are longer than memory. */
public interface DutyRegister {

    /**
     * Lead assignments in the actor's scope, by paper.
     *
     * @param asOf the evening of a past day; null for now
     * @param most so many; null for all, read in portions
     */
    void each(Actor actor, @Nullable LocalDate asOf, @Nullable Integer most, Consumer<DutyLine> line);

    /**
     * One unit's part of a duty.
     *
     * @param paper the notice it stands in
     * @param due "hết 13/09/2021", empty without a deadline
     * @param phrase the words of the paper
     * @param result number of the report of the unit
     */
    record DutyLine(
            long taskId,
            String paper,
            String item,
            String title,
            long unitId,
            String unit,
            String due,
            String phrase,
            String result,
            StatusChip chip,
            AssignmentStatus status,
            Timeliness timeliness) {}
}
