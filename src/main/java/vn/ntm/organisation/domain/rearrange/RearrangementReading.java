package vn.ntm.organisation.domain.rearrange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.organisation.Units.Lineage;
import vn.ntm.organisation.domain.rearrange.LineLedger.Receiver;

/** What the screens of rearrangements show. */
@Service
@Transactional(readOnly = true)
public class RearrangementReading {

    private static final int SHOWN = 50;
    private static final int REASONS = 200;

    private final RearrangementStore store;
    private final LineLedger ledger;
    private final HandoverRun run;
    private final Units units;

    RearrangementReading(RearrangementStore store, LineLedger ledger, HandoverRun run, Units units) {
        this.store = store;
        this.ledger = ledger;
        this.run = run;
        this.units = units;
    }

    /** A rearrangement with what it touches. */
    public record Page(
            Rearrangement plan, List<RearrangementStore.Touched> touched, List<HoldingCount> counts, List<Step> steps) {

        public long undecided() {
            return counts.stream().mapToLong(HoldingCount::undecided).sum();
        }

        public long lines() {
            return counts.stream().mapToLong(HoldingCount::lines).sum();
        }

        public long done() {
            return counts.stream().mapToLong(HoldingCount::done).sum();
        }

        public boolean proven() {
            return counts.stream().allMatch(HoldingCount::isProven);
        }
    }

    /** A step of a long run; null figures while it waits. */
    public record Step(RunStep step, RearrangementStore.@org.jspecify.annotations.Nullable Done done) {}

    /** Lines with the units that may receive something of them. */
    public record Lines(List<Line> lines, long total, List<Receiver> receivers) {}

    /** Those that concern the subtree. */
    public List<Rearrangement> newest(String scopePath) {
        return store.newest(SHOWN, scopePath);
    }

    public Optional<Rearrangement> find(long id) {
        return store.find(id);
    }

    public Optional<Page> page(long id) {
        return store.find(id).map(plan -> new Page(plan, store.touched(id), run.inOrder(ledger.counts(id)), steps(plan)));
    }

    private List<Step> steps(Rearrangement plan) {
        if (!plan.kind().isNational()) {
            return List.of();
        }
        Map<RunStep, RearrangementStore.Done> done = store.steps(plan.id());
        List<Step> steps = new ArrayList<>();
        for (RunStep step : RunStep.values()) {
            if (step.isOf(plan.kind())) {
                steps.add(new Step(step, done.get(step)));
            }
        }
        return steps;
    }

    /** What ended without an heir, with the reasons. */
    public List<LineLedger.Ended> ended(long id) {
        return ledger.ended(id, REASONS);
    }

    public Lines lines(LineFilter filter) {
        LineLedger.Listing listing = ledger.list(filter);
        List<Long> givers =
                listing.lines().stream().map(Line::unitId).distinct().toList();
        return new Lines(listing.lines(), listing.total(), ledger.receivers(filter.id(), givers));
    }

    /** The units that give themselves away, to ask whether somebody may rearrange them. */
    public List<UnitSummary> giving(long id) {
        List<UnitId> from =
                store.pairs(id).stream().map(Lineage::from).distinct().toList();
        return List.copyOf(units.findAll(from).values());
    }
}
