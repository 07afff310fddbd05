package vn.ntm.task;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;

/** Enters the day of what a duty waits for, for other modules. */
public interface MilestoneEntry {

    /** The day of the milestone that the duty's deadline hangs on; empty where it hangs on none or none is known. */
    Optional<LocalDate> dayOf(long taskId, Actor actor);

    /** Enters it for every duty that hangs on the same milestone; how many parts moved. */
    Outcome<Integer> enter(long taskId, LocalDate day, @Nullable String document, Actor by);
}
