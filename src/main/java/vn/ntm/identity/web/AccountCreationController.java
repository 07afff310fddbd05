package vn.ntm.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.domain.AccountAdministration;
import vn.ntm.identity.domain.AccountDirectory;
import vn.ntm.identity.domain.NewPosition;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.FormErrors;

/** Entering a person. */
@Controller
@RequestMapping("/nguoi-dung/moi")
class AccountCreationController {

    static final String SHOWN_ONCE = "identity/one-time-password";
    private static final String VIEW = "identity/account-form";

    private final AccountAdministration administration;
    private final AccountDirectory directory;
    private final PostUnits postUnits;
    private final AccountLabels labels;

    AccountCreationController(
            AccountAdministration administration,
            AccountDirectory directory,
            PostUnits postUnits,
            AccountLabels labels) {
        this.administration = administration;
        this.directory = directory;
        this.postUnits = postUnits;
        this.labels = labels;
    }

    @ModelAttribute
    void choices(Actor actor, Model model) {
        directory.managedPath(actor);
        model.addAttribute("roles", labels.roles(actor.role().grantable()));
        model.addAttribute("mayReachAll", actor.role() == Role.QTHT);
        model.addAttribute("back", "/nguoi-dung");
    }

    @GetMapping
    String show(@ModelAttribute("form") AccountForm form) {
        return VIEW;
    }

    /** Answers with the page itself: the password is shown once and stored nowhere, not even for a redirect. */
    @PostMapping
    String create(
            Actor actor,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        Optional<NewPosition> position = postUnits.read(actor, form, errors, model);
        if (position.isPresent()) {
            Outcome<AccountAdministration.OneTimePassword> outcome = administration.create(
                    actor,
                    Objects.requireNonNullElse(form.getLogin(), ""),
                    Objects.requireNonNullElse(form.getDisplayName(), ""),
                    position.get());
            if (!outcome.isRejected()) {
                model.addAttribute("shown", outcome.value());
                return SHOWN_ONCE;
            }
            FormErrors.reject(errors, outcome.rejections());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return VIEW;
    }
}
