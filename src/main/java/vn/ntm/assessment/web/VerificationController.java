package vn.ntm.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.assessment.domain.Assessment;
import vn.ntm.assessment.domain.AssessmentDesk;
import vn.ntm.assessment.domain.AssessmentService;
import vn.ntm.assessment.domain.AssessmentService.Seen;
import vn.ntm.assessment.domain.Finding;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.StaleException;
import vn.ntm.ui.StaleException.Typed;

/** One cell on the verifier's table: confirmed, found otherwise, given back, appraised. */
@Controller
@RequestMapping("/tham-tra/{unitId}/{itemId}")
class VerificationController {

    private final AssessmentService service;
    private final VerificationPage page;

    VerificationController(AssessmentService service, VerificationPage page) {
        this.service = service;
        this.page = page;
    }

    @GetMapping
    String show(@PathVariable long unitId, @PathVariable long itemId, Actor actor, Model model) {
        VerificationPage.Table table = page.lay(unitId, itemId, actor);
        model.addAttribute(
                "verdict", VerdictForm.of(table.cell().version(), table.cell().finding()));
        return page.show(table, model);
    }

    @PostMapping("/xac-nhan")
    ModelAndView verify(
            @PathVariable long unitId,
            @PathVariable long itemId,
            @ModelAttribute("verdict") VerdictForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        return judge(
                unitId, itemId, form, binding, actor, model, redirect, "assessment.flash.verified", service::verify);
    }

    @PostMapping("/tham-dinh")
    ModelAndView appraise(
            @PathVariable long unitId,
            @PathVariable long itemId,
            @ModelAttribute("verdict") VerdictForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        return judge(
                unitId, itemId, form, binding, actor, model, redirect, "assessment.flash.appraised", service::appraise);
    }

    @PostMapping("/tra-lai")
    ModelAndView giveBack(
            @PathVariable long unitId,
            @PathVariable long itemId,
            @ModelAttribute("giveBack") GiveBackForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        VerificationPage.Table table = page.lay(unitId, itemId, actor);
        String reason = form.getReason();
        return take(
                table,
                binding,
                model,
                redirect,
                "assessment.flash.returned",
                reason == null ? List.of() : List.of(new Typed("Lý do trả lại", reason)),
                () -> service.giveBack(table.desk(), new Seen(itemId, form.getVersion()), reason, actor));
    }

    /** What is found of a cell, by whom: the verifier or the appraiser. */
    @FunctionalInterface
    private interface Judging {
        Outcome<Assessment> by(AssessmentDesk desk, Seen seen, Finding found, @Nullable String document, Actor actor);
    }

    private ModelAndView judge(
            long unitId,
            long itemId,
            VerdictForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect,
            String flash,
            Judging judging) {
        VerificationPage.Table table = page.lay(unitId, itemId, actor);
        Finding found = form.toFinding(table.cell().finding(), table.isNumber(), binding);
        Seen seen = new Seen(itemId, form.getVersion());
        return take(
                table,
                binding,
                model,
                redirect,
                flash,
                typed(form),
                found == null ? null : () -> judging.by(table.desk(), seen, found, form.getDocument(), actor));
    }

    private ModelAndView take(
            VerificationPage.Table table,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            String flash,
            List<Typed> typed,
            @Nullable Supplier<Outcome<Assessment>> step) {
        try {
            Outcome<Assessment> outcome = step == null ? null : step.get();
            if (outcome != null && !outcome.isRejected()) {
                Flash.success(
                        redirect,
                        flash,
                        table.desk().unit().name(),
                        table.item().code());
                return new ModelAndView("redirect:/tham-tra");
            }
            if (outcome != null) {
                FormErrors.reject(binding, outcome.rejections());
            }
        } catch (OptimisticLockingFailureException raced) {
            throw new StaleException("assessment", table.path(), typed);
        }
        return new ModelAndView(page.show(table, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<Typed> typed(VerdictForm form) {
        List<Typed> typed = new ArrayList<>();
        if (form.getStatus() != null) {
            typed.add(new Typed("Kết quả", form.getStatus().label()));
        }
        if (form.getValue() != null) {
            typed.add(new Typed("Giá trị", form.getValue()));
        }
        if (form.getNote() != null) {
            typed.add(new Typed("Lý do, nhận xét", form.getNote()));
        }
        return typed;
    }
}
