package vn.ntm.notice.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
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
import vn.ntm.notice.domain.DocumentNumber;
import vn.ntm.notice.domain.NoticeAction;
import vn.ntm.notice.domain.NoticeEditing;
import vn.ntm.notice.domain.NoticePages;
import vn.ntm.notice.domain.NoticeSheets.Head;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.StaleException;

/** Gives a notice its number and day. */
@Controller
class NoticeNumberController {

    private final NoticePages pages;
    private final NoticeEditing editing;

    NoticeNumberController(NoticePages pages, NoticeEditing editing) {
        this.pages = pages;
        this.editing = editing;
    }

    @GetMapping("/thong-bao/{id}/so")
    String form(@PathVariable("id") long id, Actor actor, Model model) {
        Head head = pages.openFor(id, NoticeAction.NUMBER, actor).sheet().head();
        NumberForm form = new NumberForm();
        form.setVersion(head.version());
        form.setNumber((head.number() == null ? "" : head.number()) + "/" + head.printedSeries());
        var issued = head.issued();
        form.setIssuedOn(issued == null ? "" : issued.day() == null ? "/" + issued.typed() : issued.typed());
        return show(form, head, model);
    }

    @PostMapping("/thong-bao/{id}/so")
    String save(
            @PathVariable("id") long id,
            @ModelAttribute("form") NumberForm form,
            BindingResult binding,
            HttpServletResponse response,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Head head = pages.openFor(id, NoticeAction.NUMBER, actor).sheet().head();
        DocumentNumber number = number(form, head, binding);
        LocalDate day = day(form, binding);
        if (number != null && day != null) {
            try {
                Outcome<Long> saved = editing.giveNumber(id, form.getVersion(), number, day, actor);
                if (!saved.isRejected()) {
                    Flash.success(redirect, "notice.flash.numbered", number.toString(), Dates.format(day));
                    return "redirect:/thong-bao/" + id;
                }
                FormErrors.reject(binding, saved.rejections());
            } catch (OptimisticLockingFailureException e) {
                throw new StaleException("notice " + id, "/thong-bao/" + id + "/so", form.typed());
            }
        }
        response.setStatus(422);
        return show(form, head, model);
    }

    private static @Nullable DocumentNumber number(NumberForm form, Head head, BindingResult binding) {
        String typed = form.getNumber();
        DocumentNumber number = typed == null ? null : DocumentNumber.parse(typed, head.printedSeries());
        if (number == null) {
            binding.rejectValue("number", "notice.error.number");
        }
        return number;
    }

    private static @Nullable LocalDate day(NumberForm form, BindingResult binding) {
        try {
            LocalDate day = Dates.parse(form.getIssuedOn());
            if (day != null) {
                return day;
            }
        } catch (DateTimeException e) {
            // told beside the field
        }
        binding.rejectValue("issuedOn", "notice.error.day");
        return null;
    }

    private static String show(NumberForm form, Head head, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("notice", head);
        model.addAttribute("back", "/thong-bao/" + head.id());
        return "notice/number";
    }
}
