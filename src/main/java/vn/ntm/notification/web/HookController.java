package vn.ntm.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.notification.domain.NotificationKind;
import vn.ntm.notification.domain.WebHooks;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.StaleException;

/** "Kết nối ra ngoài": the systems that are told as well. */
@Controller
@RequestMapping("/ket-noi-ra")
class HookController {

    private static final String FORM = "notification/hook";

    private final WebHooks hooks;

    HookController(WebHooks hooks) {
        this.hooks = hooks;
    }

    @ModelAttribute
    void frame(Model model) {
        model.addAttribute("kinds", List.of(NotificationKind.values()));
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("hooks", hooks.all(actor));
        model.addAttribute("back", "/cong-viec-nen");
        return "notification/hooks";
    }

    @GetMapping("/moi")
    String fresh(Actor actor, Model model) {
        hooks.all(actor);
        return form(null, new HookForm(), null, model);
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable long id, Model model) {
        var hook = hooks.find(id, actor);
        return form(id, HookForm.of(hook), hook.secret(), model);
    }

    @PostMapping("/moi")
    String add(
            Actor actor,
            @ModelAttribute("form") HookForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Outcome<Long> outcome = hooks.add(form.toEntry(), actor);
        if (!outcome.isRejected()) {
            Flash.success(redirect, "notification.flash.hookAdded");
            return "redirect:/ket-noi-ra/" + outcome.value();
        }
        FormErrors.reject(errors, outcome.rejections());
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(null, form, null, model);
    }

    @PostMapping("/{id}")
    String change(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("form") HookForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        try {
            Outcome<Long> outcome = hooks.change(id, form.getVersion(), form.toEntry(), actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "notification.flash.hookSaved");
                return "redirect:/ket-noi-ra/" + id;
            }
            FormErrors.reject(errors, outcome.rejections());
        } catch (OptimisticLockingFailureException e) {
            throw stale(id, form.getUrl());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(id, form, hooks.find(id, actor).secret(), model);
    }

    @PostMapping("/{id}/khoa")
    String renew(Actor actor, @PathVariable long id, @RequestParam int version, RedirectAttributes redirect) {
        try {
            hooks.renewSecret(id, version, actor);
        } catch (OptimisticLockingFailureException e) {
            throw stale(id, null);
        }
        Flash.success(redirect, "notification.flash.secretRenewed");
        return "redirect:/ket-noi-ra/" + id;
    }

    private static StaleException stale(long id, @Nullable String url) {
        List<StaleException.Typed> typed =
                url == null ? List.of() : List.of(new StaleException.Typed("Địa chỉ nhận tin", url));
        return new StaleException("web hook " + id, "/ket-noi-ra/" + id, typed);
    }

    private static String form(@Nullable Long id, HookForm form, @Nullable String secret, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("hookId", id);
        model.addAttribute("secret", secret);
        model.addAttribute("back", "/ket-noi-ra");
        return FORM;
    }
}
