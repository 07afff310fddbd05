package vn.ntm.organisation.domain.rearrange;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitBound;
import vn.ntm.organisation.UnitHandover;

/** Walks through everything that other modules hang on units. */
@Component
class HandoverRun {

    private static final String REASON = "Chuyển do sắp xếp đơn vị hành chính theo ";

    private final List<UnitBound> bounds;
    private final LineLedger ledger;

    HandoverRun(List<UnitBound> bounds, LineLedger ledger) {
        this.bounds = bounds.stream()
                .sorted(Comparator.comparingInt(UnitBound::order))
                .toList();
        this.ledger = ledger;
    }

    /** The most urgent kinds first, without those of which there is and was nothing. */
    List<HoldingCount> inOrder(List<HoldingCount> counts) {
        List<String> keys = bounds.stream().map(UnitBound::key).toList();
        return counts.stream()
                .filter(HoldingCount::isSomething)
                .sorted(Comparator.comparingInt(
                        count -> keys.contains(count.holding()) ? keys.indexOf(count.holding()) : keys.size()))
                .toList();
    }

    /** Writes down what is open; how many lines are new. */
    int refresh(Rearrangement rearrangement) {
        int written = 0;
        for (UnitBound bound : bounds) {
            written += ledger.refresh(rearrangement, bound);
        }
        return written;
    }

    long countBefore(Rearrangement rearrangement) {
        long all = 0;
        for (UnitBound bound : bounds) {
            long open = ledger.open(rearrangement, bound);
            ledger.countBefore(rearrangement.id(), bound.key(), open);
            all += open;
        }
        return all;
    }

    long countAfter(Rearrangement rearrangement) {
        long all = 0;
        for (UnitBound bound : bounds) {
            long open = ledger.open(rearrangement, bound);
            ledger.countAfter(rearrangement.id(), bound.key(), open);
            all += open;
        }
        return all;
    }

    /** Settles the next part of at most that many lines; false when no line waits any more. */
    boolean settleSome(Rearrangement rearrangement, int size, Instant at) {
        for (UnitBound bound : bounds) {
            Long last = ledger.nextPart(rearrangement.id(), bound.key(), size);
            if (last != null) {
                ledger.tickGone(rearrangement, bound, last, at);
                bound.settle(handover(rearrangement, bound, last, at));
                ledger.tick(rearrangement.id(), bound.key(), last, at);
                return true;
            }
        }
        return false;
    }

    private static UnitHandover handover(Rearrangement rearrangement, UnitBound bound, long last, Instant at) {
        Rearrangement.Author author = rearrangement.author();
        return new UnitHandover(
                rearrangement.id(),
                bound.key(),
                last,
                rearrangement.effectiveOn(),
                REASON + rearrangement.document(),
                rearrangement.document(),
                author.userId(),
                author.name(),
                author.position(),
                at);
    }
}
