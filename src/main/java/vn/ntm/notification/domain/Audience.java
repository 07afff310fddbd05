package vn.ntm.notification.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who is told of something that happened to a duty. Assignments are to units: the people are those who hold a fitting
 * position on that day.
 *
 * @param assignmentId the unit's part, where it is about one
 */
public record Audience(Who who, long taskId, @Nullable Long assignmentId) {

    /** Whose people. */
    public enum Who {
        /** everybody who may report for the unit of that part */
        UNIT,
        /** the same of all units of the duty */
        ALL_UNITS,
        /** whoever gave the duty, and the office of the territory that gave it */
        ASSIGNER
    }

    static Audience unit(long taskId, long assignmentId) {
        return new Audience(Who.UNIT, taskId, assignmentId);
    }

    static Audience allUnits(long taskId) {
        return new Audience(Who.ALL_UNITS, taskId, null);
    }

    static Audience assigner(long taskId, long assignmentId) {
        return new Audience(Who.ASSIGNER, taskId, assignmentId);
    }
}
