package vn.ntm.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;

/**
 * The day of a milestone was entered or changed, and deadlines with it; published in the transaction that did it.
 *
 * @param milestone its name: "Ngành tỉnh thẩm tra"
 * @param day its day now; null when it was taken back
 * @param position who did it, in words; the program's own name for the daily run
 */
public record DutiesRescheduled(
        long milestoneId, String milestone, @Nullable LocalDate day, List<Moved> duties, String position) {

    public DutiesRescheduled {
        duties = List.copyOf(duties);
    }

    /**
     * A unit's part of a duty.
     *
     * @param resumed it was suspended until this milestone and goes on now
     */
    public record Moved(
            long taskId,
            long assignmentId,
            String title,
            UnitId unit,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            boolean resumed) {}
}
