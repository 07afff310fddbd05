package vn.ntm.task.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.TaskKind;
import vn.ntm.task.domain.TaskRegister.Duty;
import vn.ntm.task.domain.TaskService.Target;

/** Duties without an end, "từ ngày 15/5/2020", are followed by what was done: a log of visits, each in the history too. */
@Service
public class VisitLog {

    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_TEXT = 4_000;

    private final AssignmentSteps steps;
    private final TaskRegister register;
    private final Visits visits;
    private final ApplicationClock clock;

    VisitLog(AssignmentSteps steps, TaskRegister register, Visits visits, ApplicationClock clock) {
        this.steps = steps;
        this.register = register;
        this.visits = visits;
        this.clock = clock;
    }

    /** A visit as entered. */
    public record NewVisit(
            @Nullable LocalDate day,
            @Nullable String place,
            @Nullable String people,
            @Nullable String result) {}

    /** Duties that begin on a day or never end, and those to inspect or guide. */
    public static boolean isKeptFor(Duty duty) {
        return duty.deadlineKind() == DeadlineKind.START
                || duty.deadlineKind() == DeadlineKind.ONGOING
                || duty.kind() == TaskKind.INSPECT
                || duty.kind() == TaskKind.GUIDE;
    }

    /** Whoever may tell of the progress of this part may log a visit for it. */
    @Transactional
    public Outcome<Long> record(Target target, NewVisit visit, Actor by) {
        Duty duty = register.duty(target.taskId(), by).orElse(null);
        List<Rejection> rejections = check(visit, duty == null ? null : duty.startDay());
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        String told = "Đi cơ sở ngày %s, %s: %s"
                .formatted(
                        Dates.format(visit.day()),
                        VietnameseText.clean(visit.place()),
                        visit.result() == null ? "" : visit.result().strip());
        return steps.take(target, by, TaskAction.UPDATE, (part, now) -> {
            visits.add(part.id(), visit, by, now);
            return part.update(by, null, told, now);
        });
    }

    private List<Rejection> check(NewVisit visit, @Nullable LocalDate start) {
        List<Rejection> rejections = new ArrayList<>();
        LocalDate day = visit.day();
        if (day == null) {
            rejections.add(Rejection.onField("day", "task.error.visitDay"));
        } else if (day.isAfter(clock.today())) {
            rejections.add(Rejection.onField("day", "task.error.visitFuture"));
        } else if (start != null && day.isBefore(start)) {
            rejections.add(Rejection.onField("day", "task.error.visitBeforeStart", Dates.format(start)));
        }
        require(visit.place(), LONGEST_LABEL, "place", "task.error.visitPlace", rejections);
        require(visit.result(), LONGEST_TEXT, "result", "task.error.visitResult", rejections);
        String people = visit.people();
        if (people != null && people.length() > LONGEST_LABEL) {
            rejections.add(Rejection.onField("people", "task.error.textTooLong"));
        }
        return rejections;
    }

    private static void require(
            @Nullable String words, int longest, String field, String missing, List<Rejection> rejections) {
        if (words == null || words.isBlank()) {
            rejections.add(Rejection.onField(field, missing));
        } else if (words.length() > longest) {
            rejections.add(Rejection.onField(field, "task.error.textTooLong"));
        }
    }
}
