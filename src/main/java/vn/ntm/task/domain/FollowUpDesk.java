package vn.ntm.task.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.task.Tasks.PlannedLine;
import vn.ntm.task.domain.TaskService.Target;

/** The follow-up of a unit's part by unit and words, as other modules name it; behind the facade. */
@Component
class FollowUpDesk {

    private final FollowUp followUp;
    private final Timetable timetable;
    private final DutyChains chains;
    private final AssignmentSteps steps;

    FollowUpDesk(FollowUp followUp, Timetable timetable, DutyChains chains, AssignmentSteps steps) {
        this.followUp = followUp;
        this.timetable = timetable;
        this.chains = chains;
        this.steps = steps;
    }

    Outcome<Long> chase(Target target, @Nullable String words, @Nullable String letter, Actor by) {
        return followUp.chase(target, steps.visible(target, by).chases(), words, letter, by);
    }

    Outcome<Long> answer(Target target, String words, Actor by) {
        return followUp.answerChase(target, words, by);
    }

    Outcome<Long> ask(Target target, LocalDate until, String reason, Actor by) {
        return followUp.askExtension(target, until, reason, by);
    }

    Outcome<Long> decide(Target target, @Nullable LocalDate until, @Nullable String words, Actor by) {
        return until == null
                ? followUp.refuseExtension(target, words, by)
                : followUp.grantExtension(target, until, words, by);
    }

    /** Lines that the unit has, or could have, are meant by their code or words; others are new. */
    Outcome<Long> plan(Target target, List<PlannedLine> lines, Actor by) {
        List<Timetable.Row> known = timetable.rows(target, by);
        List<Timetable.Row> rows = new ArrayList<>();
        for (PlannedLine line : lines) {
            Timetable.Row row = known.stream()
                    .filter(one -> line.codeOrWords().equals(one.code())
                            || line.codeOrWords().equals(one.label()))
                    .findFirst()
                    .orElse(new Timetable.Row(null, null, null, line.codeOrWords(), null, null));
            rows.add(new Timetable.Row(row.lineId(), row.itemId(), row.code(), row.label(), line.person(), line.due()));
        }
        return timetable.save(target, rows, by);
    }

    Outcome<Long> follow(long taskId, long previousTaskId, Actor by) {
        return chains.follow(taskId, previousTaskId, by);
    }
}
