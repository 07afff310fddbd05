package vn.ntm.task.web;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.function.SingletonSupplier;
import vn.ntm.identity.Actor;
import vn.ntm.task.AccountabilityClauses;
import vn.ntm.task.Timeliness;
import vn.ntm.task.domain.CommitmentRegister;
import vn.ntm.task.domain.CommitmentService;
import vn.ntm.task.domain.MilestoneRegister;
import vn.ntm.task.domain.TaskAction;
import vn.ntm.task.domain.TaskReading.Opened;
import vn.ntm.task.domain.VisitLog;
import vn.ntm.task.domain.Visits;
import vn.ntm.task.domain.decision.DecisionStore;

/** What else a duty's page tells: the milestone it hangs on, commitments that belong to it, visits made for it. */
@Component
class DutyNotes {

    private final MilestoneRegister milestones;
    private final CommitmentRegister commitments;
    private final DecisionStore decisions;
    private final Visits visits;
    private final SingletonSupplier<AccountabilityClauses> clauses; // upstairs; absent where this module runs alone

    DutyNotes(
            MilestoneRegister milestones,
            CommitmentRegister commitments,
            DecisionStore decisions,
            Visits visits,
            ObjectProvider<AccountabilityClauses> clauses) {
        this.clauses = SingletonSupplier.ofNullable(clauses::getIfAvailable);
        this.milestones = milestones;
        this.commitments = commitments;
        this.decisions = decisions;
        this.visits = visits;
    }

    /** Who answers for it is said where it bites: when a part is overdue or was done late. */
    private List<AccountabilityClauses.Clause> answering(Opened opened) {
        boolean late = opened.parts().stream()
                .anyMatch(part -> part.timeliness() == Timeliness.OVERDUE || part.timeliness() == Timeliness.DONE_LATE);
        AccountabilityClauses known = clauses.get();
        Long paper = opened.duty().originParentId();
        return late && known != null && paper != null
                ? known.ofPaper(opened.duty().originKind(), paper)
                : List.of();
    }

    /** Where a visit of a unit is logged. */
    public record VisitLink(String unitName, String path) {}

    void show(Opened opened, Actor actor, Model model) {
        long id = opened.duty().id();
        boolean logged = VisitLog.isKeptFor(opened.duty());
        model.addAttribute("milestones", milestones.ofDuty(id, actor));
        model.addAttribute("commitments", commitments.openOf(id, actor));
        model.addAttribute("decisions", decisions.ofTask(id, actor));
        model.addAttribute(
                "mayCommit",
                CommitmentService.mayKeep(actor) && actor.sees(opened.duty().ownerPath()));
        model.addAttribute("visitsKept", logged);
        model.addAttribute("answering", answering(opened));
        model.addAttribute("visits", logged ? visits.ofTask(id, actor) : List.of());
        model.addAttribute(
                "visitLinks",
                opened.parts().stream()
                        .filter(part -> opened.actions()
                                .getOrDefault(part.id(), Set.of())
                                .contains(TaskAction.UPDATE))
                        .map(part ->
                                new VisitLink(part.unitName(), "/nhiem-vu/" + id + "/giao/" + part.id() + "/chuyen-di"))
                        .toList());
    }
}
