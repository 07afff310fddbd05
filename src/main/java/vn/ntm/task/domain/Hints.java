package vn.ntm.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.task.HintKind;

/** Hints as stored. */
public interface Hints {

    /** Lead duties of the unit linked to any of these items, with all their links; cancelled ones are left out. */
    List<HintRule.Linked> linkedTo(UnitId unit, Collection<Long> itemIds);

    /** One that is open already stays, and speaks of the newer state. */
    void raise(long assignmentId, HintRule.Proposed proposed, Instant now);

    /** Ends an open hint of that kind, if there is one. */
    boolean end(
            long assignmentId, HintKind kind, State state, @Nullable Actor by, @Nullable String reason, Instant now);

    /** All of a duty, the newest first; only of assignments whose reports the actor may read. */
    List<Hint> ofTask(long taskId, Actor actor);

    /** How a hint stands. */
    enum State {
        OPEN,
        TAKEN,
        DISMISSED,
        GONE
    }

    /** One of them. */
    record Hint(
            long id,
            long assignmentId,
            long unitId,
            String unitName,
            HintKind kind,
            String codes,
            AchievementStatus status,
            LocalDate since,
            State state,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable String reason) {}
}
