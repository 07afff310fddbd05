package vn.ntm.notification.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.task.AssignmentMoved;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.TaskAssigned;
import vn.ntm.task.UnitsJoined;

/** Turns what happens to duties into news, in the transaction in which it happens. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DutyNews {

    private final NewsDesk desk;

    DutyNews(NewsDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void on(TaskAssigned assigned) {
        tell(NotificationKind.ASSIGNED, "ASSIGNED", Audience.allUnits(assigned.taskId()), null, assigned.by());
    }

    @EventListener
    void on(UnitsJoined joined) {
        for (long part : joined.assignmentIds()) {
            tell(NotificationKind.ASSIGNED, "ASSIGNED", Audience.unit(joined.taskId(), part), null, joined.by());
        }
    }

    @EventListener
    void on(AssignmentMoved moved) {
        if (moved.from() == moved.to()) {
            return;
        }
        Audience unit = Audience.unit(moved.taskId(), moved.assignmentId());
        Audience assigner = Audience.assigner(moved.taskId(), moved.assignmentId());
        switch (moved.to()) {
            case SUBMITTED -> tell(NotificationKind.SUBMITTED, "SUBMITTED", assigner, null, moved.by());
            case RETURNED -> tell(NotificationKind.RETURNED, "RETURNED", assigner, moved.reason(), moved.by());
            case REWORK -> tell(NotificationKind.REWORK, "REWORK", unit, moved.reason(), moved.by());
            case DONE -> tell(NotificationKind.ACCEPTED, "ACCEPTED", unit, null, moved.by());
            case CANCELLED -> tell(NotificationKind.CANCELLED, "CANCELLED", unit, moved.reason(), moved.by());
            case ASSIGNED -> {
                if (moved.from() == AssignmentStatus.RETURNED) {
                    tell(NotificationKind.ASSIGNED, "CONFIRMED", unit, moved.reason(), moved.by());
                }
            }
            default -> {
                // received, progress told, suspended: seen on the duty's page, no news
            }
        }
    }

    private void tell(NotificationKind kind, String words, Audience audience, @Nullable String reason, Actor by) {
        DutyFacts facts = desk.facts(audience);
        desk.tell(
                kind,
                desk.text("notification.news." + words, facts.title(), facts.unitName()),
                NewsDesk.joined(desk.reason(reason), desk.due(facts.lastDay()), facts.originLabel(), by.position()),
                audience,
                by);
    }
}
