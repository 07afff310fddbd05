package vn.ntm.task.domain;

import java.util.List;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;

/** Lists as a person filtered them, under names of his own. */
public interface SavedFilters {

    /** By name. */
    List<Saved> of(Actor actor);

    /** Keeps the address of a list; the same name again replaces it. */
    Outcome<Long> save(String name, String query, Actor actor);

    /** Of somebody else's it does nothing. */
    void remove(long id, Actor actor);

    /** A list to come back to. */
    record Saved(long id, String name, String query) {}
}
