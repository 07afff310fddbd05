package vn.ntm.notice.domain;

import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.identity.Role;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** Finds notices for a viewer: out of sight is "does not exist". */
@Component
public class NoticeAccess {

    private final NoticeStore store;
    private final NoticeRegister register;
    private final ObjectProvider<Tasks> tasks; // lazily: tasks ask this module for the items they start from

    NoticeAccess(NoticeStore store, NoticeRegister register, ObjectProvider<Tasks> tasks) {
        this.store = store;
        this.register = register;
        this.tasks = tasks;
    }

    public NoticeVisibility of(Actor actor) {
        Role role = actor.role();
        boolean drafts = role.has(Right.DRAFT_NOTICE) || role.has(Right.ISSUE_NOTICE) || role.has(Right.READ_ALL);
        Set<Long> held = tasks.getObject().papersVisibleTo(TaskOrigin.NOTICE_ITEM, actor);
        return new NoticeVisibility(
                actor.scopePath(), actor.unitPath(), actor.unitId().value(), drafts, held);
    }

    public boolean sees(long noticeId, Actor actor) {
        return register.isVisible(noticeId, of(actor));
    }

    Optional<ConclusionNotice> find(long noticeId, Actor actor) {
        return sees(noticeId, actor) ? store.find(noticeId) : Optional.empty();
    }

    /** The notice, if the actor may do that to it now. */
    ConclusionNotice require(long noticeId, NoticeAction action, Actor actor) {
        ConclusionNotice notice = find(noticeId, actor).orElseThrow(() -> new NotFoundException("notice", noticeId));
        if (!notice.actionsFor(actor).contains(action)) {
            throw new NotAllowedException(
                    "notice.error.notAllowed." + (notice.state().isIssued() ? "issued" : "draft"));
        }
        return notice;
    }
}
