package vn.ntm.assessment.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.assessment.domain.CellHistory;
import vn.ntm.assessment.domain.CellHistory.Page;
import vn.ntm.assessment.domain.FlagService;
import vn.ntm.assessment.domain.FlagService.NewFlag;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** Raises and ends the flags of a cell, on the page of its history. */
@Controller
@RequestMapping("/danh-gia/{unitId}/{itemId}/co")
class FlagController {

    private final CellHistory history;
    private final HistoryPage historyPage;
    private final FlagService service;

    FlagController(CellHistory history, HistoryPage historyPage, FlagService service) {
        this.history = history;
        this.historyPage = historyPage;
        this.service = service;
    }

    @PostMapping
    ModelAndView raise(
            @PathVariable long unitId,
            @PathVariable long itemId,
            @ModelAttribute("flag") FlagForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Page page = page(unitId, itemId, actor);
        Outcome<Long> outcome = raising(page, form, actor);
        if (!outcome.isRejected()) {
            Flash.success(redirect, "assessment.flash.flagRaised");
            return new ModelAndView("redirect:/danh-gia/" + unitId + "/" + itemId + "/lich-su");
        }
        FormErrors.reject(binding, outcome.rejections());
        return new ModelAndView(historyPage.show(page, actor, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Outcome<Long> raising(Page page, FlagForm form, Actor actor) {
        LocalDate from;
        try {
            from = Dates.parse(form.getFrom());
        } catch (DateTimeException bad) {
            return Outcome.rejected(Rejection.onField("from", "assessment.error.day"));
        }
        return service.raise(
                page.desk(),
                page.item(),
                new NewFlag(form.getKind(), from, form.getReason(), form.getDocument()),
                actor);
    }

    @PostMapping("/{flagId}/ket-thuc")
    String end(
            @PathVariable long unitId,
            @PathVariable long itemId,
            @PathVariable long flagId,
            @RequestParam(required = false) @Nullable String reason,
            Actor actor,
            RedirectAttributes redirect) {
        Page page = page(unitId, itemId, actor);
        List<Rejection> rejections =
                service.end(page.desk(), page.item(), flagId, reason, actor).rejections();
        if (rejections.isEmpty()) {
            Flash.success(redirect, "assessment.flash.flagEnded");
        } else {
            Flash.failure(redirect, rejections.get(0).messageKey());
        }
        return "redirect:/danh-gia/" + unitId + "/" + itemId + "/lich-su";
    }

    private Page page(long unitId, long itemId, Actor actor) {
        Page page = history.page(unitId, itemId, actor)
                .orElseThrow(() -> new NotFoundException("assessment", unitId + "/" + itemId));
        if (!service.mayFlag(page.desk(), page.item(), actor)) {
            throw new NotAllowedException("assessment.denied.flag");
        }
        return page;
    }
}
