package vn.ntm.notice.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.Issuers;
import vn.ntm.notice.domain.NoticeAction;
import vn.ntm.notice.domain.NoticeEditing;
import vn.ntm.notice.domain.NoticePages;
import vn.ntm.notice.domain.NoticePages.Opened;
import vn.ntm.organisation.UnitId;
import vn.ntm.ui.Flash;

/** Ties the lines of the recipients to units, so that these receive the notice here. */
@Controller
class RecipientController {

    private final NoticePages pages;
    private final NoticeEditing editing;
    private final Issuers issuers;

    RecipientController(NoticePages pages, NoticeEditing editing, Issuers issuers) {
        this.pages = pages;
        this.editing = editing;
        this.issuers = issuers;
    }

    @GetMapping("/thong-bao/{id}/noi-nhan")
    String form(@PathVariable("id") long id, Actor actor, Model model) {
        Opened opened = pages.openFor(id, NoticeAction.LINK_RECIPIENTS, actor);
        model.addAttribute("notice", opened.sheet().head());
        model.addAttribute("recipients", opened.sheet().recipients());
        model.addAttribute(
                "units",
                issuers.inTerritory(opened.sheet().head().ownerPath()).stream()
                        .map(unit -> new Choice(unit.id().toString(), unit.nameWithParent()))
                        .toList());
        model.addAttribute("back", "/thong-bao/" + id);
        return "notice/recipients";
    }

    @PostMapping("/thong-bao/{id}/noi-nhan/{recipient}")
    String link(
            @PathVariable("id") long id,
            @PathVariable("recipient") long recipient,
            @RequestParam(name = "donvi", required = false) @Nullable Long unit,
            Actor actor,
            RedirectAttributes redirect) {
        editing.linkRecipient(id, recipient, unit == null ? null : new UnitId(unit), actor);
        Flash.success(redirect, unit == null ? "notice.flash.unlinked" : "notice.flash.linked");
        return "redirect:/thong-bao/" + id + "/noi-nhan";
    }
}
