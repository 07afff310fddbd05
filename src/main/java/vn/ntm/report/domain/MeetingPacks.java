package vn.ntm.report.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.RaisedMatters;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.identity.Actor;
import vn.ntm.notice.Notices;
import vn.ntm.notice.Notices.Concluded;
import vn.ntm.report.domain.MeetingPack.Earlier;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.Progress;
import vn.ntm.task.Tasks.UnitFigures;
import vn.ntm.ui.NotFoundException;

/** Puts together what the committee meets about; every part is that of the screen it comes from. */
@Service
@Transactional(readOnly = true)
public class MeetingPacks {

    private static final int NOTICES = 30;
    private static final int ROWS = 40;

    private final Notices notices;
    private final Tasks tasks;
    private final CriteriaMoves moves;
    private final RaisedMatters matters;
    private final ApplicationClock clock;

    MeetingPacks(Notices notices, Tasks tasks, CriteriaMoves moves, RaisedMatters matters, ApplicationClock clock) {
        this.notices = notices;
        this.tasks = tasks;
        this.moves = moves;
        this.matters = matters;
        this.clock = clock;
    }

    /**
     * The pack.
     *
     * @param noticeId the conclusions to account for; null for those of the last meeting
     * @param since the last meeting; null for the meeting that the notice concludes
     */
    public MeetingPack of(@Nullable Long noticeId, @Nullable LocalDate since, Actor actor) {
        LocalDate today = clock.today();
        List<Concluded> choices = notices.concluded(actor, NOTICES);
        Concluded previous = noticeId == null ? latest(choices, today) : chosen(choices, noticeId);
        LocalDate from = since != null ? since : from(previous, today);
        Optional<SetSummary> set = moves.set(actor, today);
        return new MeetingPack(
                today,
                from,
                previous,
                choices,
                previous == null ? List.of() : tasks.ofPaper(TaskOrigin.NOTICE_ITEM, previous.id(), actor),
                earlier(choices, previous, actor),
                tasks.board(actor, null).units().stream()
                        .filter(unit -> unit.overdue() > 0)
                        .sorted(Comparator.comparingLong(UnitFigures::overdue).reversed())
                        .toList(),
                tasks.rows("qua-han", actor, null, false, ROWS),
                tasks.rows("cho-gia-han", actor, null, false, ROWS),
                set.orElse(null),
                set.map(found -> moves.since(found, from, actor)).orElse(List.of()),
                matters.open(actor));
    }

    private static @Nullable Concluded latest(List<Concluded> choices, LocalDate today) {
        return choices.stream()
                .filter(one -> one.meetingOn() != null && !one.meetingOn().isAfter(today))
                .max(Comparator.comparing(Concluded::meetingOn))
                .orElse(choices.isEmpty() ? null : choices.get(0));
    }

    private static Concluded chosen(List<Concluded> choices, long noticeId) {
        return choices.stream()
                .filter(one -> one.id() == noticeId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("notice", noticeId));
    }

    private static LocalDate from(@Nullable Concluded previous, LocalDate today) {
        LocalDate met = previous == null ? null : previous.meetingOn();
        return met == null ? today.minusMonths(1) : met;
    }

    private List<Earlier> earlier(List<Concluded> choices, @Nullable Concluded previous, Actor actor) {
        List<Concluded> others =
                choices.stream().filter(one -> !one.equals(previous)).toList();
        if (others.isEmpty()) {
            return List.of();
        }
        Map<Long, Progress> progress = tasks.progressOfPapers(
                TaskOrigin.NOTICE_ITEM, others.stream().map(Concluded::id).toList(), actor);
        return others.stream()
                .map(one -> new Earlier(one, progress.getOrDefault(one.id(), Progress.EMPTY)))
                .filter(one -> one.left() > 0)
                .toList();
    }
}
