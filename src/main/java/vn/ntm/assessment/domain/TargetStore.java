package vn.ntm.assessment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.Targets.NewTarget;
import vn.ntm.assessment.Targets.Target;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** Where targets are kept. */
public interface TargetStore {

    List<Target> of(Collection<UnitId> units, int year);

    @Nullable Target find(long id);

    /** @throws org.springframework.dao.DuplicateKeyException if it is set already */
    long add(NewTarget target, Actor by, Instant at);

    /** Whether it was in force. */
    boolean giveUp(long id, String reason, Actor by, Instant at);

    void count(long id, LocalDate day, int reached, Actor by, Instant at);
}
