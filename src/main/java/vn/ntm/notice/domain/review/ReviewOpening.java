package vn.ntm.notice.domain.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.Issuers;
import vn.ntm.notice.domain.PartialDate;
import vn.ntm.notice.domain.extraction.NoticeExtraction;
import vn.ntm.notice.domain.extraction.NoticeExtractor;
import vn.ntm.notice.domain.extraction.ReadDuty;
import vn.ntm.notice.domain.review.NoticeReview.Source;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.reading.DeadlineReader;

/** Reads a text and lays the proposals before the office. Nothing but the reading is created. */
@Service
public class ReviewOpening {

    private static final DeadlineReader DEADLINES = new DeadlineReader();

    private final ReviewStore store;
    private final Issuers issuers;
    private final ProposalLinking linking;
    private final ApplicationClock clock;

    ReviewOpening(ReviewStore store, Issuers issuers, ProposalLinking linking, ApplicationClock clock) {
        this.store = store;
        this.issuers = issuers;
        this.linking = linking;
        this.clock = clock;
    }

    /** Returns the id of the new reading; the issuer is the one that the letterhead names, else the actor's own authority. */
    @Transactional
    public long open(Source source, Actor by) {
        ReviewAccess.requireRight(by);
        NoticeExtraction read = NoticeExtractor.extract(source.text(), null);
        Map<String, String> fields = RecordText.of(read.notice());
        LocalDate day = RecordText.paperDay(fields);
        UnitId issuer = issuers.likely(read.notice().header(), by).orElse(null);
        NoticeReview review = new NoticeReview(source, issuer, day, by, clock.instant());
        review.record(fields);
        List<SetSummary> sets = linking.sets(day);
        for (ReadDuty duty : read.duties()) {
            DutyProposal proposal = review.propose(duty);
            if (duty.deadline() == null) {
                DEADLINES.findUrgency(duty.text(), day).ifPresent(proposal::hurry);
            }
            proposal.useSet(linking.setFor(proposal, sets, source.text()));
        }
        linking.link(review);
        store.save(review);
        store.flush();
        return review.id();
    }

    /** What the text says, without keeping anything: for programs that ask. */
    public NoticeExtraction read(String text, @Nullable PartialDate paperDay, Actor by) {
        ReviewAccess.requireRight(by);
        return NoticeExtractor.extract(text, paperDay);
    }
}
