package vn.ntm.notice.web;

import jakarta.servlet.http.HttpServletRequest;
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
import vn.ntm.notice.domain.NoticeAction;
import vn.ntm.notice.domain.NoticeEditing;
import vn.ntm.notice.domain.NoticeHeader;
import vn.ntm.notice.domain.NoticePages;
import vn.ntm.notice.domain.NoticePages.Opened;
import vn.ntm.notice.domain.NoticeSheets.Head;
import vn.ntm.notice.domain.draft.NoticeDrafting;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.StaleException;

/** Edits a notice that is not issued: its record, and its whole text while no task hangs on it. */
@Controller
class NoticeEditController {

    private final NoticePages pages;
    private final NoticeEditing editing;
    private final NoticeDrafting drafting;

    NoticeEditController(NoticePages pages, NoticeEditing editing, NoticeDrafting drafting) {
        this.pages = pages;
        this.editing = editing;
        this.drafting = drafting;
    }

    @GetMapping("/thong-bao/{id}/sua")
    String form(@PathVariable("id") long id, Actor actor, Model model) {
        Opened opened = pages.openFor(id, NoticeAction.EDIT, actor);
        Head head = opened.sheet().head();
        NoticeForm form = new NoticeForm();
        form.fill(head.header());
        form.setVersion(head.version());
        form.setText(head.rawText());
        return show(form, opened, actor, model);
    }

    @PostMapping("/thong-bao/{id}/sua")
    String save(
            @PathVariable("id") long id,
            @ModelAttribute("form") NoticeForm form,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Opened opened = pages.openFor(id, NoticeAction.EDIT, actor);
        NoticeHeader header = form.toHeader(binding);
        if (!binding.hasErrors()) {
            try {
                String text = NoticeEntryController.rawText(request);
                Outcome<Long> saved = editing.edit(id, form.getVersion(), header, text, actor);
                if (!saved.isRejected()) {
                    Flash.success(redirect, "notice.flash.edited");
                    return "redirect:/thong-bao/" + id;
                }
                FormErrors.reject(binding, saved.rejections());
            } catch (OptimisticLockingFailureException e) {
                throw new StaleException("notice " + id, "/thong-bao/" + id + "/sua", form.typed());
            }
        }
        response.setStatus(422);
        return show(form, opened, actor, model);
    }

    private String show(NoticeForm form, Opened opened, Actor actor, Model model) {
        Head head = opened.sheet().head();
        model.addAttribute("form", form);
        model.addAttribute("notice", head);
        model.addAttribute("drafted", drafting.isDrafted(head.id()));
        model.addAttribute("hasTasks", !pages.tasks(head.id(), actor).isEmpty());
        model.addAttribute("back", "/thong-bao/" + head.id());
        return "notice/edit";
    }
}
