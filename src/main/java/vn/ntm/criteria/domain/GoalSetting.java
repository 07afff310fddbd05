package vn.ntm.criteria.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.RecognitionAuthority;
import vn.ntm.criteria.RecognitionGoals;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** Setting goals and ending them. */
@Service
@Transactional
public class GoalSetting implements RecognitionGoals {

    private static final int LONGEST_REASON = 500;
    private static final Comparator<Goal> ORDER = Comparator.comparing(Goal::isOpen)
            .thenComparingInt(Goal::planYear)
            .thenComparingLong(Goal::id)
            .reversed();

    private final GoalStore store;
    private final Units units;
    private final GoalTrail trail;
    private final ApplicationClock clock;

    GoalSetting(GoalStore store, Units units, GoalTrail trail, ApplicationClock clock) {
        this.store = store;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    /** Why this person may not touch the goals of that unit; a unit that ended is history, which nobody edits. */
    public Optional<String> refusal(UnitSummary unit, Actor actor) {
        boolean keeper = actor.may(Right.ISSUE_NOTICE) || actor.may(Right.MANAGE_CRITERIA);
        if (!keeper || !actor.sees(unit.path())) {
            return Optional.of("criteria.denied.goal");
        }
        return unit.existsOn(clock.today()) ? Optional.empty() : Optional.of("criteria.denied.goalClosed");
    }

    @Override
    public Outcome<Long> set(NewGoal goal, Actor by) {
        UnitSummary unit = units.find(goal.unit()).orElseThrow();
        Optional<Rejection> rejection = refusal(unit, by)
                .map(key -> Rejection.of(key))
                .or(() -> GoalRules.check(goal, unit, clock.today()))
                .or(() -> taken(goal));
        if (rejection.isPresent()) {
            return Outcome.rejected(rejection.get());
        }
        RecognitionAuthority named = goal.authority();
        RecognitionAuthority authority = named == null ? GoalRules.defaultAuthority(unit.kind(), clock.today()) : named;
        Goal saved = store.save(new RecognitionGoal(goal, authority, by, clock.instant()))
                .view();
        trail.set(saved, unit, by);
        return Outcome.done(saved.id());
    }

    /**
     * Ends a goal.
     *
     * @param version the version the person saw
     */
    public Outcome<Goal> end(long id, int version, String reason, Actor by) {
        RecognitionGoal goal = store.find(id).orElseThrow();
        UnitSummary unit = units.find(goal.view().unit()).orElseThrow();
        if (goal.version() != version) {
            throw new OptimisticLockingFailureException("goal " + id);
        }
        Optional<String> denied = refusal(unit, by);
        if (denied.isPresent()) {
            return Outcome.rejected(Rejection.of(denied.get()));
        }
        if (!goal.view().isOpen()) {
            return Outcome.rejected(Rejection.of("criteria.error.goalEnded"));
        }
        String why = VietnameseText.clean(reason);
        if (why.isEmpty()) {
            return Outcome.rejected(Rejection.onField("reason", "criteria.error.goalReasonRequired"));
        }
        if (why.length() > LONGEST_REASON) {
            return Outcome.rejected(Rejection.onField("reason", "criteria.error.goalTooLong", LONGEST_REASON));
        }
        goal.end(why, by, clock.instant());
        Goal ended = store.save(goal).view();
        trail.ended(ended, unit, by);
        return Outcome.done(ended);
    }

    @Override
    public List<Tier> tiersOf(UnitKind kind) {
        return GoalRules.tiersOf(kind);
    }

    @Override
    public RecognitionAuthority authorityOf(UnitKind kind, LocalDate day) {
        return GoalRules.defaultAuthority(kind, day);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UnitId> aimingAt(Tier tier, Collection<UnitId> among) {
        return store.open(tier, among).stream().map(RecognitionGoal::unit).collect(Collectors.toSet());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Goal> open(Tier tier, Collection<UnitId> among) {
        return store.open(tier, among).stream().map(RecognitionGoal::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Goal> of(UnitId unit) {
        return store.of(unit).stream().map(RecognitionGoal::view).sorted(ORDER).toList();
    }

    private Optional<Rejection> taken(NewGoal goal) {
        return store.hasOpen(goal.unit(), goal.tier(), goal.planYear())
                ? Optional.of(
                        Rejection.onField("planYear", "criteria.error.goalTaken", Integer.toString(goal.planYear())))
                : Optional.empty();
    }
}
