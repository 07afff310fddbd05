package vn.ntm.notice.domain;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.NoticeSheets.Sheet;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.OfOrigin;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** What the pages of one notice need: the sheet, what may be done, and the tasks beside its items. */
@Service
@Transactional(readOnly = true)
public class NoticePages {

    private final NoticeAccess access;
    private final NoticeSheets sheets;
    private final NoticeMonitors monitors;
    private final ObjectProvider<Tasks> tasks;

    NoticePages(NoticeAccess access, NoticeSheets sheets, NoticeMonitors monitors, ObjectProvider<Tasks> tasks) {
        this.access = access;
        this.monitors = monitors;
        this.sheets = sheets;
        this.tasks = tasks;
    }

    /** A notice as the actor may see and use it. */
    public record Opened(Sheet sheet, Set<NoticeAction> actions) {
        public boolean may(NoticeAction action) {
            return actions.contains(action);
        }
    }

    /** The notice, or "not found" when it is out of sight. */
    public Opened open(long id, Actor actor) {
        ConclusionNotice notice = access.find(id, actor).orElseThrow(() -> new NotFoundException("notice", id));
        Sheet sheet = sheets.find(id).orElseThrow(() -> new NotFoundException("notice", id));
        return new Opened(sheet, notice.actionsFor(actor));
    }

    /** The notice as it is printed, or "not found" when it is out of sight. */
    public PrintedNotice printed(long id, Actor actor) {
        return access.find(id, actor).map(PrintedNotice::of).orElseThrow(() -> new NotFoundException("notice", id));
    }

    /** The notice, for the form of an action that the actor may take now. */
    public Opened openFor(long id, NoticeAction action, Actor actor) {
        Opened opened = open(id, actor);
        if (!opened.may(action)) {
            throw new NotAllowedException(
                    "notice.error.notAllowed." + (opened.sheet().head().state().isIssued() ? "issued" : "draft"));
        }
        return opened;
    }

    public List<OfOrigin> tasks(long id, Actor actor) {
        Actor reader = monitors.follows(id, actor) ? actor.readingOnly("/") : actor;
        return tasks.getObject().ofPaper(TaskOrigin.NOTICE_ITEM, id, reader);
    }

    /** The title of another notice the actor may see, for "thay thế bởi". */
    public boolean sees(long id, Actor actor) {
        return access.sees(id, actor);
    }
}
