package vn.ntm.notice.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.Citation;
import vn.ntm.notice.domain.NoticeAction;
import vn.ntm.notice.domain.NoticeCitations;
import vn.ntm.notice.domain.NoticePages;
import vn.ntm.notice.domain.NoticePages.Opened;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;

/** The papers that a notice is tied to. */
@Controller
class CitationController {

    private final NoticePages pages;
    private final NoticeCitations citations;

    CitationController(NoticePages pages, NoticeCitations citations) {
        this.pages = pages;
        this.citations = citations;
    }

    @GetMapping("/thong-bao/{id}/van-ban")
    String form(@PathVariable("id") long id, Actor actor, Model model) {
        return show(new CitationForm(), pages.openFor(id, NoticeAction.CORRECT_TEXT, actor), model);
    }

    @PostMapping("/thong-bao/{id}/van-ban")
    String add(
            @PathVariable("id") long id,
            @ModelAttribute("form") CitationForm form,
            BindingResult binding,
            HttpServletResponse response,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Opened opened = pages.openFor(id, NoticeAction.CORRECT_TEXT, actor);
        LocalDate dated = null;
        try {
            dated = Dates.parse(form.getDated());
        } catch (DateTimeException e) {
            binding.rejectValue("dated", "notice.error.day");
        }
        if (!binding.hasErrors()) {
            String type = form.getType();
            Outcome<Long> added = citations.add(
                    id,
                    new Citation(
                            type == null ? "" : type,
                            form.getNumber(),
                            dated,
                            form.getIssuer(),
                            form.getTitle(),
                            form.getLink()),
                    actor);
            if (!added.isRejected()) {
                Flash.success(redirect, "notice.flash.cited");
                return "redirect:/thong-bao/" + id + "/van-ban";
            }
            FormErrors.reject(binding, added.rejections());
        }
        response.setStatus(422);
        return show(form, opened, model);
    }

    @PostMapping("/thong-bao/{id}/van-ban/{citation}/bo")
    String remove(
            @PathVariable("id") long id,
            @PathVariable("citation") long citation,
            Actor actor,
            RedirectAttributes redirect) {
        citations.remove(id, citation, actor);
        Flash.success(redirect, "notice.flash.uncited");
        return "redirect:/thong-bao/" + id + "/van-ban";
    }

    private static String show(CitationForm form, Opened opened, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("notice", opened.sheet().head());
        model.addAttribute("citations", opened.sheet().citations());
        model.addAttribute("back", "/thong-bao/" + opened.sheet().head().id());
        return "notice/citations";
    }
}
