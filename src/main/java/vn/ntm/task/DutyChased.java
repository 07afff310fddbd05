package vn.ntm.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;

/**
 * Đôn đốc: somebody pressed for a unit's part of a duty; published in its transaction. Concerns the unit.
 *
 * @param title of the duty
 * @param times how many times by now
 * @param words what the person wrote
 * @param letter number of the letter, where one was sent
 */
public record DutyChased(
        long taskId,
        long assignmentId,
        String title,
        long unitId,
        String unitName,
        String unitPath,
        @Nullable LocalDate lastDay,
        int times,
        @Nullable String words,
        @Nullable String letter,
        Actor by) {}
