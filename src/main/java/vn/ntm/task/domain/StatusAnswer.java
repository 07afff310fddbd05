package vn.ntm.task.domain;

import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;

/**
 * What a unit reports of one criterion: how it really stands, and whether it will be met in the year asked about.
 *
 * @param willReach null where it is met already, or nothing was said yet
 */
public record StatusAnswer(
        long itemId,
        AchievementStatus status,
        @Nullable Boolean willReach,
        @Nullable String note) {

    static final int LONGEST_NOTE = 500;

    public StatusAnswer {
        note = note == null || note.isBlank() ? null : note.strip();
        willReach = status.isMet() ? null : willReach;
    }

    /** Met by the end of the year, as the unit says. */
    public boolean isMetInYear() {
        return status.isMet() || Boolean.TRUE.equals(willReach);
    }
}
