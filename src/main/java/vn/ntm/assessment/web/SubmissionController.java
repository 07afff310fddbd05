package vn.ntm.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.assessment.AssessmentStep;
import vn.ntm.assessment.domain.Assessment;
import vn.ntm.assessment.domain.AssessmentReading;
import vn.ntm.assessment.domain.AssessmentService;
import vn.ntm.assessment.domain.AssessmentService.Seen;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.NotFoundException;

/** The chair sends a criterion or all that is ready, and takes back what nobody verified yet. */
@Controller
class SubmissionController {

    private final Desks desks;
    private final AssessmentService service;
    private final AssessmentReading reading;

    SubmissionController(Desks desks, AssessmentService service, AssessmentReading reading) {
        this.desks = desks;
        this.service = service;
        this.reading = reading;
    }

    /** @param cells "ITEM:VERSION" of each */
    @PostMapping("/danh-gia/{unitId}/gui")
    String submit(
            @PathVariable long unitId,
            @RequestParam("bo") long set,
            @RequestParam(name = "o", required = false) @Nullable List<String> cells,
            Actor actor,
            RedirectAttributes redirect) {
        Desks.Open open = desks.open(unitId, set, actor);
        List<Seen> seen = seen(cells);
        if (seen.stream().anyMatch(one -> open.desk().set().assessed(one.itemId()) == null)) {
            throw new NotFoundException("assessed item", set);
        }
        String back = "redirect:/danh-gia/" + unitId + "?bo=" + set;
        try {
            Outcome<Integer> outcome = service.submit(open.desk(), seen, actor);
            if (outcome.isRejected()) {
                Flash.failure(
                        redirect,
                        "assessment.flash.notSent",
                        outcome.rejections().size());
            } else {
                Flash.success(redirect, "assessment.flash.sentMany", outcome.value());
            }
        } catch (OptimisticLockingFailureException raced) {
            if (areSent(open, seen)) {
                Flash.success(redirect, "assessment.flash.sentMany", seen.size());
            } else {
                Flash.failure(redirect, "assessment.flash.changedMeanwhile");
            }
        }
        return back;
    }

    @PostMapping("/danh-gia/{unitId}/{itemId}/rut-lai")
    String withdraw(
            @PathVariable long unitId,
            @PathVariable long itemId,
            @RequestParam int version,
            Actor actor,
            RedirectAttributes redirect) {
        Desks.OpenItem open = desks.item(unitId, itemId, actor);
        try {
            Outcome<Assessment> outcome = service.withdraw(open.desk(), new Seen(itemId, version), actor);
            if (outcome.isRejected()) {
                Flash.failure(redirect, outcome.rejections().get(0).messageKey());
            } else {
                Flash.success(
                        redirect, "assessment.flash.withdrawn", open.item().code());
            }
        } catch (OptimisticLockingFailureException raced) {
            Flash.failure(redirect, "assessment.flash.changedMeanwhile");
        }
        return "redirect:" + CellController.path(open);
    }

    /** The same button pressed twice. */
    private boolean areSent(Desks.Open open, List<Seen> seen) {
        Map<Long, Assessment> stored = reading.cells(open.desk());
        return seen.stream().allMatch(one -> {
            Assessment cell = stored.get(one.itemId());
            return cell != null && cell.step() == AssessmentStep.SUBMITTED;
        });
    }

    private static List<Seen> seen(@Nullable List<String> cells) {
        List<Seen> seen = new ArrayList<>();
        for (String cell : cells == null ? List.<String>of() : cells) {
            String[] parts = cell.split(":");
            if (parts.length != 2 || !parts[0].matches("\\d{1,12}") || !parts[1].matches("\\d{1,9}")) {
                throw new NotFoundException("cell", 0);
            }
            seen.add(new Seen(Long.parseLong(parts[0]), Integer.valueOf(parts[1])));
        }
        return seen;
    }
}
