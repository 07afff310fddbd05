package vn.ntm.notice.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import vn.ntm.notice.domain.extraction.Span;
import vn.ntm.notice.domain.review.Cutting;
import vn.ntm.notice.domain.review.ReviewCutting;
import vn.ntm.notice.domain.review.ReviewPages;
import vn.ntm.notice.domain.review.ReviewSheet;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.StaleException;

/** A duty from words that the reader left out: a paragraph, a part of it by its first and last words, or a selection. */
@Controller
class AddDutyController {

    private final ReviewPages pages;
    private final ReviewCutting cutting;

    AddDutyController(ReviewPages pages, ReviewCutting cutting) {
        this.pages = pages;
        this.cutting = cutting;
    }

    /** Places in the raw text, and words that narrow them. */
    public static class AddForm {
        private int version;
        private int start;
        private int end;
        private @Nullable String first;
        private @Nullable String last;

        public int getVersion() {
            return version;
        }

        public void setVersion(int value) {
            version = value;
        }

        public int getStart() {
            return start;
        }

        public void setStart(int value) {
            start = value;
        }

        public int getEnd() {
            return end;
        }

        public void setEnd(int value) {
            end = value;
        }

        public @Nullable String getFirst() {
            return first;
        }

        public void setFirst(@Nullable String value) {
            first = value;
        }

        public @Nullable String getLast() {
            return last;
        }

        public void setLast(@Nullable String value) {
            last = value;
        }
    }

    @GetMapping("/doc-thong-bao/{id}/them")
    String form(@PathVariable("id") long id, @ModelAttribute("form") AddForm form, Actor actor, Model model) {
        ReviewSheet sheet = pages.sheet(id, actor);
        form.setVersion(sheet.version());
        return show(form, sheet, model);
    }

    @PostMapping("/doc-thong-bao/{id}/them")
    String add(
            @PathVariable("id") long id,
            @ModelAttribute("form") AddForm form,
            BindingResult binding,
            HttpServletResponse response,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        ReviewSheet sheet = pages.sheet(id, actor);
        Span span = narrowed(sheet.rawText(), form, binding);
        if (!binding.hasErrors()) {
            try {
                Outcome<Long> added = cutting.add(id, form.getVersion(), span.start(), span.end(), actor);
                if (!added.isRejected()) {
                    Flash.success(redirect, "notice.review.flash.added");
                    return ReviewScreen.at(id, added.value());
                }
                FormErrors.reject(binding, added.rejections());
            } catch (OptimisticLockingFailureException e) {
                throw new StaleException("review " + id, "/doc-thong-bao/" + id, List.of());
            }
        }
        response.setStatus(422);
        return show(form, sheet, model);
    }

    private static Span narrowed(String raw, AddForm form, BindingResult binding) {
        int start = Math.max(0, Math.min(form.getStart(), raw.length()));
        int end = Math.max(start, Math.min(form.getEnd(), raw.length()));
        String first = form.getFirst();
        if (first != null) {
            int at = Cutting.find(raw, new Span(start, end), first);
            if (at < 0) {
                binding.rejectValue("first", "notice.review.error.splitWords", new Object[] {first}, null);
                return new Span(start, end);
            }
            start = at;
        }
        String last = form.getLast();
        if (last != null) {
            int to = Cutting.findEnd(raw, new Span(start, end), last);
            if (to < 0) {
                binding.rejectValue("last", "notice.review.error.splitWords", new Object[] {last}, null);
                return new Span(start, end);
            }
            end = to;
        }
        return new Span(start, end);
    }

    private static String show(AddForm form, ReviewSheet sheet, Model model) {
        String raw = sheet.rawText();
        int start = Math.max(0, Math.min(form.getStart(), raw.length()));
        int end = Math.max(start, Math.min(form.getEnd(), raw.length()));
        model.addAttribute("form", form);
        model.addAttribute("sheet", sheet);
        model.addAttribute("words", Cutting.words(raw.substring(start, end)));
        model.addAttribute("back", "/doc-thong-bao/" + sheet.id());
        return "notice/review/add";
    }
}
