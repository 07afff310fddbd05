package vn.ntm.notice.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

/** One line of a notice's history: who did what, as whom, when. Never changed. */
@Entity
@Table(name = "notice_event")
class NoticeEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "notice_id")
    private ConclusionNotice notice;

    private Instant at;

    @Column(name = "user_id")
    private long userId;

    @Column(name = "user_name")
    private String userName;

    @Column(name = "user_position")
    private String userPosition;

    private String action;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private @Nullable NoticeState fromState;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private NoticeState toState;

    private @Nullable String detail;

    @SuppressWarnings("NullAway.Init")
    protected NoticeEvent() {}

    NoticeEvent(
            ConclusionNotice notice,
            String action,
            @Nullable NoticeState from,
            NoticeState to,
            @Nullable String detail,
            Actor by,
            Instant at) {
        this.notice = notice;
        this.action = action;
        this.fromState = from;
        this.toState = to;
        this.detail = detail;
        this.userId = by.userId().value();
        this.userName = by.name();
        this.userPosition = by.position();
        this.at = at;
    }

    boolean is(String wanted) {
        return action.equals(wanted);
    }
}
