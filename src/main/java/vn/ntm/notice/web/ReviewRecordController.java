package vn.ntm.notice.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.Issuers;
import vn.ntm.notice.domain.review.ReviewPages;
import vn.ntm.notice.domain.review.ReviewRecord;
import vn.ntm.notice.domain.review.ReviewSheet;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.StaleException;

/** The record of the notice, put right before anything is created. */
@Controller
class ReviewRecordController {

    private final ReviewPages pages;
    private final ReviewRecord record;
    private final Issuers issuers;

    ReviewRecordController(ReviewPages pages, ReviewRecord record, Issuers issuers) {
        this.pages = pages;
        this.record = record;
        this.issuers = issuers;
    }

    @GetMapping("/doc-thong-bao/{id}/thong-tin")
    String form(@PathVariable("id") long id, Actor actor, Model model) {
        ReviewSheet sheet = pages.sheet(id, actor);
        RecordForm form = new RecordForm();
        form.fill(sheet);
        return show(form, sheet, actor, model);
    }

    @PostMapping("/doc-thong-bao/{id}/thong-tin")
    String save(
            @PathVariable("id") long id,
            @ModelAttribute("form") RecordForm form,
            BindingResult binding,
            HttpServletResponse response,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        ReviewSheet sheet = pages.sheet(id, actor);
        form.toHeader(binding);
        if (!binding.hasErrors()) {
            Long issuer = form.getIssuerId();
            try {
                Outcome<Long> saved = record.save(
                        id, form.getVersion(), issuer == null ? null : new UnitId(issuer), form.values(sheet), actor);
                if (!saved.isRejected()) {
                    Flash.success(redirect, "notice.review.flash.record");
                    return "redirect:/doc-thong-bao/" + id;
                }
                FormErrors.reject(binding, saved.rejections());
            } catch (OptimisticLockingFailureException e) {
                throw new StaleException("review " + id, "/doc-thong-bao/" + id + "/thong-tin", form.typedAll());
            }
        }
        response.setStatus(422);
        return show(form, sheet, actor, model);
    }

    private String show(RecordForm form, ReviewSheet sheet, Actor actor, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("sheet", sheet);
        model.addAttribute(
                "issuers",
                issuers.forActor(actor).stream()
                        .map(unit -> new Choice(unit.id().toString(), unit.nameWithParent()))
                        .toList());
        model.addAttribute("back", "/doc-thong-bao/" + sheet.id());
        return "notice/review/record";
    }
}
