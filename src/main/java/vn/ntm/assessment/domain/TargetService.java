package vn.ntm.assessment.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.TargetKind;
import vn.ntm.assessment.Targets;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.identity.Role;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** Sets, counts and gives up targets: the offices for their units, a commune's head what the commune itself registers. */
@Service
@Transactional
public class TargetService implements Targets {

    private static final int LONGEST = 2_000;

    private final TargetStore store;
    private final Units units;
    private final ApplicationEventPublisher publisher;
    private final ApplicationClock clock;

    TargetService(TargetStore store, Units units, ApplicationEventPublisher publisher, ApplicationClock clock) {
        this.store = store;
        this.units = units;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Target> of(Collection<UnitId> unitIds, int year) {
        return store.of(unitIds, year);
    }

    /** Whether this person sets targets of that kind for the unit. */
    public static boolean maySet(UnitSummary unit, TargetKind kind, Actor actor) {
        boolean office = actor.role().isOffice() && actor.sees(unit.path());
        boolean registers = actor.role() == Role.CTX
                && actor.unitId().equals(unit.id())
                && (kind == TargetKind.CRITERION || kind == TargetKind.VILLAGES);
        return actor.may(Right.REPORT_OWN) && (office || registers);
    }

    @Override
    public Outcome<Long> set(NewTarget target, Actor by) {
        Outcome<List<Long>> outcome = setAll(List.of(target), by);
        return outcome.isRejected()
                ? Outcome.rejected(outcome.rejections())
                : Outcome.done(outcome.value().get(0));
    }

    @Override
    public Outcome<List<Long>> setAll(List<NewTarget> wanted, Actor by) {
        for (NewTarget target : wanted) {
            Optional<Rejection> rejection = refusal(target, by);
            if (rejection.isPresent()) {
                return Outcome.rejected(rejection.get());
            }
        }
        List<Long> ids = new ArrayList<>();
        for (NewTarget target : wanted) {
            UnitSummary unit = units.find(target.unit()).orElseThrow();
            long id = store.add(cleaned(target), by, clock.instant());
            publish(
                    "ASSESSMENT_TARGET",
                    id,
                    unit,
                    null,
                    words(target.kind(), target.year(), target.amount()),
                    null,
                    by);
            ids.add(id);
        }
        return Outcome.done(ids);
    }

    private Optional<Rejection> refusal(NewTarget target, Actor by) {
        Optional<UnitSummary> unit = units.find(target.unit());
        if (unit.isEmpty() || !maySet(unit.get(), target.kind(), by)) {
            return Optional.of(Rejection.of("assessment.denied.target"));
        }
        return TargetRules.check(target, unit.get(), clock.today())
                .or(() -> store.of(List.of(target.unit()), target.year()).stream()
                                .anyMatch(other -> other.kind() == target.kind()
                                        && Objects.equals(other.itemId(), target.itemId()))
                        ? Optional.of(Rejection.onField("kind", "assessment.error.targetTwice"))
                        : Optional.empty());
    }

    private static NewTarget cleaned(NewTarget target) {
        return new NewTarget(
                target.unit(),
                target.year(),
                target.kind(),
                target.itemId(),
                target.amount(),
                VietnameseText.cleanOrNull(target.document()));
    }

    /** A target falls; why stays with it. */
    public Outcome<Long> giveUp(long id, @Nullable String reason, Actor by) {
        Target target = store.find(id);
        Optional<UnitSummary> unit = target == null ? Optional.empty() : units.find(target.unit());
        if (target == null || unit.isEmpty() || !maySet(unit.get(), target.kind(), by)) {
            return Outcome.rejected(Rejection.of("assessment.denied.target"));
        }
        String why = VietnameseText.cleanOrNull(reason);
        if (why == null || why.length() > LONGEST) {
            return Outcome.rejected(Rejection.onField("reason", "assessment.error.flagReason"));
        }
        if (!store.giveUp(id, why, by, clock.instant())) {
            return Outcome.rejected(Rejection.of("assessment.denied.target"));
        }
        publish(
                "ASSESSMENT_TARGET_ENDED",
                id,
                unit.get(),
                words(target.kind(), target.year(), target.amount()),
                null,
                why,
                by);
        return Outcome.done(id);
    }

    /** How many of the target's villages are there now. */
    public Outcome<Long> count(long id, int reached, Actor by) {
        Target target = store.find(id);
        Optional<UnitSummary> unit = target == null ? Optional.empty() : units.find(target.unit());
        if (target == null
                || target.kind() != TargetKind.VILLAGES
                || unit.isEmpty()
                || !maySet(unit.get(), target.kind(), by)) {
            return Outcome.rejected(Rejection.of("assessment.denied.target"));
        }
        if (reached < 0 || reached > TargetRules.MOST_VILLAGES) {
            return Outcome.rejected(Rejection.onField("reached", "assessment.error.targetAmount"));
        }
        store.count(id, clock.today(), reached, by, clock.instant());
        publish("ASSESSMENT_TARGET_COUNT", id, unit.get(), null, reached + " thôn", null, by);
        return Outcome.done(id);
    }

    private void publish(
            String action,
            long id,
            UnitSummary unit,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason,
            Actor by) {
        publisher.publishEvent(new AuditableEvent(
                action,
                by.userId().value(),
                by.name(),
                by.position(),
                "ASSESSMENT_TARGET",
                id,
                unit.name(),
                unit.id().value(),
                before,
                after,
                reason));
    }

    private static String words(TargetKind kind, int year, @Nullable BigDecimal amount) {
        String what = switch (kind) {
            case GAIN -> "số tiêu chí tăng thêm";
            case AVERAGE -> "bình quân tiêu chí/xã";
            case CRITERION -> "đạt một tiêu chí";
            case VILLAGES -> "số thôn";
        };
        return what + " năm " + year
                + (amount == null ? "" : ": " + amount.toPlainString().replace('.', ','));
    }
}
