package vn.ntm.notice.domain.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;

/** One correction: what stood there, what a person chose instead. */
@Entity
@Table(name = "notice_review_correction")
class ReviewCorrection {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "review_id")
    private NoticeReview review;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "proposal_id")
    private @Nullable DutyProposal proposal;

    private String field;
    private String proposed;
    private String chosen;
    private Instant at;

    @Column(name = "user_id")
    private long userId;

    @Column(name = "user_name")
    private String userName;

    @SuppressWarnings("NullAway.Init")
    protected ReviewCorrection() {}

    ReviewCorrection(
            NoticeReview review,
            @Nullable DutyProposal proposal,
            String field,
            String proposed,
            String chosen,
            Actor by,
            Instant at) {
        this.review = review;
        this.proposal = proposal;
        this.field = field;
        this.proposed = proposed;
        this.chosen = chosen;
        this.at = at;
        this.userId = by.userId().value();
        this.userName = by.name();
    }

    boolean concerns(DutyProposal duty, String name) {
        return proposal == duty && field.equals(name);
    }

    String proposed() {
        return proposed;
    }
}
