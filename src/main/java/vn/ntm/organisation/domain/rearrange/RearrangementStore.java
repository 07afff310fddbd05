package vn.ntm.organisation.domain.rearrange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units.Lineage;

/** Where rearrangements are kept. */
public interface RearrangementStore {

    long insert(Rearrangement draft, Instant at);

    void addPairs(long id, List<Lineage> pairs);

    Optional<Rearrangement> find(long id);

    /** The same, and nobody else works on it until the end of the transaction. */
    Optional<Rearrangement> lock(long id);

    /** Those of units below the path; the national ones only for "/". */
    List<Rearrangement> newest(int limit, String scopePath);

    /** The one of that kind that is neither done nor given up. */
    Optional<Rearrangement> open(RearrangementKind kind);

    List<Rearrangement> running();

    void move(long id, RearrangementState state, @Nullable Instant doneAt);

    void fail(long id, String failure);

    List<Lineage> pairs(long id);

    /** Every touched unit that is administrative, with its receivers, by name. */
    List<Touched> touched(long id);

    /** The unit that began by it takes the place kept for it. */
    void begun(long id, UnitId unit);

    void stepDone(long id, RunStep step, long touched, long millis, Instant at);

    Map<RunStep, Done> steps(long id);

    /** Living administrative units right below these, that are not among them. */
    List<String> childrenLeftBehind(List<UnitId> units, java.time.LocalDate eve);

    /** A step that was done. */
    record Done(long touched, long millis, Instant at) {}

    /** A touched unit. */
    record Touched(long unitId, String name, @Nullable String parentName, List<String> receivers) {}
}
