package vn.ntm.task;

import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;

/**
 * A unit's part of a duty took a step; published in its transaction, so that whoever must be told is told of what was
 * committed and of nothing else.
 *
 * @param from the state before; the same as {@code to} when only progress was told
 * @param reason why, where the step needs a reason
 */
public record AssignmentMoved(
        long taskId,
        long assignmentId,
        AssignmentStatus from,
        AssignmentStatus to,
        @Nullable String reason,
        Actor by) {}
