package vn.ntm.notice.domain.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.notice.domain.NoticeHeader;
import vn.ntm.notice.domain.NoticeIntake;
import vn.ntm.notice.domain.NoticeKind;
import vn.ntm.notice.domain.NoticeRegistration;
import vn.ntm.notice.domain.extraction.NoticeText;
import vn.ntm.notice.domain.extraction.ReadRecipient;
import vn.ntm.notice.domain.review.DutyOrders.Counts;
import vn.ntm.notice.domain.review.DutyOrders.Handing;
import vn.ntm.notice.domain.review.ReviewStore.Score;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.NotAllowedException;

/** Makes the notice and its duties of a checked reading: all of it or nothing, once. */
@Service
public class ReviewConfirmation {

    private final ReviewAccess access;
    private final ReviewStore store;
    private final ProposalRules rules;
    private final NoticeRegistration registration;
    private final DutyOrders orders;
    private final NoticeIntake intake;
    private final ApplicationEventPublisher events;
    private final ApplicationClock clock;

    ReviewConfirmation(
            ReviewAccess access,
            ReviewStore store,
            ProposalRules rules,
            NoticeRegistration registration,
            DutyOrders orders,
            NoticeIntake intake,
            ApplicationEventPublisher events,
            ApplicationClock clock) {
        this.access = access;
        this.store = store;
        this.rules = rules;
        this.registration = registration;
        this.orders = orders;
        this.intake = intake;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What was made.
     *
     * @param led those of the assignments that lead, which lists and boards count
     * @param again true when it had been made before: pressed twice, or gone back
     */
    public record Made(long noticeId, int duties, int assignments, int led, boolean again) {}

    /**
     * Creates. A second press finds the reading confirmed and gets the same notice; the row is locked meanwhile, and
     * unique keys stand behind it.
     */
    @Transactional
    public Outcome<Made> confirm(long id, int version, Actor by) {
        NoticeReview review = access.alone(id, by);
        Long made = review.noticeId();
        if (made != null) {
            return Outcome.done(new Made(made, 0, 0, 0, true));
        }
        access.current(id, version, by);
        if (!by.may(Right.ASSIGN_TASK)) {
            throw new NotAllowedException("task.error.onlyOfficeAssigns");
        }
        List<DutyProposal> accepted = review.live().stream()
                .filter(proposal -> proposal.state() == ProposalState.ACCEPTED)
                .toList();
        List<Rejection> rejections = unready(review, accepted);
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        Outcome<Long> notice = register(review, by);
        if (notice.isRejected()) {
            return DutyOrders.undone(notice.rejections());
        }
        return assign(review, notice.value(), accepted, by);
    }

    private List<Rejection> unready(NoticeReview review, List<DutyProposal> accepted) {
        long waiting = review.live().stream()
                .filter(proposal -> proposal.state() == ProposalState.WAITING)
                .count();
        if (waiting > 0) {
            return List.of(Rejection.of("notice.review.error.waiting", waiting));
        }
        List<Rejection> rejections = new ArrayList<>();
        for (DutyProposal proposal : accepted) {
            if (!rules.acceptance(proposal).isEmpty()) {
                rejections.add(Rejection.of("notice.review.error.notReady", proposal.title()));
            }
        }
        return rejections;
    }

    private Outcome<Long> register(NoticeReview review, Actor by) {
        Map<String, String> chosen = review.chosen();
        NoticeHeader header = RecordText.header(chosen);
        List<ReadRecipient> recipients =
                RecordText.recipients(chosen, NoticeText.read(review.rawText()).recipients());
        boolean numbered = header.number() != null
                && header.issued() != null
                && header.issued().exact() != null;
        boolean issued = by.may(Right.ISSUE_NOTICE) && (numbered || header.kind() == NoticeKind.TIN_KET_LUAN);
        return registration.register(
                "review-" + review.id(), review.issuer(), header, review.rawText(), recipients, issued, by);
    }

    private Outcome<Made> assign(NoticeReview review, long noticeId, List<DutyProposal> accepted, Actor by) {
        UnitId issuer = review.issuer();
        if (issuer == null) {
            return DutyOrders.undone(List.of(Rejection.of("notice.error.issuer")));
        }
        Outcome<Counts> made = orders.assign(noticeId, issuer, accepted, proposal -> Handing.NONE, by);
        if (made.isRejected()) {
            return Outcome.rejected(made.rejections());
        }
        Counts counts = made.value();
        Long document = review.intakeId();
        if (document != null) {
            intake.attach(document, noticeId);
        }
        store.keepScores(review.id(), scores(review));
        review.confirm(noticeId, by, clock.instant());
        store.flush();
        audit(review, noticeId, accepted.size(), by);
        return Outcome.done(new Made(noticeId, counts.duties(), counts.assignments(), counts.led(), false));
    }

    static Map<String, Score> scores(NoticeReview review) {
        Map<String, Score> scores = new LinkedHashMap<>();
        for (RecordField field : review.fields()) {
            if (!field.proposed().isEmpty() || !field.chosen().isEmpty()) {
                count(scores, field.field(), field.proposed().equals(field.chosen()));
            }
        }
        for (DutyProposal proposal : review.live()) {
            if (proposal.origin() == ProposalOrigin.ADDED) {
                count(scores, CheckedValues.MISSED, false);
            } else if (proposal.origin() == ProposalOrigin.READ) {
                count(scores, CheckedValues.DUTY, proposal.state() == ProposalState.ACCEPTED);
                if (proposal.state() == ProposalState.ACCEPTED) {
                    CheckedValues.of(proposal)
                            .forEach((field, value) -> count(
                                    scores,
                                    field,
                                    review.firstProposed(proposal, field, value).equals(value)));
                }
            }
        }
        return scores;
    }

    private static void count(Map<String, Score> scores, String field, boolean stood) {
        scores.merge(field, new Score(0, 0).plus(stood), (old, one) -> old.plus(stood));
    }

    private void audit(NoticeReview review, long noticeId, int duties, Actor by) {
        LocalDate day = review.paperDay();
        events.publishEvent(new AuditableEvent(
                "NOTICE_REVIEW_CONFIRMED",
                by.userId().value(),
                by.name(),
                by.position(),
                "NOTICE",
                noticeId,
                review.chosen().getOrDefault("subject", ""),
                review.issuer() == null ? null : review.issuer().value(),
                null,
                duties + " nhiệm vụ" + (day == null ? "" : ", văn bản ngày " + vn.ntm.shared.Dates.format(day)),
                null));
    }
}
