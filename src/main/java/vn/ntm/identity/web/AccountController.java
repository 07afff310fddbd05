package vn.ntm.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.identity.UserId;
import vn.ntm.identity.domain.AccountAdministration;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.StaleException;

/** One account: its page, and the changes of name and access. */
@Controller
@RequestMapping("/nguoi-dung/{id}")
class AccountController {

    private final AccountAdministration administration;
    private final AccountPage page;
    private final AccountLabels labels;

    AccountController(AccountAdministration administration, AccountPage page, AccountLabels labels) {
        this.administration = administration;
        this.page = page;
        this.labels = labels;
    }

    @GetMapping
    String show(Actor actor, @PathVariable long id, Model model) {
        page.fill(actor, id, model);
        return AccountPage.VIEW;
    }

    @PostMapping("/ten")
    String rename(
            Actor actor,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String displayName,
            RedirectAttributes redirect) {
        String name = displayName == null ? "" : displayName;
        Outcome<UserId> outcome = StaleGuard.run(
                path(id),
                List.of(new StaleException.Typed(labels.text("identity.label.displayName"), name)),
                () -> administration.rename(actor, id, version, name));
        return done(id, outcome, "identity.flash.renamed", redirect);
    }

    @PostMapping("/ngung")
    String disable(
            Actor actor,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        String why = reason == null ? "" : reason;
        Outcome<UserId> outcome = StaleGuard.run(
                path(id),
                List.of(new StaleException.Typed(labels.text("identity.label.reason"), why)),
                () -> administration.disable(actor, id, version, why));
        return done(id, outcome, "identity.flash.disabled", redirect);
    }

    @PostMapping("/mo-lai")
    String enable(Actor actor, @PathVariable long id, @RequestParam int version, RedirectAttributes redirect) {
        Outcome<UserId> outcome = StaleGuard.run(path(id), List.of(), () -> administration.enable(actor, id, version));
        return done(id, outcome, "identity.flash.enabled", redirect);
    }

    @PostMapping("/mo-khoa")
    String unlock(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        return done(id, administration.unlock(actor, id), "identity.flash.unlocked", redirect);
    }

    /** Answers with the page itself: the password is shown once and stored nowhere, not even for a redirect. */
    @PostMapping("/dat-lai-mat-khau")
    String resetPassword(
            Actor actor, @PathVariable long id, @RequestParam int version, RedirectAttributes redirect, Model model) {
        Outcome<AccountAdministration.OneTimePassword> outcome =
                StaleGuard.run(path(id), List.of(), () -> administration.resetPassword(actor, id, version));
        if (outcome.isRejected()) {
            return done(id, outcome, "", redirect);
        }
        model.addAttribute("shown", outcome.value());
        model.addAttribute("back", path(id));
        return AccountCreationController.SHOWN_ONCE;
    }

    private static String done(long id, Outcome<?> outcome, String flashKey, RedirectAttributes redirect) {
        if (outcome.isRejected()) {
            var rejection = outcome.rejections().get(0);
            Flash.failure(
                    redirect, rejection.messageKey(), rejection.arguments().toArray());
        } else {
            Flash.success(redirect, flashKey);
        }
        return "redirect:" + path(id);
    }

    private static String path(long id) {
        return "/nguoi-dung/" + id;
    }
}
