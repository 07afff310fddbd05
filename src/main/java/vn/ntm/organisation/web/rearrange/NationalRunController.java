package vn.ntm.organisation.web.rearrange;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.organisation.domain.rearrange.NationalRun;
import vn.ntm.organisation.domain.rearrange.NationalRunner;
import vn.ntm.organisation.domain.rearrange.RearrangementKind;
import vn.ntm.organisation.web.UnitEditors;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;

/** The reform of 1/7/2025, and hand-overs for units that have ended already: work in the background that is watched. */
@Controller
class NationalRunController {

    private final NationalRun run;
    private final NationalRunner runner;
    private final RearrangementPages pages;
    private final UnitEditors editors;

    NationalRunController(NationalRun run, NationalRunner runner, RearrangementPages pages, UnitEditors editors) {
        this.run = run;
        this.runner = runner;
        this.pages = pages;
        this.editors = editors;
    }

    /**
     * What is to be run.
     *
     * @param reform null where the other form was sent
     */
    public record RunForm(
            @Nullable Boolean reform,
            @Nullable Boolean agreed,
            @Nullable LocalDate effectiveOn,
            @Nullable String document) {

        boolean isReform() {
            return Boolean.TRUE.equals(reform);
        }
    }

    @GetMapping("/don-vi/sap-xep/toan-quoc")
    String open(Model model) {
        editors.require();
        model.addAttribute("form", new RunForm(null, null, null, null));
        return show(model);
    }

    @PostMapping("/don-vi/sap-xep/toan-quoc")
    String start(
            @ModelAttribute("form") RunForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        editors.require();
        if (form.isReform() && !Boolean.TRUE.equals(form.agreed())) {
            binding.rejectValue("agreed", "organisation.error.reformAgreed");
        }
        if (!binding.hasErrors()) {
            Outcome<Long> started = run.start(
                    form.isReform() ? RearrangementKind.CAI_CACH_2025 : RearrangementKind.DA_KET_THUC,
                    form.effectiveOn(),
                    form.document());
            if (!started.isRejected()) {
                runner.launch(started.value());
                return "redirect:/don-vi/sap-xep/" + started.value();
            }
            if (form.isReform()) {
                RearrangementController.tell(redirect, started, "organisation.flash.drafted");
                return "redirect:/don-vi/sap-xep/toan-quoc";
            }
            FormErrors.reject(binding, started.rejections());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model);
    }

    @PostMapping("/don-vi/sap-xep/{id:\\d+}/ban-giao")
    String settle(@PathVariable long id, RedirectAttributes redirect) {
        pages.requireWork(id);
        Outcome<Long> begun = run.settle(id);
        RearrangementController.tell(redirect, begun, "organisation.flash.settling");
        if (!begun.isRejected()) {
            runner.launch(id);
        }
        return "redirect:/don-vi/sap-xep/" + id;
    }

    /** Takes up a run that stopped; one at work goes on. */
    @PostMapping("/don-vi/sap-xep/{id:\\d+}/chay-tiep")
    String takeUp(@PathVariable long id, RedirectAttributes redirect) {
        pages.requireWork(id);
        runner.launch(id);
        Flash.success(redirect, "organisation.flash.takenUp");
        return "redirect:/don-vi/sap-xep/" + id;
    }

    private static String show(Model model) {
        model.addAttribute("back", "/don-vi/sap-xep");
        return "organisation/rearrange/national";
    }
}
