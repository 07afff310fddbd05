package vn.ntm.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;

/**
 * A unit's part of a duty went to another unit; published in its transaction. Concerns both units.
 *
 * @param title of the duty
 * @param endedId the part that ended
 * @param assignmentId the part that goes on
 */
public record DutyPassedOn(
        long taskId,
        long endedId,
        long fromUnitId,
        long assignmentId,
        long toUnitId,
        String toUnitName,
        String title,
        @Nullable LocalDate lastDay,
        String reason,
        Actor by) {}
