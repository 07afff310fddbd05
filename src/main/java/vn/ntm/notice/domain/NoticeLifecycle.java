package vn.ntm.notice.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** The way of a notice from draft to issue, and to what replaces it. */
@Service
public class NoticeLifecycle {

    private final NoticeAccess access;
    private final NoticeStore store;
    private final NoticeTrail trail;
    private final List<StepWork> work;
    private final ApplicationClock clock;

    NoticeLifecycle(
            NoticeAccess access, NoticeStore store, NoticeTrail trail, List<StepWork> work, ApplicationClock clock) {
        this.access = access;
        this.store = store;
        this.trail = trail;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Takes one step.
     *
     * @param detail the reason, or the paper that corrects, replaces or withdraws this one
     * @param byNotice that paper when it is a notice kept here and visible to the actor
     */
    @Transactional
    public Outcome<NoticeState> step(
            long id, int version, NoticeAction action, @Nullable String detail, @Nullable Long byNotice, Actor by) {
        ConclusionNotice notice = access.require(id, action, by);
        if (notice.version() != version) {
            throw new OptimisticLockingFailureException("notice " + id + " is no longer version " + version);
        }
        if (action.needsDetail() && (detail == null || detail.isBlank())) {
            return Outcome.rejected(Rejection.onField("detail", "notice.error.detail." + action));
        }
        if (byNotice != null && (byNotice == id || !access.sees(byNotice, by))) {
            return Outcome.rejected(Rejection.onField("byNotice", "notice.error.byNotice"));
        }
        NoticeState before = notice.state();
        String said = detail;
        for (StepWork one : work) {
            Outcome<String> done = one.at(action, id, by);
            if (done.isRejected()) {
                return Outcome.rejected(done.rejections());
            }
            said = said == null && !done.value().isEmpty() ? done.value() : said;
        }
        notice.step(action, said, byNotice, by, clock.instant());
        store.flush();
        trail.audit(notice, action.name(), by, before.name(), notice.state().name(), said);
        return Outcome.done(notice.state());
    }
}
