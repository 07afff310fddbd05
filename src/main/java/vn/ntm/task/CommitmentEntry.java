package vn.ntm.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;

/** Enters commitments made to those above, for the screens and the demonstration. */
public interface CommitmentEntry {

    /** How many were entered. */
    Outcome<Integer> enter(NewCommitment asked, Actor by);

    /** How many the actor sees, of every state. */
    long count(Actor actor);

    /**
     * Commitments as entered.
     *
     * @param contents one on a line
     * @param tasks the duties they belong to
     */
    record NewCommitment(
            String madeTo,
            @Nullable String document,
            @Nullable LocalDate madeOn,
            String contents,
            @Nullable String responsible,
            @Nullable LocalDate due,
            List<Long> tasks) {}
}
