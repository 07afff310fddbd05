package vn.ntm.assessment.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.AssessmentChanged;
import vn.ntm.assessment.AssessmentStep;
import vn.ntm.assessment.domain.StandingUpdate.Change;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/**
 * The use cases of assessing. Each checks the person's rights by {@link AssessmentRules}, writes the statement, the
 * standing and the trail in one transaction; a cell that changed since the person saw it is never overwritten.
 */
@Service
@Transactional
public class AssessmentService {

    private static final int LONGEST_REASON = 2_000;

    private final Assessments cells;
    private final AssessmentStatements statements;
    private final StandingUpdate standings;
    private final ApplicationEventPublisher publisher;
    private final ApplicationClock clock;

    AssessmentService(
            Assessments cells,
            AssessmentStatements statements,
            StandingUpdate standings,
            ApplicationEventPublisher publisher,
            ApplicationClock clock) {
        this.cells = cells;
        this.statements = statements;
        this.standings = standings;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** A cell as the person saw it; version null where nobody had entered anything. */
    public record Seen(long itemId, @Nullable Integer version) {}

    /**
     * Keeps what the commune typed; it may be incomplete.
     *
     * @return the cell as it now is
     * @throws OptimisticLockingFailureException if somebody else changed it since
     */
    public Outcome<Assessment> enter(AssessmentDesk desk, Seen seen, Finding typed, Actor by) {
        Item item = Objects.requireNonNull(desk.set().assessed(seen.itemId()));
        Assessment cell = find(desk, item, seen.version());
        if (!desk.actionsFor(item, cell).contains(AssessmentAction.ENTER)) {
            return Outcome.rejected(Rejection.of("assessment.denied.enter"));
        }
        Finding finding = typed.cleaned();
        List<Rejection> rejections = FindingRules.checkDraft(finding, desk.requirement(item));
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        if (cell != null
                && cell.step() == AssessmentStep.CONFIRMED
                && cell.finding().isSameAs(finding)) {
            // Pressing "Lưu" without a change must not have the department verify the same thing again.
            return Outcome.done(cell);
        }
        Instant now = clock.instant();
        if (cell == null) {
            cell = new Assessment(desk.unit().id(), item, finding, by, now);
        } else {
            cell.enter(finding, by, now);
        }
        try {
            return Outcome.done(cells.saveAndFlush(cell));
        } catch (DataIntegrityViolationException twice) {
            // Two people began the same empty cell: assessment_once lets one in.
            throw new OptimisticLockingFailureException("assessment of item " + item.id(), twice);
        }
    }

    /**
     * Sends these cells to be verified: all of them or, if one is incomplete, none; rejections are on the fields
     * {@code cell.ITEM.field}.
     */
    public Outcome<Integer> submit(AssessmentDesk desk, Collection<Seen> seen, Actor by) {
        List<Rejection> rejections = new ArrayList<>();
        Map<Item, Assessment> ready = new HashMap<>();
        for (Seen one : seen) {
            Item item = Objects.requireNonNull(desk.set().assessed(one.itemId()));
            Assessment cell = find(desk, item, one.version());
            if (cell == null || !desk.actionsFor(item, cell).contains(AssessmentAction.SUBMIT)) {
                rejections.add(onCell(item, Rejection.of("assessment.denied.submit", item.code())));
            } else {
                FindingRules.checkStatement(cell.finding(), desk.requirement(item))
                        .forEach(rejection -> rejections.add(onCell(item, rejection)));
                ready.put(item, cell);
            }
        }
        if (ready.isEmpty() && rejections.isEmpty()) {
            rejections.add(Rejection.of("assessment.error.nothingToSubmit"));
        }
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        LocalDate today = clock.today();
        List<Change> changes = new ArrayList<>();
        ready.forEach((item, cell) -> {
            keep(cell, cell.submit(today, by, clock.instant()), item, desk, by);
            changes.add(new Change(item, today, stand -> stand.submitted(cell.finding())));
        });
        standings.apply(desk.unit().id(), desk.set(), changes, desk.requirements());
        return Outcome.done(ready.size());
    }

    /** Takes back what nobody verified yet. */
    public Outcome<Assessment> withdraw(AssessmentDesk desk, Seen seen, Actor by) {
        return step(desk, seen, AssessmentAction.WITHDRAW, "assessment.denied.withdraw", (item, cell) -> {
            AchievementStatus before = selfWhenVerified(cell);
            keep(cell, cell.withdraw(clock.today(), by, clock.instant()), item, desk, by);
            return changed(desk, cell, item, stand -> stand.dropped(before));
        });
    }

    /**
     * Confirms a cell, as the commune says or otherwise; a finding against the threshold needs a reason and a paper.
     *
     * @param document the record of the verification, null without
     */
    public Outcome<Assessment> verify(
            AssessmentDesk desk, Seen seen, Finding found, @Nullable String document, Actor by) {
        return step(desk, seen, AssessmentAction.VERIFY, "assessment.denied.verify", (item, cell) -> {
            Finding finding = found.cleaned();
            List<Rejection> rejections = checkVerdict(desk, item, cell, finding);
            if (!rejections.isEmpty()) {
                return Outcome.rejected(rejections);
            }
            String paper = VietnameseText.cleanOrNull(document);
            keep(cell, cell.verify(finding, clock.today(), paper, by, clock.instant()), item, desk, by);
            return changed(desk, cell, item, stand -> stand.verified(finding));
        });
    }

    /** Gives a cell back to the commune; impossible without a reason. */
    public Outcome<Assessment> giveBack(AssessmentDesk desk, Seen seen, @Nullable String reason, Actor by) {
        return step(desk, seen, AssessmentAction.RETURN, "assessment.denied.return", (item, cell) -> {
            String why = VietnameseText.cleanOrNull(reason);
            if (why == null) {
                return Outcome.rejected(Rejection.onField("reason", "assessment.error.reasonRequired"));
            }
            if (why.length() > LONGEST_REASON) {
                return Outcome.rejected(Rejection.onField("reason", "assessment.error.tooLong", LONGEST_REASON));
            }
            AchievementStatus before = selfWhenVerified(cell);
            keep(cell, cell.giveBack(why, clock.today(), by, clock.instant()), item, desk, by);
            return changed(desk, cell, item, stand -> stand.dropped(before));
        });
    }

    /** Enters what the province's appraisal found. */
    public Outcome<Assessment> appraise(
            AssessmentDesk desk, Seen seen, Finding found, @Nullable String document, Actor by) {
        return step(desk, seen, AssessmentAction.APPRAISE, "assessment.denied.appraise", (item, cell) -> {
            Finding finding = found.cleaned();
            List<Rejection> rejections = checkVerdict(desk, item, cell, finding);
            if (!rejections.isEmpty()) {
                return Outcome.rejected(rejections);
            }
            String paper = VietnameseText.cleanOrNull(document);
            keep(cell, cell.appraise(finding, clock.today(), paper, by, clock.instant()), item, desk, by);
            return changed(desk, cell, item, stand -> stand.appraised(finding));
        });
    }

    /** One step of a cell that is there, if the person may take it. */
    private Outcome<Assessment> step(
            AssessmentDesk desk,
            Seen seen,
            AssessmentAction action,
            String denied,
            BiFunction<Item, Assessment, Outcome<Assessment>> work) {
        Item item = Objects.requireNonNull(desk.set().assessed(seen.itemId()));
        Assessment cell = find(desk, item, seen.version());
        if (cell == null || !desk.actionsFor(item, cell).contains(action)) {
            return Outcome.rejected(Rejection.of(denied));
        }
        return work.apply(item, cell);
    }

    private static List<Rejection> checkVerdict(AssessmentDesk desk, Item item, Assessment cell, Finding finding) {
        List<Rejection> rejections = new ArrayList<>(FindingRules.checkVerdict(finding, desk.requirement(item)));
        rejections.addAll(FindingRules.checkDifference(cell.finding(), finding));
        return rejections;
    }

    private @Nullable AchievementStatus selfWhenVerified(Assessment cell) {
        AchievementStatus said = null;
        AchievementStatus verified = null;
        for (AssessmentStatement statement : statements.findByAssessmentIdOrderById(cell.id())) {
            Finding finding = statement.finding();
            if (statement.action() == AssessmentAction.SUBMIT && finding != null) {
                said = finding.status();
            } else if (statement.action() == AssessmentAction.VERIFY) {
                verified = said;
            }
        }
        return verified;
    }

    private @Nullable Assessment find(AssessmentDesk desk, Item item, @Nullable Integer version) {
        Assessment cell =
                cells.findByUnitIdAndItemId(desk.unit().id().value(), item.id()).orElse(null);
        Integer stored = cell == null ? null : Integer.valueOf(cell.version());
        if (!Objects.equals(stored, version)) {
            throw new OptimisticLockingFailureException("assessment of item " + item.id());
        }
        return cell;
    }

    private void keep(Assessment cell, AssessmentStatement statement, Item item, AssessmentDesk desk, Actor by) {
        statements.save(statement);
        Finding finding = statement.finding();
        publisher.publishEvent(new AssessmentChanged(
                desk.unit().id(),
                item.id(),
                statement.voice(),
                finding == null ? null : finding.status(),
                cell.step(),
                by));
        publisher.publishEvent(AssessmentTrail.event(statement, item, desk.unit(), by));
    }

    private Outcome<Assessment> changed(AssessmentDesk desk, Assessment cell, Item item, UnaryOperator<Stand> change) {
        standings.apply(
                desk.unit().id(), desk.set(), List.of(new Change(item, clock.today(), change)), desk.requirements());
        return Outcome.done(cells.saveAndFlush(cell));
    }

    private static Rejection onCell(Item item, Rejection rejection) {
        String field = rejection.field();
        return new Rejection(
                "cell." + item.id() + (field == null ? "" : "." + field),
                rejection.messageKey(),
                rejection.arguments());
    }
}
