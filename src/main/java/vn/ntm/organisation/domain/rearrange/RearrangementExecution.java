package vn.ntm.organisation.domain.rearrange;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.organisation.Units.Lineage;
import vn.ntm.organisation.Units.NewUnit;
import vn.ntm.organisation.Units.NewUnitEvent;
import vn.ntm.organisation.domain.OrganisationUnit;
import vn.ntm.organisation.domain.UnitClosing;
import vn.ntm.organisation.domain.UnitStore;
import vn.ntm.organisation.domain.UnitTrail;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** Carries a prepared rearrangement out: the event, the ends of the old units and the hand-over in one transaction. */
@Service
public class RearrangementExecution {

    private static final int PART = 20_000;

    private final RearrangementStore store;
    private final EndingStore endings;
    private final LineLedger ledger;
    private final HandoverRun run;
    private final Units units;
    private final UnitStore unitStore;
    private final UnitClosing closing;
    private final UnitTrail trail;
    private final ApplicationClock clock;

    RearrangementExecution(
            RearrangementStore store,
            EndingStore endings,
            LineLedger ledger,
            HandoverRun run,
            Units units,
            UnitStore unitStore,
            UnitClosing closing,
            UnitTrail trail,
            ApplicationClock clock) {
        this.store = store;
        this.endings = endings;
        this.ledger = ledger;
        this.run = run;
        this.units = units;
        this.unitStore = unitStore;
        this.closing = closing;
        this.trail = trail;
        this.clock = clock;
    }

    /** Refused while anything is undecided, has changed since it was prepared, or the day has not come. */
    @Transactional
    public Outcome<Long> execute(long id) {
        Rearrangement plan = store.lock(id).orElseThrow();
        if (plan.state() != RearrangementState.DRAFT || plan.kind().isNational()) {
            return Outcome.rejected(Rejection.of("organisation.error.notPrepared"));
        }
        if (plan.effectiveOn().isAfter(clock.today())) {
            return Outcome.rejected(Rejection.of("organisation.error.dayNotCome", Dates.format(plan.effectiveOn())));
        }
        endings.touch(id, plan.effectiveOn(), plan.ends());
        endings.inheritFromAbove(id, plan.effectiveOn());
        run.refresh(plan);
        Outcome<Long> decided = check(plan);
        if (decided.isRejected()) {
            return decided;
        }
        run.countBefore(plan);
        Outcome<Long> recorded = record(plan);
        if (recorded.isRejected()) {
            org.springframework.transaction.interceptor.TransactionAspectSupport.currentTransactionStatus()
                    .setRollbackOnly();
            return recorded;
        }
        while (run.settleSome(plan, PART, clock.instant())) {
            // the next part
        }
        if (!plan.effectiveOn().isBefore(CommuneOffices.SINCE)) {
            endings.openOffices(id, plan.effectiveOn(), CommuneOffices.ALL);
        }
        run.countAfter(plan);
        store.move(id, RearrangementState.DONE, clock.instant());
        trail.rearranged(plan.document(), plan.effectiveOn());
        return Outcome.done(id);
    }

    Outcome<Long> check(Rearrangement plan) {
        long undecided = ledger.counts(plan.id()).stream()
                .mapToLong(HoldingCount::undecided)
                .sum();
        if (undecided > 0) {
            return Outcome.rejected(Rejection.of("organisation.error.linesUndecided", undecided));
        }
        String unreachable = ledger.unreachable(plan);
        return unreachable == null
                ? Outcome.done(plan.id())
                : Outcome.rejected(Rejection.of("organisation.error.lineUnreachable", unreachable));
    }

    private Outcome<Long> record(Rearrangement plan) {
        List<UnitId> giving =
                store.pairs(plan.id()).stream().map(Lineage::from).distinct().toList();
        if (plan.ends()) {
            // before the new unit begins: it may take over name and code
            giving.forEach(unit -> close(plan, unit));
            unitStore.flush();
        }
        Rearrangement.Begins begins = plan.begins();
        if (begins != null) {
            Outcome<UnitId> begun = units.register(new NewUnit(
                    null,
                    begins.kind(),
                    begins.name(),
                    null,
                    begins.code(),
                    begins.parent(),
                    plan.effectiveOn(),
                    null,
                    true,
                    begins.kind().isInProgramme(),
                    List.of()));
            if (begun.isRejected()) {
                return Outcome.rejected(begun.rejections());
            }
            store.begun(plan.id(), begun.value());
        }
        return units.recordEvent(new NewUnitEvent(
                "sap-xep:" + plan.id(),
                java.util.Objects.requireNonNull(plan.kind().event()),
                plan.effectiveOn(),
                plan.document(),
                plan.documentDate(),
                plan.note(),
                store.pairs(plan.id())));
    }

    private void close(Rearrangement plan, UnitId unit) {
        OrganisationUnit ending = unitStore.find(unit).orElseThrow();
        if (ending.validTo() == null
                || ending.validTo().isAfter(plan.effectiveOn().minusDays(1))) {
            closing.close(ending, plan.effectiveOn().minusDays(1), plan.document());
        }
    }
}
