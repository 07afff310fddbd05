package vn.ntm.notice.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.draft.DraftDuty;
import vn.ntm.notice.domain.draft.DraftItem;
import vn.ntm.notice.domain.draft.NoticeDrafting;
import vn.ntm.notice.domain.draft.NoticeDrafting.Desk;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.StaleException;

/** One duty of an item: who, what, until when; the sentence of the paper is made of it. */
@Controller
class DraftDutyController {

    private final NoticeDrafting drafting;

    DraftDutyController(NoticeDrafting drafting) {
        this.drafting = drafting;
    }

    @GetMapping({"/thong-bao/{id}/soan/muc/{item}/viec", "/thong-bao/{id}/soan/muc/{item}/viec/{place}"})
    String form(
            @PathVariable("id") long id,
            @PathVariable("item") int item,
            @PathVariable(name = "place", required = false) @Nullable Integer place,
            Actor actor,
            Model model) {
        Desk desk = drafting.open(id, actor);
        DraftItem found = item(desk, item);
        DraftDuty kept = place == null ? null : duty(found, place);
        DraftDutyForm form = kept == null ? new DraftDutyForm() : DraftDutyForm.of(kept);
        form.setVersion(desk.head().version());
        return show(form, desk, item, place, model);
    }

    @PostMapping({"/thong-bao/{id}/soan/muc/{item}/viec", "/thong-bao/{id}/soan/muc/{item}/viec/{place}"})
    String save(
            @PathVariable("id") long id,
            @PathVariable("item") int item,
            @PathVariable(name = "place", required = false) @Nullable Integer place,
            @RequestParam(name = "xem", required = false) @Nullable String look,
            @ModelAttribute("form") DraftDutyForm form,
            BindingResult binding,
            HttpServletResponse response,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Desk desk = drafting.open(id, actor);
        int at = place == null ? item(desk, item).duties().size() : place;
        if (look != null) {
            return show(form, desk, item, place, model);
        }
        try {
            String words = place == null ? "" : duty(item(desk, item), place).quote();
            Outcome<Integer> saved = drafting.put(id, form.getVersion(), item, at, form.toDuty(words), actor);
            if (!saved.isRejected()) {
                Flash.success(redirect, "notice.flash.draftDuty");
                return back(id, item);
            }
            FormErrors.reject(binding, saved.rejections());
        } catch (OptimisticLockingFailureException e) {
            throw stale(id, form);
        }
        response.setStatus(422);
        return show(form, desk, item, place, model);
    }

    @PostMapping("/thong-bao/{id}/soan/muc/{item}/viec/{place}/bo")
    String drop(
            @PathVariable("id") long id,
            @PathVariable("item") int item,
            @PathVariable("place") int place,
            @RequestParam("version") int version,
            Actor actor,
            RedirectAttributes redirect) {
        duty(item(drafting.open(id, actor), item), place);
        try {
            drafting.drop(id, version, item, place, actor);
        } catch (OptimisticLockingFailureException e) {
            throw stale(id, new DraftDutyForm());
        }
        Flash.success(redirect, "notice.flash.draftDutyDropped");
        return back(id, item);
    }

    private String show(DraftDutyForm form, Desk desk, int item, @Nullable Integer place, Model model) {
        DraftDuty typed = form.toDuty("");
        model.addAttribute("form", form);
        model.addAttribute("head", desk.head());
        model.addAttribute("item", item(desk, item));
        model.addAttribute("name", DraftView.name(item(desk, item), item));
        model.addAttribute(
                "path",
                "/thong-bao/" + desk.head().id() + "/soan/muc/" + item + "/viec" + (place == null ? "" : "/" + place));
        model.addAttribute("kept", place != null);
        String worded = typed.leads().isEmpty() || typed.work().isEmpty() ? null : typed.sentence();
        model.addAttribute(
                "sentence",
                place != null && form.isKeepWords()
                        ? duty(item(desk, item), place).quote()
                        : worded);
        model.addAttribute(
                "due",
                typed.phrase().isEmpty()
                        ? null
                        : drafting.workOut(desk.head(), typed.phrase()).orElse(null));
        model.addAttribute("back", "/thong-bao/" + desk.head().id() + "/soan#muc-" + item);
        return "notice/draft-duty";
    }

    private static DraftItem item(Desk desk, int at) {
        if (at < 0 || at >= desk.draft().outline().items().size()) {
            throw new NotFoundException("item", at);
        }
        return desk.draft().outline().items().get(at);
    }

    private static DraftDuty duty(DraftItem item, int place) {
        if (place < 0 || place >= item.duties().size()) {
            throw new NotFoundException("duty", place);
        }
        return item.duties().get(place);
    }

    private static StaleException stale(long id, DraftDutyForm form) {
        return new StaleException("notice " + id, "/thong-bao/" + id + "/soan", form.typed());
    }

    private static String back(long id, int item) {
        return "redirect:/thong-bao/" + id + "/soan#muc-" + item;
    }
}
