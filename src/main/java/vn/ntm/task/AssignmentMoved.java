package vn.ntm.task;

import vn.ntm.identity.Actor;

/**
 * A unit's part of a duty took a step, whatever step; published in its transaction.
 *
 * @param title of the duty
 * @param ownerPath path of the territory that gave it
 */
public record AssignmentMoved(
        long taskId,
        long assignmentId,
        String title,
        long unitId,
        String unitPath,
        String ownerPath,
        AssignmentStatus from,
        AssignmentStatus to,
        Actor by) {}
