package vn.ntm.organisation.web.rearrange;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.organisation.domain.rearrange.RearrangementDrafting;
import vn.ntm.organisation.domain.rearrange.RearrangementExecution;
import vn.ntm.organisation.domain.rearrange.RearrangementReading;
import vn.ntm.organisation.web.UnitEditors;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.NotAllowedException;

/** The rearrangements, and carrying one out. */
@Controller
class RearrangementController {

    private final RearrangementReading reading;
    private final RearrangementDrafting drafting;
    private final RearrangementExecution execution;
    private final RearrangementPages pages;
    private final UnitEditors editors;

    RearrangementController(
            RearrangementReading reading,
            RearrangementDrafting drafting,
            RearrangementExecution execution,
            RearrangementPages pages,
            UnitEditors editors) {
        this.reading = reading;
        this.drafting = drafting;
        this.execution = execution;
        this.pages = pages;
        this.editors = editors;
    }

    @GetMapping("/don-vi/sap-xep")
    String list(Model model) {
        if (!editors.mayReadRearrangements()) {
            throw new NotAllowedException("organisation.denied.rearrange");
        }
        model.addAttribute("rows", reading.newest(editors.readScope()));
        model.addAttribute("mayEdit", editors.mayRearrange());
        model.addAttribute("mayReform", editors.mayEdit());
        model.addAttribute("back", "/don-vi");
        return "organisation/rearrange/list";
    }

    @GetMapping("/don-vi/sap-xep/{id:\\d+}")
    String show(@PathVariable long id, @ModelAttribute("loc") LineParams params, Model model) {
        pages.readable(id);
        return pages.show(id, params, new DecisionForm(), model);
    }

    @PostMapping("/don-vi/sap-xep/{id:\\d+}/thuc-hien")
    String execute(@PathVariable long id, RedirectAttributes redirect) {
        pages.requireWork(id);
        tell(redirect, execution.execute(id), "organisation.flash.executed");
        return "redirect:/don-vi/sap-xep/" + id;
    }

    @PostMapping("/don-vi/sap-xep/{id:\\d+}/bo")
    String drop(@PathVariable long id, RedirectAttributes redirect) {
        pages.requireWork(id);
        tell(redirect, drafting.drop(id), "organisation.flash.dropped");
        return "redirect:/don-vi/sap-xep";
    }

    static void tell(RedirectAttributes redirect, Outcome<Long> outcome, String done) {
        if (outcome.isRejected()) {
            Rejection first = outcome.rejections().get(0);
            Flash.failure(redirect, first.messageKey(), first.arguments().toArray());
        } else {
            Flash.success(redirect, done);
        }
    }
}
