package vn.ntm.organisation.domain.rearrange;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.organisation.domain.rearrange.LineLedger.Decision;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** Preparing a rearrangement: what it does, what it touches, what becomes of that. */
@Service
@Transactional
public class RearrangementDrafting {

    private final RearrangementStore store;
    private final EndingStore endings;
    private final LineLedger ledger;
    private final HandoverRun run;
    private final Units units;
    private final Authors authors;
    private final ApplicationClock clock;

    RearrangementDrafting(
            RearrangementStore store,
            EndingStore endings,
            LineLedger ledger,
            HandoverRun run,
            Units units,
            Authors authors,
            ApplicationClock clock) {
        this.store = store;
        this.endings = endings;
        this.ledger = ledger;
        this.run = run;
        this.units = units;
        this.authors = authors;
        this.clock = clock;
    }

    /** Writes the draft with everything it touches; nothing changes yet. */
    public Outcome<Long> draft(NewRearrangement wanted) {
        List<UnitId> named = java.util.stream.Stream.of(wanted.from(), wanted.to(), parent(wanted))
                .flatMap(List::stream)
                .distinct()
                .toList();
        Map<UnitId, UnitSummary> known = units.findAll(named);
        List<Rejection> rejections = RearrangementRules.check(wanted, known);
        if (rejections.isEmpty() && RearrangementRules.ends(wanted)) {
            rejections = leftBehind(wanted);
        }
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        Rearrangement draft = RearrangementRules.complete(wanted, known, authors.current());
        long id = store.insert(draft, clock.instant());
        store.addPairs(id, RearrangementRules.pairs(wanted));
        list(store.find(id).orElseThrow());
        return Outcome.done(id);
    }

    private static List<UnitId> parent(NewRearrangement wanted) {
        UnitId parent = wanted.newParent();
        return parent == null ? List.of() : List.of(parent);
    }

    private List<Rejection> leftBehind(NewRearrangement wanted) {
        List<String> names =
                store.childrenLeftBehind(wanted.from(), wanted.effectiveOn().minusDays(1));
        return names.isEmpty()
                ? List.of()
                : List.of(Rejection.onField("from", "organisation.error.childrenLeft", String.join(", ", names)));
    }

    private void list(Rearrangement plan) {
        endings.touch(plan.id(), plan.effectiveOn(), plan.ends());
        endings.inheritFromAbove(plan.id(), plan.effectiveOn());
        run.refresh(plan);
    }

    /** Says what becomes of these lines. */
    public Outcome<Integer> decide(long id, List<Long> lines, Decision decision) {
        Outcome<Integer> checked = checkDecision(id, decision);
        return checked.isRejected()
                ? checked
                : Outcome.done(
                        ledger.decide(id, lines, decision, authors.current().name()));
    }

    /** The same for all lines that the filter shows. */
    public Outcome<Integer> decideAll(LineFilter filter, Decision decision) {
        Outcome<Integer> checked = checkDecision(filter.id(), decision);
        return checked.isRejected()
                ? checked
                : Outcome.done(
                        ledger.decideAll(filter, decision, authors.current().name()));
    }

    private Outcome<Integer> checkDecision(long id, Decision decision) {
        Rearrangement plan = store.lock(id).orElseThrow();
        if (plan.state() != RearrangementState.DRAFT) {
            return Outcome.rejected(Rejection.of("organisation.error.notPrepared"));
        }
        return RearrangementRules.check(decision, plan, units);
    }

    public Outcome<Long> drop(long id) {
        Rearrangement plan = store.lock(id).orElseThrow();
        if (plan.state() != RearrangementState.DRAFT) {
            return Outcome.rejected(Rejection.of("organisation.error.notPrepared"));
        }
        store.move(id, RearrangementState.DROPPED, null);
        return Outcome.done(id);
    }
}
