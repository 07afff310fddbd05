package vn.ntm.notice.web;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.review.ReviewEditing;
import vn.ntm.notice.domain.review.ReviewPages;
import vn.ntm.notice.domain.review.ReviewRecord;
import vn.ntm.notice.domain.review.ReviewSheet;
import vn.ntm.ui.Flash;
import vn.ntm.ui.StaleException;

/** The review screen of one reading, and what is done to it as a whole. */
@Controller
class ReviewController {

    private final ReviewPages pages;
    private final ReviewScreen screen;
    private final ReviewEditing editing;
    private final ReviewRecord record;

    ReviewController(ReviewPages pages, ReviewScreen screen, ReviewEditing editing, ReviewRecord record) {
        this.pages = pages;
        this.screen = screen;
        this.editing = editing;
        this.record = record;
    }

    @GetMapping("/doc-thong-bao/{id}")
    String page(
            @PathVariable("id") long id,
            @RequestParam(name = "de-xuat", required = false) @Nullable Long proposal,
            Actor actor,
            Model model) {
        return screen.show(pages.sheet(id, actor), proposal, null, actor, model);
    }

    @GetMapping("/doc-thong-bao/{id}/chua-dung")
    String unused(@PathVariable("id") long id, Actor actor, Model model) {
        ReviewSheet sheet = pages.sheet(id, actor);
        model.addAttribute("sheet", sheet);
        model.addAttribute("paper", PaperView.of(sheet, null));
        model.addAttribute("back", "/doc-thong-bao/" + id);
        return "notice/review/unused";
    }

    @PostMapping("/doc-thong-bao/{id}/nhan-chac-chan")
    String acceptCertain(
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            Actor actor,
            RedirectAttributes redirect) {
        try {
            int accepted = editing.acceptCertain(id, version, actor);
            long left = pages.sheet(id, actor).waiting();
            Flash.success(redirect, "notice.review.flash.certain", accepted, left);
        } catch (OptimisticLockingFailureException e) {
            throw stale(id);
        }
        return "redirect:/doc-thong-bao/" + id;
    }

    @PostMapping("/doc-thong-bao/{id}/huy")
    String discard(
            @PathVariable("id") long id,
            @RequestParam("version") int version,
            Actor actor,
            RedirectAttributes redirect) {
        try {
            record.discard(id, version, actor);
        } catch (OptimisticLockingFailureException e) {
            throw stale(id);
        }
        Flash.success(redirect, "notice.review.flash.discarded");
        return "redirect:/doc-thong-bao";
    }

    private static StaleException stale(long id) {
        return new StaleException("review " + id, "/doc-thong-bao/" + id, java.util.List.of());
    }
}
