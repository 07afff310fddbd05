package vn.ntm.notification.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.DelegationGiven;
import vn.ntm.shared.Dates;
import vn.ntm.task.DutiesRescheduled;
import vn.ntm.task.DutyChased;
import vn.ntm.task.ExtensionDecided;
import vn.ntm.task.ExtensionRequested;
import vn.ntm.task.OccurrenceOwed;
import vn.ntm.task.OccurrenceReturned;
import vn.ntm.task.OccurrencesChased;

/** News of following duties up: extensions, orders to hurry, moved days, periodic reports, people standing in. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FollowUpNews {

    private final NewsDesk desk;

    FollowUpNews(NewsDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void on(DutyChased chased) {
        String letter = chased.letter() == null ? "" : desk.text("notification.news.letter", chased.letter());
        desk.tell(
                NotificationKind.CHASED,
                desk.text("notification.news.CHASED", chased.title(), chased.times()),
                NewsDesk.joined(
                        Objects.requireNonNullElse(chased.words(), ""),
                        letter,
                        desk.due(chased.lastDay()),
                        chased.by().position()),
                Audience.unit(chased.taskId(), chased.assignmentId()),
                chased.by());
    }

    @EventListener
    void on(ExtensionRequested asked) {
        desk.tell(
                NotificationKind.EXTENSION_REQUESTED,
                desk.text("notification.news.EXTENSION_REQUESTED", asked.title(), asked.unitName()),
                NewsDesk.joined(
                        desk.text("notification.news.wanted", Dates.format(asked.wanted())),
                        asked.late() ? desk.text("notification.news.late") : "",
                        desk.reason(asked.reason()),
                        desk.due(asked.lastDay())),
                Audience.assigner(asked.taskId(), asked.assignmentId()),
                asked.by());
    }

    @EventListener
    void on(ExtensionDecided decided) {
        String words = Objects.requireNonNullElse(decided.words(), "");
        desk.tell(
                NotificationKind.EXTENSION_DECIDED,
                desk.text(
                        decided.granted() ? "notification.news.EXTENDED" : "notification.news.NOT_EXTENDED",
                        decided.title(),
                        decided.times()),
                NewsDesk.joined(
                        decided.granted() ? words : desk.reason(words),
                        desk.due(decided.lastDay()),
                        decided.by().position()),
                Audience.unit(decided.taskId(), decided.assignmentId()),
                decided.by());
    }

    @EventListener
    void on(DutiesRescheduled moved) {
        for (DutiesRescheduled.Moved duty : moved.duties()) {
            String words = duty.resumed() ? "notification.news.RESUMED" : "notification.news.RESCHEDULED";
            String before =
                    duty.before() == null ? "" : desk.text("notification.news.before", Dates.format(duty.before()));
            String after = duty.after() == null ? desk.text("notification.news.noDay") : desk.due(duty.after());
            desk.tell(
                    NotificationKind.RESCHEDULED,
                    desk.text(words, duty.title()),
                    NewsDesk.joined(after, before, moved.milestone(), moved.position()),
                    Audience.unit(duty.taskId(), duty.assignmentId()),
                    null);
        }
    }

    @EventListener
    void on(OccurrenceOwed due) {
        Map<Long, String> paths = new LinkedHashMap<>();
        due.owed().forEach(one -> paths.put(one.unit().value(), one.path()));
        desk.tellUnits(
                NotificationKind.OCCURRENCE_OWED,
                desk.text("notification.news.OCCURRENCE_OWED", due.title(), due.periodName()),
                desk.due(due.dueDay()),
                paths,
                true);
    }

    @EventListener
    void on(OccurrencesChased chased) {
        Map<Long, String> paths = new LinkedHashMap<>();
        chased.owed().forEach(one -> paths.put(one.unit().value(), one.path()));
        desk.tellUnits(
                NotificationKind.CHASED,
                desk.text("notification.news.OCCURRENCE_CHASED", chased.title(), chased.periodName()),
                NewsDesk.joined(
                        Objects.requireNonNullElse(chased.words(), ""),
                        chased.by().position()),
                paths,
                false);
    }

    @EventListener
    void on(OccurrenceReturned returned) {
        long occurrence = returned.occurrenceId();
        desk.tellUnits(
                NotificationKind.REWORK,
                desk.text("notification.news.OCCURRENCE_RETURNED", returned.title(), returned.periodName()),
                NewsDesk.joined(desk.reason(returned.reason()), returned.by().position()),
                Map.of(returned.unit().value(), new OccurrenceOwed.Owed(occurrence, returned.unit()).path()),
                false);
    }

    @EventListener
    void on(DelegationGiven given) {
        desk.tellPerson(
                NotificationKind.DELEGATION,
                desk.text("notification.news.DELEGATION", given.from()),
                desk.text("notification.news.period", Dates.format(given.firstDay()), Dates.format(given.lastDay())),
                "/viec-cua-toi",
                given.delegate().value());
    }
}
