package vn.ntm.works.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.works.Works;
import vn.ntm.works.domain.WorkStore.Said;
import vn.ntm.works.domain.WorkStore.StepKind;
import vn.ntm.works.domain.WorksTrail.Change;

/** Enters and changes works and models, and says how far their steps are. */
@Service
@Transactional
public class WorkService implements Works {

    static final int LONGEST = 300;

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final String SUBJECT = "WORK";

    private final WorkStore store;
    private final Units units;
    private final WorksTrail trail;
    private final ApplicationClock clock;

    WorkService(WorkStore store, Units units, WorksTrail trail, ApplicationClock clock) {
        this.store = store;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Work> of(Collection<UnitId> wanted) {
        return store.of(wanted);
    }

    @Override
    public Outcome<Long> register(NewWork typed, Actor by) {
        Optional<UnitSummary> unit = units.find(typed.unit());
        if (unit.isEmpty() || !WorkRules.mayEdit(unit.get(), by)) {
            return Outcome.rejected(Rejection.of("works.denied.edit"));
        }
        NewWork work = cleaned(typed);
        List<Rejection> rejections = check(work);
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        Optional<Long> before = store.entered(work.unit(), work.formKey());
        if (before.isPresent()) {
            return Outcome.done(before.get());
        }
        long id = store.add(work, by, clock.instant());
        trail.tell(new Change("WORK_REGISTERED", SUBJECT, id, work.name(), null, words(work), null), unit.get(), by);
        return Outcome.done(id);
    }

    /**
     * Changes what is registered; the unit stays.
     *
     * @throws OptimisticLockingFailureException if somebody else changed it since
     */
    public Outcome<Long> change(long id, int version, NewWork typed, Actor by) {
        Work old = store.find(id).orElseThrow();
        Optional<Rejection> refusal = refusal(old, by);
        if (refusal.isPresent()) {
            return Outcome.rejected(refusal.get());
        }
        NewWork work = cleaned(typed);
        List<Rejection> rejections = check(work);
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        if (!store.change(id, version, work)) {
            throw new OptimisticLockingFailureException("work " + id);
        }
        trail.tell(
                new Change("WORK_CHANGED", SUBJECT, id, work.name(), words(cleaned(asNew(old))), words(work), null),
                units.find(old.unit()).orElseThrow(),
                by);
        return Outcome.done(id);
    }

    @Override
    public Outcome<Long> mark(long workId, NewStep typed, Actor by) {
        Work work = store.find(workId).orElseThrow();
        Optional<Rejection> refusal = refusal(work, by);
        if (refusal.isPresent()) {
            return Outcome.rejected(refusal.get());
        }
        NewStep step = new NewStep(
                typed.code(), typed.plannedOn(), typed.doneOn(), VietnameseText.cleanOrNull(typed.document()));
        Optional<StepKind> kind = store.stepKinds().stream()
                .filter(one -> one.code().equals(step.code()) && one.form() == work.form())
                .findFirst();
        List<Rejection> rejections = check(step, kind.isPresent());
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        Said before = store.steps(List.of(workId)).stream()
                .filter(said -> said.step().equals(step.code()))
                .findFirst()
                .orElse(null);
        store.mark(workId, step, by, clock.instant());
        String name = kind.get().name();
        trail.tell(
                new Change(
                        "WORK_STEP",
                        SUBJECT,
                        workId,
                        work.name(),
                        before == null ? null : words(name, before.plannedOn(), before.doneOn()),
                        words(name, step.plannedOn(), step.doneOn()),
                        step.document()),
                units.find(work.unit()).orElseThrow(),
                by);
        return Outcome.done(workId);
    }

    private Optional<Rejection> refusal(Work work, Actor by) {
        if (work.left() != null) {
            return Optional.of(Rejection.of("works.denied.left"));
        }
        boolean mayEdit = units.find(work.unit())
                .filter(unit -> WorkRules.mayEdit(unit, by))
                .isPresent();
        return mayEdit ? Optional.empty() : Optional.of(Rejection.of("works.denied.edit"));
    }

    private List<Rejection> check(NewWork work) {
        List<Rejection> rejections = new ArrayList<>();
        if (work.name().isEmpty() || work.name().length() > LONGEST) {
            rejections.add(Rejection.onField("name", "works.error.name", LONGEST));
        }
        if (store.kinds().stream().noneMatch(kind -> kind.code().equals(work.kind()))) {
            rejections.add(Rejection.onField("kind", "works.error.kind"));
        }
        checkLength(rejections, "owner", work.owner());
        checkLength(rejections, "decision", work.decision());
        checkLength(rejections, "source", work.source());
        LocalDate decided = work.decidedOn();
        if (decided != null && (decided.isBefore(FIRST_DAY) || decided.isAfter(clock.today()))) {
            rejections.add(Rejection.onField("decidedOn", "works.error.dayAhead"));
        }
        return rejections;
    }

    private List<Rejection> check(NewStep step, boolean known) {
        List<Rejection> rejections = new ArrayList<>();
        if (!known) {
            rejections.add(Rejection.onField("step", "works.error.step"));
        }
        if (step.plannedOn() == null && step.doneOn() == null) {
            rejections.add(Rejection.onField("plannedOn", "works.error.stepDay"));
        }
        LocalDate done = step.doneOn();
        if (done != null && (done.isBefore(FIRST_DAY) || done.isAfter(clock.today()))) {
            rejections.add(Rejection.onField("doneOn", "works.error.dayAhead"));
        }
        LocalDate planned = step.plannedOn();
        if (planned != null && planned.isBefore(FIRST_DAY)) {
            rejections.add(Rejection.onField("plannedOn", "works.error.dayBefore"));
        }
        checkLength(rejections, "document", step.document());
        return rejections;
    }

    static void checkLength(List<Rejection> rejections, String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            rejections.add(Rejection.onField(field, "works.error.tooLong", LONGEST));
        }
    }

    private static NewWork cleaned(NewWork work) {
        return new NewWork(
                work.unit(),
                work.kind(),
                VietnameseText.clean(work.name()),
                VietnameseText.cleanOrNull(work.owner()),
                work.itemIds(),
                VietnameseText.cleanOrNull(work.decision()),
                work.decidedOn(),
                work.investment(),
                VietnameseText.cleanOrNull(work.source()),
                work.formKey());
    }

    private static NewWork asNew(Work work) {
        return new NewWork(
                work.unit(),
                work.kind(),
                work.name(),
                work.owner(),
                work.itemIds(),
                work.decision(),
                work.decidedOn(),
                work.investment(),
                work.source(),
                "");
    }

    private static String words(NewWork work) {
        List<String> words = new ArrayList<>(List.of(work.name()));
        if (work.owner() != null) {
            words.add("chủ đầu tư " + work.owner());
        }
        if (work.decision() != null) {
            words.add("quyết định " + work.decision() + " " + Dates.format(work.decidedOn()));
        }
        if (work.investment() != null) {
            words.add("tổng mức đầu tư " + work.investment().shown() + " triệu đồng");
        }
        return String.join("; ", words);
    }

    private static String words(String step, @Nullable LocalDate planned, @Nullable LocalDate done) {
        return Objects.requireNonNull(step)
                + (planned == null ? "" : ", kế hoạch " + Dates.format(planned))
                + (done == null ? "" : ", xong " + Dates.format(done));
    }
}
