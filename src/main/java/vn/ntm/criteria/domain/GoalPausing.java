package vn.ntm.criteria.domain;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaSetIssued;
import vn.ntm.criteria.RecognitionGoals.Goal;
import vn.ntm.criteria.domain.GoalPauses.Pause;
import vn.ntm.criteria.domain.GoalPauses.Resting;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** Tạm dừng: a goal rests while there are no criteria for it, and goes on by itself when their set is issued. */
@Service
@Transactional
public class GoalPausing {

    private static final int LONGEST_REASON = 500;

    private final GoalPauses pauses;
    private final GoalStore goals;
    private final GoalSetting setting;
    private final Units units;
    private final GoalTrail trail;
    private final ApplicationClock clock;

    GoalPausing(
            GoalPauses pauses,
            GoalStore goals,
            GoalSetting setting,
            Units units,
            GoalTrail trail,
            ApplicationClock clock) {
        this.pauses = pauses;
        this.goals = goals;
        this.setting = setting;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    public Outcome<Goal> pause(long goalId, @Nullable String reason, Actor by) {
        Goal goal = goals.find(goalId).orElseThrow().view();
        UnitSummary unit = units.find(goal.unit()).orElseThrow();
        String why = VietnameseText.clean(reason);
        Optional<Rejection> refused = refusal(goal, unit, by);
        if (refused.isEmpty() && pauses.open(goalId).isPresent()) {
            refused = Optional.of(Rejection.of("criteria.error.goalPaused"));
        }
        if (refused.isEmpty() && (why.isEmpty() || why.length() > LONGEST_REASON)) {
            refused = Optional.of(Rejection.onField("reason", "criteria.error.goalPauseReason", LONGEST_REASON));
        }
        if (refused.isPresent()) {
            return Outcome.rejected(refused.get());
        }
        pauses.pause(goalId, why, by, clock.instant());
        trail.paused(goal, unit, why, by);
        return Outcome.done(goal);
    }

    /** Somebody lets it go on, without waiting for the set. */
    public Outcome<Goal> resume(long goalId, @Nullable String reason, Actor by) {
        Goal goal = goals.find(goalId).orElseThrow().view();
        UnitSummary unit = units.find(goal.unit()).orElseThrow();
        Optional<Pause> open = pauses.open(goalId);
        Optional<Rejection> refused = refusal(goal, unit, by);
        if (refused.isPresent() || open.isEmpty()) {
            return Outcome.rejected(refused.orElseGet(() -> Rejection.of("criteria.error.goalNotPaused")));
        }
        String why = VietnameseText.cleanOrNull(reason);
        pauses.resume(open.get().id(), by.name(), why, null, clock.instant());
        trail.resumed(goal, unit, why, by);
        return Outcome.done(goal);
    }

    /** The set that resting goals waited for is there: of their level and tier, of their province, not over before their plan year. */
    @EventListener
    void on(CriteriaSetIssued set) {
        for (Resting resting : pauses.resting(set.tier())) {
            UnitSummary unit = units.find(resting.unit()).orElse(null);
            boolean inTime = set.validTo() == null || set.validTo().getYear() >= resting.planYear();
            if (unit != null && inTime && levelOf(unit) == set.level() && isOf(unit, set.province())) {
                pauses.resume(resting.pauseId(), set.by(), set.decision(), set.setId(), clock.instant());
            }
        }
    }

    private Optional<Rejection> refusal(Goal goal, UnitSummary unit, Actor by) {
        return setting.refusal(unit, by)
                .map(key -> Rejection.of(key))
                .or(() -> goal.isOpen() ? Optional.empty() : Optional.of(Rejection.of("criteria.error.goalEnded")));
    }

    private static @Nullable ObjectLevel levelOf(UnitSummary unit) {
        return switch (unit.kind().level()) {
            case VILLAGE -> ObjectLevel.THON;
            case COMMUNE -> ObjectLevel.XA;
            case DISTRICT -> ObjectLevel.HUYEN;
            case PROVINCE -> ObjectLevel.TINH;
            case NONE -> null;
        };
    }

    private boolean isOf(UnitSummary unit, @Nullable String province) {
        if (province == null) {
            return true;
        }
        Map<UnitId, UnitSummary> above =
                units.findAll(unit.ancestorIds().stream().map(UnitId::new).collect(Collectors.toList()));
        return above.values().stream()
                .anyMatch(ancestor -> UnitColumns.nameOf(ancestor).equals(UnitColumns.plain(province)));
    }
}
