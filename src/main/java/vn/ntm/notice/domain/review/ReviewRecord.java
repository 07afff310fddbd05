package vn.ntm.notice.domain.review;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.Issuers;
import vn.ntm.notice.domain.NoticeHeader;
import vn.ntm.notice.domain.PartialDate;
import vn.ntm.notice.domain.extraction.NoticeExtractor;
import vn.ntm.notice.domain.extraction.ReadDeadline;
import vn.ntm.notice.domain.extraction.Span;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** The record of the notice as a person puts it right; and the end of a reading that comes to nothing. */
@Service
public class ReviewRecord {

    private final ReviewAccess access;
    private final ReviewStore store;
    private final ProposalLinking linking;
    private final Issuers issuers;
    private final ApplicationClock clock;

    ReviewRecord(
            ReviewAccess access, ReviewStore store, ProposalLinking linking, Issuers issuers, ApplicationClock clock) {
        this.access = access;
        this.store = store;
        this.linking = linking;
        this.issuers = issuers;
        this.clock = clock;
    }

    /**
     * Takes over the record. Another issuer or day means other units, sets and years: what no person has decided is looked
     * up again.
     */
    @Transactional
    public Outcome<Long> save(long id, int version, @Nullable UnitId issuer, Map<String, String> values, Actor by) {
        NoticeReview review = access.current(id, version, by);
        boolean known = issuer != null
                && issuers.forActor(by).stream().anyMatch(unit -> unit.id().equals(issuer));
        if (!known) {
            return Outcome.rejected(Rejection.onField("issuerId", "notice.error.issuer"));
        }
        NoticeHeader header = RecordText.header(values);
        if (header.subject().isBlank()) {
            return Outcome.rejected(Rejection.onField("subject", "notice.error.subjectRequired"));
        }
        LocalDate day = RecordText.paperDay(values);
        boolean elsewhere = !Objects.equals(issuer, review.issuer());
        boolean otherDay = !Objects.equals(day, review.paperDay());
        review.choose(values, by, clock.instant());
        review.issueBy(issuer, day);
        if (otherDay) {
            deadlinesAnew(review, header);
        }
        if (elsewhere || otherDay) {
            linking.link(review);
        }
        store.flush();
        return Outcome.done(id);
    }

    private static void deadlinesAnew(NoticeReview review, NoticeHeader header) {
        LocalDate day = review.paperDay();
        PartialDate issued = header.issued();
        PartialDate from = issued != null ? issued : day == null ? null : PartialDate.of(day);
        Map<Span, ReadDeadline> read = new HashMap<>();
        NoticeExtractor.extract(review.rawText(), from)
                .deadlines()
                .forEach(deadline -> read.put(deadline.span(), deadline));
        List<DutyProposal> proposals = review.live();
        proposals.forEach(proposal -> proposal.deadlineAnew(read));
    }

    /** Puts the reading away; it stays on record, and nothing comes of it. */
    @Transactional
    public void discard(long id, int version, Actor by) {
        access.current(id, version, by).discard(by, clock.instant());
        store.flush();
    }
}
