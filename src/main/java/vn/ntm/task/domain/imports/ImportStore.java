package vn.ntm.task.domain.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** Imports as stored: the file while it is being matched, then what came of it. */
public interface ImportStore {

    long stage(String fileName, byte[] content, Actor by, String ownerPath, Instant at);

    /** Of the actor's territory. */
    Optional<ListImport> find(long id, Actor actor);

    /** The newest first. */
    List<ListImport> list(Actor actor, int limit);

    byte[] content(long id);

    SortedMap<Integer, ImportField> columns(long id);

    Map<String, UnitId> units(long id);

    /** Keeps what was chosen, and remembers it by header for the person's next file. */
    void match(
            long id,
            SortedMap<Integer, ImportField> columns,
            @Nullable Long criteriaSet,
            Map<String, ImportField> byHeader,
            Actor by);

    void choose(long id, Map<String, UnitId> units);

    Map<String, ImportField> remembered(Actor actor);

    /** The duties are there; the file goes. */
    void done(long id, Map<Long, Integer> firstRows, Instant at);

    List<Long> tasks(long id);

    void undone(long id, Instant at);

    /** Closes the race of two people confirming or taking back the same import. */
    void lock(long id);
}
