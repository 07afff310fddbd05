package vn.ntm.task.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.Tasks.StatusChip;
import vn.ntm.task.domain.DutyChains;
import vn.ntm.task.domain.DutyTies;
import vn.ntm.task.domain.StatusWords;
import vn.ntm.task.domain.TaskReading.Opened;

/** What ties a duty to other duties on its page: its chain, earlier orders on the same criterion, where parts went. */
@Component
class DutyOrder {

    private final DutyChains chains;
    private final DutyTies ties;
    private final ApplicationClock clock;

    DutyOrder(DutyChains chains, DutyTies ties, ApplicationClock clock) {
        this.chains = chains;
        this.ties = ties;
        this.clock = clock;
    }

    /** An earlier duty of the same unit on the same criterion, as it stands now. */
    public record RepeatView(
            String unitName, String title, String source, String path, String codes, StatusChip chip, String dueLine) {}

    /** The unit that each moved part went to, by part. */
    Map<Long, String> show(Opened opened, Actor actor, Model model) {
        long id = opened.duty().id();
        LocalDate today = clock.today();
        long own = actor.unitId().value();
        boolean hasPart = opened.parts().stream().anyMatch(part -> part.unitId() == own);
        model.addAttribute(
                "chain", chains.ofDuty(id, hasPart ? own : null, actor).orElse(null));
        model.addAttribute("mayOrder", DutyChains.mayOrder(opened.duty().ownerPath(), actor));
        boolean repeated =
                opened.parts().stream().anyMatch(part -> part.follow().repeats() > 0);
        model.addAttribute(
                "repeats",
                repeated
                        ? ties.repeatsOf(id, actor).stream()
                                .map(one -> view(one, today))
                                .toList()
                        : List.of());
        Map<Long, String> moves = new HashMap<>();
        if (opened.parts().stream().anyMatch(part -> part.status() == AssignmentStatus.CANCELLED)) {
            ties.movesOf(id).forEach(move -> moves.put(move.assignmentId(), move.toUnit()));
        }
        return moves;
    }

    private static RepeatView view(DutyTies.Repeat one, LocalDate today) {
        return new RepeatView(
                one.unitName(),
                one.title(),
                one.originLabel(),
                "/nhiem-vu/" + one.earlierTaskId(),
                one.codes(),
                StatusWords.chip(one.status(), one.timeliness(), one.lastDay(), one.reportedOn(), today),
                one.lastDay() == null ? "" : "hết " + Dates.format(one.lastDay()));
    }
}
