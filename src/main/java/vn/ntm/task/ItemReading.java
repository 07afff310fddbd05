package vn.ntm.task;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;

/**
 * What the owner of a paper reads in one of its items: a first filling of the form "Giao việc", which a person checks.
 * Implemented upstairs, so that the form and the screen that reads whole papers say the same.
 */
public interface ItemReading {

    /** The kind of origin whose items it reads ({@link TaskOrigin#kind}). */
    String kind();

    /** Empty = does not exist or out of scope. */
    Optional<Suggestion> read(long itemId, Actor actor);

    /**
     * A duty as read.
     *
     * @param title short, for lists
     * @param lines the units that its names mean for certain, in the order in which they are named
     * @param phrase the words about time; null where there are none
     * @param places communes it is about, where they are not the ones who do it
     */
    record Suggestion(
            String title,
            TaskKind kind,
            DirectiveVerb verb,
            List<Tasks.Line> lines,
            @Nullable String phrase,
            @Nullable String places) {}
}
