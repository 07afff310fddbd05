package vn.ntm.task.web.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.Tasks.StatusChip;
import vn.ntm.task.Timeliness;
import vn.ntm.task.domain.Checklists.Tally;
import vn.ntm.task.domain.StatusWords;
import vn.ntm.task.domain.series.OccurrenceState;
import vn.ntm.task.domain.series.PeriodNames;
import vn.ntm.task.domain.series.SeriesRegister;
import vn.ntm.task.domain.series.SeriesRegister.OwnOccurrence;
import vn.ntm.task.web.FollowTags;
import vn.ntm.task.web.TaskRow;

/** The reports that the own unit owes now, as cards among its other work. */
@Component
public class OwedCards {

    private static final int SOON_DAYS = 7;

    private final SeriesRegister register;
    private final ApplicationClock clock;

    OwedCards(SeriesRegister register, ApplicationClock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** A card and the day it is due. */
    public record Owed(LocalDate due, TaskRow card) {}

    /** In the order they fall due. */
    public List<Owed> of(Actor actor) {
        LocalDate today = clock.today();
        return register.own(actor, today).stream()
                .map(one -> new Owed(one.dueDay(), card(one, actor, today)))
                .toList();
    }

    /** Where one of them is sent, and the period it is of. */
    public record SendLink(String path, String period) {}

    /** Those that one duty set going. */
    public List<SendLink> ofTask(long taskId, Actor actor) {
        return register.own(actor, clock.today()).stream()
                .filter(one -> Objects.equals(one.taskId(), taskId))
                .map(one -> new SendLink(sendPath(one), PeriodNames.of(one.period(), one.nominalDay())))
                .toList();
    }

    private static String sendPath(OwnOccurrence one) {
        return "/bao-cao-dinh-ky/ky/" + one.id() + "/gui";
    }

    /** How many of them are late. */
    public long overdue(Actor actor) {
        return register.ownOverdue(actor, clock.today());
    }

    private static TaskRow card(OwnOccurrence one, Actor actor, LocalDate today) {
        boolean over = one.state() == OccurrenceState.OVERDUE
                || (one.state() == OccurrenceState.REDO && one.dueDay().isBefore(today));
        boolean soon = !over && !one.dueDay().isAfter(today.plusDays(SOON_DAYS));
        String source = one.originLabel();
        return new TaskRow(
                0,
                one.id(),
                "/bao-cao-dinh-ky/ky/" + one.id(),
                one.seriesTitle() + ", " + PeriodNames.of(one.period(), one.nominalDay()),
                source == null ? "Báo cáo định kỳ" : source,
                List.of(),
                actor.unitName(),
                "file-earmark-bar-graph",
                false,
                "hết " + Dates.format(one.dueDay()),
                one.phrase(),
                one.dueDay().equals(one.nominalDay())
                        ? ""
                        : "ngày " + Dates.format(one.nominalDay()) + " nghỉ, hạn chuyển",
                chip(one, over, soon, today),
                over,
                soon,
                null,
                "",
                sendPath(one),
                actor.may(Right.REPORT_OWN),
                Tally.NONE,
                null,
                FollowTags.NONE);
    }

    /** How it stands to its day in the words and colours of every other duty. */
    private static StatusChip chip(OwnOccurrence one, boolean over, boolean soon, LocalDate today) {
        boolean redo = one.state() == OccurrenceState.REDO;
        Timeliness timeliness = over
                ? Timeliness.OVERDUE
                : one.dueDay().equals(today) ? Timeliness.DUE_TODAY : soon ? Timeliness.DUE_SOON : Timeliness.ON_TRACK;
        StatusChip chip = StatusWords.chip(AssignmentStatus.REWORK, timeliness, one.dueDay(), null, today);
        return redo
                ? chip
                : new StatusChip(
                        "w-giao",
                        "file-earmark-bar-graph",
                        "Chưa gửi",
                        chip.dueClass(),
                        chip.dueIcon(),
                        chip.dueLabel());
    }
}
