package vn.ntm.task;

import java.util.Set;
import vn.ntm.identity.Actor;

/** Which papers a unit follows as a whole; implemented upstairs, by the module that owns papers. */
public interface MonitoredPapers {

    /** Whether the actor's unit follows that paper: it reads its duties, of every unit, and changes none. */
    boolean isMonitor(String originKind, long paperId, Actor actor);

    /** The papers that the actor's unit follows. */
    Set<Long> followed(String originKind, Actor actor);
}
