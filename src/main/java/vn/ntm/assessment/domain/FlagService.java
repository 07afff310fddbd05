package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.FlagKind;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** Raises and ends flags: the standing office in its units, a department where it is in charge. */
@Service
@Transactional
public class FlagService {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_DOCUMENT = 300;

    private final AssessmentFlags flags;
    private final ApplicationEventPublisher publisher;
    private final ApplicationClock clock;

    FlagService(AssessmentFlags flags, ApplicationEventPublisher publisher, ApplicationClock clock) {
        this.flags = flags;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** A flag to raise; {@code from} null for today. */
    public record NewFlag(
            @Nullable FlagKind kind,
            @Nullable LocalDate from,
            @Nullable String reason,
            @Nullable String document) {}

    /** All of a cell, the newest first. */
    @Transactional(readOnly = true)
    public List<AssessmentFlag> of(AssessmentDesk desk, Item item) {
        return flags.findByUnitIdAndItemIdOrderByIdDesc(desk.unit().id().value(), item.id());
    }

    /** Whether this person may raise and end flags there. */
    public boolean mayFlag(AssessmentDesk desk, Item item, Actor actor) {
        boolean office = actor.role().isOffice() && actor.sees(desk.unit().path());
        boolean department = actor.role().isSpecialist() && desk.isLed(item);
        return !actor.readOnly() && (office || department);
    }

    public Outcome<Long> raise(AssessmentDesk desk, Item item, NewFlag flag, Actor by) {
        if (!mayFlag(desk, item, by)) {
            return Outcome.rejected(Rejection.of("assessment.denied.flag"));
        }
        LocalDate today = clock.today();
        LocalDate from = flag.from() == null ? today : flag.from();
        FlagKind kind = flag.kind();
        String reason = VietnameseText.cleanOrNull(flag.reason());
        String document = VietnameseText.cleanOrNull(flag.document());
        if (kind == null) {
            return Outcome.rejected(Rejection.onField("kind", "assessment.error.flagKind"));
        }
        if (reason == null) {
            return Outcome.rejected(Rejection.onField("reason", "assessment.error.flagReason"));
        }
        if (reason.length() > LONGEST || document != null && document.length() > LONGEST_DOCUMENT) {
            return Outcome.rejected(Rejection.onField("reason", "assessment.error.tooLong", LONGEST));
        }
        if (from.isAfter(today)) {
            return Outcome.rejected(Rejection.onField("from", "assessment.error.flagFuture"));
        }
        if (of(desk, item).stream().anyMatch(other -> other.isOpen() && other.kind() == kind)) {
            return Outcome.rejected(Rejection.onField("kind", "assessment.error.flagTwice"));
        }
        try {
            AssessmentFlag raised = flags.saveAndFlush(
                    new AssessmentFlag(desk.unit().id(), item, kind, from, reason, document, by, clock.instant()));
            publish("ASSESSMENT_FLAG", raised, desk.unit(), item, null, kind.label(), reason, by);
            return Outcome.done(raised.id());
        } catch (DataIntegrityViolationException twice) {
            // assessment_flag_open: somebody raised the same a moment ago.
            return Outcome.rejected(Rejection.onField("kind", "assessment.error.flagTwice"));
        }
    }

    /** Ends it from today on. */
    public Outcome<Long> end(AssessmentDesk desk, Item item, long flagId, @Nullable String reason, Actor by) {
        Optional<AssessmentFlag> found =
                of(desk, item).stream().filter(flag -> flag.id() == flagId).findFirst();
        if (found.isEmpty() || !found.get().isOpen() || !mayFlag(desk, item, by)) {
            return Outcome.rejected(Rejection.of("assessment.denied.flag"));
        }
        String why = VietnameseText.cleanOrNull(reason);
        if (why == null || why.length() > LONGEST) {
            return Outcome.rejected(Rejection.onField("reason", "assessment.error.flagReason"));
        }
        AssessmentFlag flag = found.get();
        flag.end(clock.today(), why, by, clock.instant());
        flags.saveAndFlush(flag);
        publish("ASSESSMENT_FLAG_ENDED", flag, desk.unit(), item, flag.kind().label(), null, why, by);
        return Outcome.done(flag.id());
    }

    private void publish(
            String action,
            AssessmentFlag flag,
            UnitSummary unit,
            Item item,
            @Nullable String before,
            @Nullable String after,
            String reason,
            Actor by) {
        publisher.publishEvent(new AuditableEvent(
                action,
                by.userId().value(),
                by.name(),
                by.position(),
                "ASSESSMENT",
                flag.id(),
                "%s, %s %s".formatted(unit.name(), item.isCriterion() ? "tiêu chí" : "chỉ tiêu", item.code()),
                unit.id().value(),
                before,
                after,
                reason));
    }
}
