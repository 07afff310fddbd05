package vn.ntm.notice.domain;

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

/** One correction of the words shown ("đề" to "để"); the raw text is never touched. */
@Entity
@Table(name = "notice_correction")
class TextCorrection {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "notice_id")
    private ConclusionNotice notice;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "clause_id")
    private Clause clause;

    private Instant at;

    @Column(name = "user_id")
    private long userId;

    @Column(name = "user_name")
    private String userName;

    @Column(name = "user_position")
    private String userPosition;

    @Column(name = "old_text")
    private String oldText;

    @Column(name = "new_text")
    private String newText;

    @SuppressWarnings("NullAway.Init")
    protected TextCorrection() {}

    TextCorrection(ConclusionNotice notice, Clause clause, String oldText, Actor by, Instant at) {
        this.notice = notice;
        this.clause = clause;
        this.oldText = oldText;
        this.newText = clause.text();
        this.userId = by.userId().value();
        this.userName = by.name();
        this.userPosition = by.position();
        this.at = at;
    }
}
