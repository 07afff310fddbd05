package vn.ntm.notification.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.task.AssignmentMoved;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.TaskAssigned;

/** Turns what happens to duties into news, in the transaction in which it happens. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DutyNews {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final NewsStore store;
    private final MessageSource messages;
    private final ApplicationClock clock;

    DutyNews(NewsStore store, MessageSource messages, ApplicationClock clock) {
        this.store = store;
        this.messages = messages;
        this.clock = clock;
    }

    @EventListener
    void on(TaskAssigned assigned) {
        tell(NotificationKind.ASSIGNED, "ASSIGNED", Audience.allUnits(assigned.taskId()), null, assigned.by());
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
        DutyFacts facts = store.facts(audience.taskId(), audience.assignmentId());
        String title = text("notification.news." + words, facts.title(), facts.unitName());
        String due = facts.lastDay() == null ? "" : text("notification.news.due", Dates.format(facts.lastDay()));
        String why = reason == null || reason.isBlank() ? "" : text("notification.news.reason", reason);
        store.tell(
                new News(
                        kind,
                        title,
                        joined(why, due, facts.originLabel(), by.position()),
                        "/nhiem-vu/" + audience.taskId()),
                audience,
                by.userId().value(),
                clock.today(),
                clock.instant());
    }

    private static String joined(String... parts) {
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            if (!part.isBlank()) {
                line.append(line.isEmpty() ? "" : " · ").append(part);
            }
        }
        return line.toString();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
