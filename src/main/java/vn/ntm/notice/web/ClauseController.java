package vn.ntm.notice.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import vn.ntm.notice.domain.NoticeAction;
import vn.ntm.notice.domain.NoticeEditing;
import vn.ntm.notice.domain.NoticePages;
import vn.ntm.notice.domain.NoticePages.Opened;
import vn.ntm.notice.domain.NoticeSheets.Passage;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.StaleException;

/** Puts the reading of one passage right. */
@Controller
class ClauseController {

    private final NoticePages pages;
    private final NoticeEditing editing;

    ClauseController(NoticePages pages, NoticeEditing editing) {
        this.pages = pages;
        this.editing = editing;
    }

    @GetMapping("/thong-bao/{id}/muc/{clause}/sua")
    String form(@PathVariable("id") long id, @PathVariable("clause") long clause, Actor actor, Model model) {
        Opened opened = pages.openFor(id, NoticeAction.CORRECT_TEXT, actor);
        ClauseForm form = new ClauseForm();
        form.setVersion(opened.sheet().head().version());
        form.setText(passage(opened, clause).text());
        return show(form, opened, clause, model);
    }

    @PostMapping("/thong-bao/{id}/muc/{clause}/sua")
    String save(
            @PathVariable("id") long id,
            @PathVariable("clause") long clause,
            @ModelAttribute("form") ClauseForm form,
            BindingResult binding,
            HttpServletResponse response,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Opened opened = pages.openFor(id, NoticeAction.CORRECT_TEXT, actor);
        String text = form.getText() == null ? "" : form.getText();
        try {
            Outcome<Long> saved = editing.correct(id, form.getVersion(), clause, text, actor);
            if (!saved.isRejected()) {
                Flash.success(redirect, "notice.flash.corrected");
                return "redirect:/thong-bao/" + id + "#m" + clause;
            }
            FormErrors.reject(binding, saved.rejections());
        } catch (OptimisticLockingFailureException e) {
            throw new StaleException(
                    "notice " + id,
                    "/thong-bao/" + id + "/muc/" + clause + "/sua",
                    List.of(new StaleException.Typed("Nội dung hiển thị", text)));
        }
        response.setStatus(422);
        return show(form, opened, clause, model);
    }

    private static String show(ClauseForm form, Opened opened, long clause, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("notice", opened.sheet().head());
        model.addAttribute("passage", passage(opened, clause));
        model.addAttribute("back", "/thong-bao/" + opened.sheet().head().id() + "#m" + clause);
        return "notice/clause";
    }

    private static Passage passage(Opened opened, long clause) {
        return opened.sheet().passage(clause).orElseThrow(() -> new NotFoundException("clause", clause));
    }
}
