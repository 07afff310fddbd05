package vn.ntm.task.domain.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;

/**
 * An import of a task list.
 *
 * @param tasks how many duties came of it
 * @param touched whether anything has happened to one of them since
 */
public record ListImport(
        long id,
        String fileName,
        State state,
        @Nullable Long criteriaSetId,
        long createdBy,
        String createdByName,
        Instant createdAt,
        @Nullable Instant doneAt,
        int tasks,
        boolean touched) {

    /** Where it is. */
    public enum State {
        STAGED,
        DONE,
        UNDONE
    }

    public boolean mayConfirm(Actor actor) {
        return state == State.STAGED && actor.may(Right.ASSIGN_TASK);
    }

    /** Only as a whole, and only while nobody has worked on what came of it. */
    public boolean mayUndo(Actor actor) {
        return state == State.DONE && !touched && actor.may(Right.ASSIGN_TASK);
    }
}
