package vn.ntm.notice.web;

import java.util.List;
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
import vn.ntm.identity.Right;
import vn.ntm.notice.domain.review.ReviewEditing;
import vn.ntm.notice.domain.review.ReviewPages;
import vn.ntm.notice.domain.review.ReviewSheet;
import vn.ntm.notice.domain.review.ReviewSheet.Duty;
import vn.ntm.notice.domain.review.ReviewSheet.Line;
import vn.ntm.organisation.UnitId;
import vn.ntm.ui.Flash;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.StaleException;

/** "Gắn với đơn vị có sẵn": whom a printed name means, looked up in the directory. */
@Controller
class LinkController {

    private final ReviewPages pages;
    private final ReviewEditing editing;

    LinkController(ReviewPages pages, ReviewEditing editing) {
        this.pages = pages;
        this.editing = editing;
    }

    @GetMapping("/doc-thong-bao/{id}/dong/{line}")
    String form(
            @PathVariable("id") long id,
            @PathVariable("line") long lineId,
            @RequestParam(name = "q", required = false) @Nullable String words,
            Actor actor,
            Model model) {
        ReviewSheet sheet = pages.sheet(id, actor);
        Line line = sheet.line(lineId).orElseThrow(() -> new NotFoundException("line", lineId));
        Duty duty = sheet.holderOf(lineId).orElseThrow();
        String wanted = words == null || words.isBlank() ? line.name() : words;
        model.addAttribute("sheet", sheet);
        model.addAttribute("line", line);
        model.addAttribute("duty", duty);
        model.addAttribute("q", wanted);
        model.addAttribute("found", line.group() && words == null ? List.of() : pages.search(id, wanted, actor));
        model.addAttribute("mayCreate", actor.may(Right.MANAGE_UNITS));
        model.addAttribute("back", "/doc-thong-bao/" + id + "?de-xuat=" + duty.id());
        return "notice/review/link";
    }

    @PostMapping("/doc-thong-bao/{id}/dong/{line}")
    String choose(
            @PathVariable("id") long id,
            @PathVariable("line") long lineId,
            @RequestParam("version") int version,
            @RequestParam(name = "unit", required = false) @Nullable Long unit,
            Actor actor,
            RedirectAttributes redirect) {
        try {
            long duty = editing.link(id, version, lineId, unit == null ? null : new UnitId(unit), actor);
            Flash.success(redirect, unit == null ? "notice.review.flash.words" : "notice.review.flash.linked");
            return ReviewScreen.at(id, duty);
        } catch (OptimisticLockingFailureException e) {
            throw new StaleException("review " + id, "/doc-thong-bao/" + id, List.of());
        }
    }
}
