package vn.ntm.notice.domain;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** Ties other papers to a notice and unties them. */
@Service
public class NoticeCitations {

    private static final int LONGEST = 500;

    private final NoticeAccess access;
    private final ApplicationClock clock;

    NoticeCitations(NoticeAccess access, ApplicationClock clock) {
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Long> add(long id, Citation citation, Actor by) {
        ConclusionNotice notice = access.require(id, NoticeAction.CORRECT_TEXT, by);
        String number = citation.number();
        String title = citation.title();
        List<Rejection> rejections = new ArrayList<>();
        if (citation.type().isBlank() || citation.type().length() > LONGEST) {
            rejections.add(Rejection.onField("type", "notice.error.citationType"));
        }
        if (number == null && title == null) {
            rejections.add(Rejection.onField("title", "notice.error.citationNamed"));
        }
        if (number != null && number.length() > LONGEST) {
            rejections.add(Rejection.onField("number", "notice.error.long", LONGEST));
        }
        if (title != null && title.length() > LONGEST) {
            rejections.add(Rejection.onField("title", "notice.error.long", LONGEST));
        }
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        notice.cite(citation, by, clock.instant());
        return Outcome.done(id);
    }

    @Transactional
    public void remove(long id, long citationId, Actor by) {
        access.require(id, NoticeAction.CORRECT_TEXT, by).uncite(citationId, by, clock.instant());
    }
}
