package vn.ntm.assessment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.Tallies.NewTally;
import vn.ntm.assessment.Tallies.Tally;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** Where told counts are kept. */
public interface TallyStore {

    /** Up to the day, the oldest first. */
    List<Tally> of(Collection<UnitId> units, LocalDate day);

    /** Units in that subtree of which a count was told. */
    List<UnitId> unitsUnder(String path);

    /** The snapshot with its names as they stand; others who would add names wait until the transaction ends. */
    Optional<Tally> lock(long id);

    Optional<Tally> find(long id);

    /** @throws org.springframework.dao.DuplicateKeyException if the same figure stands there already */
    long add(NewTally tally, Actor by, Instant at);

    /** @throws org.springframework.dao.DuplicateKeyException if it is named already */
    void name(long tallyId, Name name, Actor by, Instant at);

    /** Whether it stood. */
    boolean drop(long tallyId, long nameId, Actor by, Instant at);

    /** One name to attach. */
    record Name(
            @Nullable Long itemId,
            @Nullable UnitId unitId,
            String name,
            boolean met,
            @Nullable UnitId agency,
            @Nullable Long taskId) {}
}
