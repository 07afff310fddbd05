package vn.ntm.notice.web;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import vn.ntm.notice.domain.draft.DraftLevel;
import vn.ntm.notice.domain.draft.DraftOutline.Step;
import vn.ntm.notice.domain.draft.NoticeDraft;
import vn.ntm.notice.domain.draft.NoticeDrafting;
import vn.ntm.notice.domain.draft.NoticeDrafting.Desk;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.StaleException;

/** Writes a notice: its parts and its items; every button keeps all that was typed. */
@Controller
class NoticeDraftController {

    private final NoticeDrafting drafting;
    private final ApplicationClock clock;
    private final MessageSource messages;

    NoticeDraftController(NoticeDrafting drafting, ApplicationClock clock, MessageSource messages) {
        this.drafting = drafting;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/thong-bao/{id}/soan")
    String desk(@PathVariable("id") long id, Actor actor, Model model) {
        Desk desk = drafting.open(id, actor);
        return show(DraftForm.of(desk.draft(), desk.head().version()), desk, model);
    }

    @PostMapping("/thong-bao/{id}/soan")
    String save(
            @PathVariable("id") long id,
            @ModelAttribute("form") DraftForm form,
            BindingResult binding,
            @RequestParam(name = "op", required = false) @Nullable String pressed,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Desk desk = drafting.open(id, actor);
        Press press = Press.of(pressed);
        NoticeDraft typed = form.toDraft(desk.draft().outline());
        Outcome<Integer> saved = keep(id, form, press.applied(typed), actor);
        if (saved.isRejected()) {
            FormErrors.reject(binding, saved.rejections());
            return show(form, desk, model);
        }
        if (press.isReading()) {
            drafting.readDuties(id, saved.value(), actor);
        }
        if (pressed == null) {
            Flash.success(redirect, "notice.flash.draftSaved");
        }
        return "redirect:/thong-bao/" + id + press.next();
    }

    private Outcome<Integer> keep(long id, DraftForm form, NoticeDraft draft, Actor actor) {
        try {
            return drafting.save(id, form.getVersion(), draft, actor);
        } catch (OptimisticLockingFailureException e) {
            throw new StaleException("notice " + id, "/thong-bao/" + id + "/soan", form.typed());
        }
    }

    /** What is typed, kept while it is typed. */
    @PostMapping(value = "/thong-bao/{id}/soan/nhap", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> keepTyped(
            @PathVariable("id") long id, @ModelAttribute("form") DraftForm form, BindingResult binding, Actor actor) {
        Desk desk = drafting.open(id, actor);
        try {
            Outcome<Integer> saved = drafting.save(
                    id, form.getVersion(), form.toDraft(desk.draft().outline()), actor);
            if (saved.isRejected()) {
                var why = saved.rejections().get(0);
                String said =
                        messages.getMessage(why.messageKey(), why.arguments().toArray(), null, null);
                return ResponseEntity.unprocessableContent().body(Map.of("error", String.valueOf(said)));
            }
            return ResponseEntity.ok(Map.of("version", saved.value(), "savedAt", time(clock.instant())));
        } catch (OptimisticLockingFailureException e) {
            Instant at = desk.changedAt();
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(Map.of("by", String.valueOf(desk.changedBy()), "at", at == null ? "" : time(at)));
        }
    }

    private static String time(Instant moment) {
        return Dates.format(moment).substring(0, 5);
    }

    private static String show(DraftForm form, Desk desk, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("head", desk.head());
        model.addAttribute("view", DraftView.of(desk));
        model.addAttribute("levels", DraftLevel.values());
        model.addAttribute("changedBy", desk.changedBy());
        model.addAttribute("changedAt", desk.changedAt() == null ? null : Dates.format(desk.changedAt()));
        model.addAttribute("back", "/thong-bao/" + desk.head().id());
        return "notice/draft";
    }

    /**
     * The button pressed: "UP:3" for a step of an item, "DUTY:3:0" to go on to a duty, "NUMBER" and "READ" for the whole.
     */
    private record Press(String what, int item, int place) {

        static Press of(@Nullable String pressed) {
            String[] parts = pressed == null ? new String[0] : pressed.split(":");
            return new Press(parts.length > 0 ? parts[0] : "", number(parts, 1), number(parts, 2));
        }

        private static int number(String[] parts, int at) {
            return parts.length > at && parts[at].matches("\\d{1,4}") ? Integer.parseInt(parts[at]) : -1;
        }

        NoticeDraft applied(NoticeDraft draft) {
            if (what.equals("NUMBER")) {
                return draft.with(draft.outline().numbered());
            }
            for (Step step : Step.values()) {
                if (step.name().equals(what)) {
                    return draft.with(draft.outline().take(step, item).begun());
                }
            }
            return draft;
        }

        boolean isReading() {
            return what.equals("READ");
        }

        String next() {
            if (what.equals("DUTY")) {
                return "/soan/muc/" + item + "/viec" + (place < 0 ? "" : "/" + place);
            }
            return "/soan" + (item < 0 ? "" : "#muc-" + item);
        }
    }
}
