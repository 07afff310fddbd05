package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Role;
import vn.ntm.organisation.UnitId;

/** Where a day's deadlines of dossiers are kept for the digest. */
public interface DeadlineStore {

    /** Dossiers that wait for a stage, of units that exist on the day, by id. */
    List<Dossier> waiting(LocalDate day, long after, int limit);

    /** Takes the place of what was kept before. */
    void replace(LocalDate day, Collection<Deadline> deadlines);

    /**
     * Something somebody has to do by a day.
     *
     * @param giver the body whose opinion is asked for; null of a stage
     * @param actorUnit whose people act; null where the offices of {@code actorRole} do
     * @param owner path of the territory whose leader hears of it
     * @param reminder the last working day on which it can be done
     */
    record Deadline(
            long dossier,
            @Nullable Long giver,
            UnitId unit,
            @Nullable UnitId actorUnit,
            @Nullable Role actorRole,
            String owner,
            String title,
            String path,
            LocalDate due,
            LocalDate reminder) {}
}
