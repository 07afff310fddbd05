package vn.ntm.task;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** Lets the form "Giao việc" start from an item of a paper; implemented upstairs, by the module that owns the paper. */
public interface TaskOriginSource {

    String kind();

    /** The item as this person may see it; empty = does not exist or out of scope. */
    Optional<Details> find(long id, Actor actor);

    /**
     * The item.
     *
     * @param text the official words of the item (with its heading where it depends on it)
     * @param issuer the authority whose paper it is: it owns the task
     * @param paperDay the day the paper speaks from: date of issue, else of the meeting; decides the criteria set
     */
    record Details(
            TaskOrigin origin,
            String text,
            UnitId issuer,
            @Nullable LocalDate paperDay) {}
}
