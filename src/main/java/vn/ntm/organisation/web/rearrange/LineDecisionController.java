package vn.ntm.organisation.web.rearrange;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.domain.UnitLookup;
import vn.ntm.organisation.domain.rearrange.LineChoice;
import vn.ntm.organisation.domain.rearrange.LineLedger.Decision;
import vn.ntm.organisation.domain.rearrange.Rearrangement;
import vn.ntm.organisation.domain.rearrange.RearrangementDrafting;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;

/** Deciding what becomes of lines: of those that are marked, or of all that the filter shows. */
@Controller
class LineDecisionController {

    private final RearrangementDrafting drafting;
    private final RearrangementPages pages;
    private final UnitLookup lookup;

    LineDecisionController(RearrangementDrafting drafting, RearrangementPages pages, UnitLookup lookup) {
        this.drafting = drafting;
        this.pages = pages;
        this.lookup = lookup;
    }

    @PostMapping("/don-vi/sap-xep/{id:\\d+}/dong")
    String decide(
            @PathVariable long id,
            @ModelAttribute("loc") LineParams params,
            @ModelAttribute("form") DecisionForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        pages.requireWork(id);
        Outcome<Decision> decision = decision(form, pages.readable(id));
        Outcome<Integer> done = decision.isRejected()
                ? Outcome.rejected(decision.rejections())
                : decide(id, params, form, decision.value());
        if (done.isRejected()) {
            Rejection first = done.rejections().get(0);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", first.messageKey());
            model.addAttribute("refusalArguments", first.arguments().toArray());
            return pages.show(id, params, form, model);
        }
        Flash.success(redirect, "organisation.flash.decided", done.value());
        return "redirect:/don-vi/sap-xep/" + id + params.suffix();
    }

    private Outcome<Integer> decide(long id, LineParams params, DecisionForm form, Decision decision) {
        if (form.isTatCa()) {
            return drafting.decideAll(params.filter(id), decision);
        }
        List<Long> lines = form.getDong();
        return lines.isEmpty()
                ? Outcome.rejected(Rejection.of("organisation.error.noLines"))
                : drafting.decide(id, lines, decision);
    }

    private Outcome<Decision> decision(DecisionForm form, Rearrangement plan) {
        String typed = form.getDonViKhac();
        if (typed != null && !typed.isBlank()) {
            Outcome<UnitSummary> unit = lookup.one("donViKhac", typed, plan.effectiveOn());
            return unit.isRejected()
                    ? Outcome.rejected(unit.rejections())
                    : Outcome.done(
                            new Decision(LineChoice.MOVE, unit.value().id().value(), null));
        }
        return chosen(form.getXuLy(), form.getReason());
    }

    private static Outcome<Decision> chosen(@Nullable String choice, @Nullable String reason) {
        if (choice == null || choice.isBlank()) {
            return Outcome.rejected(Rejection.of("organisation.error.receiverRequired"));
        }
        return switch (choice) {
            case "KET_THUC" -> Outcome.done(new Decision(LineChoice.CLOSE, null, reason));
            case "O_LAI" -> Outcome.done(new Decision(LineChoice.STAY, null, reason));
            case "MOI" -> Outcome.done(new Decision(LineChoice.MOVE, null, null));
            default ->
                choice.matches("#\\d{1,15}")
                        ? Outcome.done(new Decision(LineChoice.MOVE, Long.valueOf(choice.substring(1)), null))
                        : Outcome.rejected(Rejection.of("organisation.error.receiverRequired"));
        };
    }
}
