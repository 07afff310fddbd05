package vn.ntm.openness.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** Which areas are shown to everybody, as stored. */
public interface PublicPages {

    /** An area that is open. */
    record Open(UnitId area, Instant since, String byName) {}

    Optional<Open> find(UnitId area);

    List<Open> all();

    void open(UnitId area, Actor by, Instant at);

    void close(UnitId area);
}
