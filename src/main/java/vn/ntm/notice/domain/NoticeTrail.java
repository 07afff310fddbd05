package vn.ntm.notice.domain;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks;

/** Tells the others: the audit trail of every change, the tasks of a new number. */
@Component
class NoticeTrail {

    private final ApplicationEventPublisher events;
    private final ObjectProvider<Tasks> tasks;

    NoticeTrail(ApplicationEventPublisher events, ObjectProvider<Tasks> tasks) {
        this.events = events;
        this.tasks = tasks;
    }

    void audit(
            ConclusionNotice notice,
            String action,
            Actor by,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {
        events.publishEvent(new AuditableEvent(
                "NOTICE_" + action,
                by.userId().value(),
                by.name(),
                by.position(),
                "NOTICE",
                notice.id(),
                notice.paperLabel() + ": " + notice.entry().subject(),
                notice.entry().issuerUnitId(),
                before,
                after,
                reason));
    }

    /** Number or date changed: the tasks carry the new label, nothing else of them moves. */
    void relabelTasks(ConclusionNotice notice) {
        Map<Long, TaskOrigin> origins = new HashMap<>();
        notice.clauses().forEach(item -> origins.put(item.id(), origin(notice, item)));
        tasks.getObject().relabelPaper(TaskOrigin.NOTICE_ITEM, notice.id(), origins);
    }

    static TaskOrigin origin(ConclusionNotice notice, Clause item) {
        return new TaskOrigin(
                TaskOrigin.NOTICE_ITEM,
                item.id(),
                notice.id(),
                notice.labelOf(item),
                notice.paperLabel(),
                "/thong-bao/" + notice.id() + "#m" + item.id());
    }
}
