package vn.ntm.organisation.domain.rearrange;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.organisation.NationalDirectory;
import vn.ntm.organisation.domain.UnitTrail;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/**
 * A rearrangement of the whole directory, in steps that are each one transaction: killed at any moment it goes on with the
 * first step, or the first lines, that are not done, and nothing is done twice.
 */
@Service
public class NationalRun {

    static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private static final String REFORM_PAPER = "202/2025/QH15 và các nghị quyết ngày 16/6/2025 của UBTVQH";
    private static final int PART = 20_000;

    private final RearrangementStore store;
    private final EndingStore endings;
    private final LineLedger ledger;
    private final HandoverRun run;
    private final Departments departments;
    private final NationalDirectory directory;
    private final RearrangementExecution execution;
    private final Authors authors;
    private final UnitTrail trail;
    private final ApplicationClock clock;

    NationalRun(
            RearrangementStore store,
            EndingStore endings,
            LineLedger ledger,
            HandoverRun run,
            Departments departments,
            NationalDirectory directory,
            RearrangementExecution execution,
            Authors authors,
            UnitTrail trail,
            ApplicationClock clock) {
        this.store = store;
        this.endings = endings;
        this.ledger = ledger;
        this.run = run;
        this.departments = departments;
        this.directory = directory;
        this.execution = execution;
        this.authors = authors;
        this.trail = trail;
        this.clock = clock;
    }

    /** Begins to prepare; what is under way is not begun a second time. */
    @Transactional
    public Outcome<Long> start(RearrangementKind kind, @Nullable LocalDate asked, @Nullable String document) {
        LocalDate day = kind == RearrangementKind.CAI_CACH_2025 ? REFORM : asked;
        if (day == null) {
            return Outcome.rejected(Rejection.onField("effectiveOn", "organisation.error.eventDayRequired"));
        }
        if (day.isAfter(clock.today())) {
            return Outcome.rejected(
                    Rejection.onField("effectiveOn", "organisation.error.dayNotCome", Dates.format(day)));
        }
        Optional<Rearrangement> known = store.open(kind);
        if (known.isPresent()) {
            return Outcome.done(known.get().id());
        }
        String paper = VietnameseText.cleanOrNull(document);
        if (paper == null && kind != RearrangementKind.CAI_CACH_2025) {
            return Outcome.rejected(Rejection.onField("document", "organisation.error.documentRequired"));
        }
        return Outcome.done(store.insert(
                new Rearrangement(
                        0,
                        0,
                        kind,
                        day,
                        paper == null ? REFORM_PAPER : paper,
                        null,
                        null,
                        null,
                        true,
                        RearrangementState.PREPARING,
                        authors.current(),
                        null,
                        null),
                clock.instant()));
    }

    /** After people have looked at the lines. */
    @Transactional
    public Outcome<Long> settle(long id) {
        Rearrangement plan = store.lock(id).orElseThrow();
        if (plan.state() != RearrangementState.DRAFT || !plan.kind().isNational()) {
            return Outcome.rejected(Rejection.of("organisation.error.notPrepared"));
        }
        run.refresh(plan);
        Outcome<Long> decided = execution.check(plan);
        if (!decided.isRejected()) {
            store.move(id, RearrangementState.SETTLING, null);
            trail.rearranged(plan.document(), plan.effectiveOn());
        }
        return decided;
    }

    /** Does the next step, or the next part of the hand-over, in one transaction; false when nothing is left to do now. */
    @Transactional
    public boolean advance(long id) {
        return advance(id, PART);
    }

    @Transactional
    boolean advance(long id, int part) {
        Rearrangement plan = store.lock(id).orElseThrow();
        if (!plan.state().isRunning()) {
            return false;
        }
        Map<RunStep, RearrangementStore.Done> done = store.steps(id);
        boolean preparing = plan.state() == RearrangementState.PREPARING;
        for (RunStep step : RunStep.values()) {
            if (step.isOf(plan.kind()) && step.isPreparation() == preparing && !done.containsKey(step)) {
                return take(plan, step, done, part);
            }
        }
        return false;
    }

    private boolean take(Rearrangement plan, RunStep step, Map<RunStep, RearrangementStore.Done> done, int part) {
        Instant begun = clock.instant();
        if (step == RunStep.SETTLE) {
            if (run.settleSome(plan, part, begun)) {
                return true;
            }
            RearrangementStore.Done counted = done.get(RunStep.COUNT);
            begun = counted == null ? begun : counted.at();
        }
        long touched = touch(plan, step);
        Instant now = clock.instant();
        store.stepDone(plan.id(), step, touched, Duration.between(begun, now).toMillis(), now);
        if (step == RunStep.LINES) {
            store.move(plan.id(), RearrangementState.DRAFT, null);
        } else if (step == RunStep.PROOF) {
            store.move(plan.id(), RearrangementState.DONE, now);
        }
        return step != RunStep.LINES && step != RunStep.PROOF;
    }

    private long touch(Rearrangement plan, RunStep step) {
        LocalDate day = plan.effectiveOn();
        return switch (step) {
            case DIRECTORY -> {
                NationalDirectory.LoadReport report = directory.loadAll();
                yield report.unitsEntered() + (long) report.unitsKnown();
            }
            case DEPARTMENTS -> departments.renew(day);
            case ENDINGS -> end(plan);
            case LINES -> {
                int written = run.refresh(plan);
                ledger.grown();
                yield written;
            }
            case COUNT -> run.countBefore(plan);
            case SETTLE ->
                ledger.counts(plan.id()).stream().mapToLong(HoldingCount::done).sum();
            case OFFICES -> endings.openOffices(plan.id(), day, CommuneOffices.ALL);
            case PROOF -> run.countAfter(plan);
        };
    }

    private long end(Rearrangement plan) {
        LocalDate day = plan.effectiveOn();
        endings.closeBodies(day.minusDays(1));
        long ended = endings.touchEnded(plan.id(), day);
        endings.settleHeirs(plan.id(), day, OfficeHeir.ALL);
        endings.inheritFromAbove(plan.id(), day);
        return ended;
    }

    /** What stopped a run stands on its page; it can be taken up again. */
    @Transactional
    public void stopped(long id, String failure) {
        store.fail(id, failure);
    }
}
