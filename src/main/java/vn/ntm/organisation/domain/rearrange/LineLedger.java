package vn.ntm.organisation.domain.rearrange;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitBound;

/** The lines of rearrangements, written and ticked off by set-based statements. */
public interface LineLedger {

    /** Writes down what is open and unknown, strikes undone lines of what is not open any more; how many were written. */
    int refresh(Rearrangement rearrangement, UnitBound bound);

    /** Tells the database that many lines have come. */
    void grown();

    long open(Rearrangement rearrangement, UnitBound bound);

    void countBefore(long id, String holding, long open);

    void countAfter(long id, String holding, long open);

    List<HoldingCount> counts(long id);

    Listing list(LineFilter filter);

    /** What ended and why, kind by kind; the most frequent first. */
    List<Ended> ended(long id, int limit);

    /** Who may receive from these units, by name: by the pairs, by default, and by choices made before. */
    List<Receiver> receivers(long id, Collection<Long> units);

    int decide(long id, Collection<Long> lines, Decision decision, String by);

    /** The same for all undone lines of the filter that can take the choice. */
    int decideAll(LineFilter filter, Decision decision, String by);

    /** The first line, in words, whose receiver does not exist on the day or ends itself; null when all can be carried out. */
    @Nullable String unreachable(Rearrangement rearrangement);

    /** The last line of the next part; null when none is left. */
    @Nullable Long nextPart(long id, String holding, int size);

    /** Ticks off the lines of things that were finished meanwhile. */
    void tickGone(Rearrangement rearrangement, UnitBound bound, long lastLine, Instant at);

    /** Ticks off what was settled; how many. */
    int tick(long id, String holding, long lastLine, Instant at);

    /** How many things of a kind ended with the same reason. */
    record Ended(String holding, String reason, long lines) {}

    record Listing(List<Line> lines, long total) {}

    /** A unit that may receive. */
    record Receiver(long unitId, String name) {}

    /**
     * What becomes of lines.
     *
     * @param toUnit with MOVE null: the unit that begins
     */
    record Decision(
            LineChoice choice,
            @Nullable Long toUnit,
            @Nullable String reason) {}
}
