package vn.ntm.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.domain.OwnAccount;
import vn.ntm.identity.domain.SignedInUser;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;

/** Choosing an own password. */
@Controller
@RequestMapping(SessionUpkeepFilter.PASSWORD_PAGE)
class OwnPasswordController {

    private static final String VIEW = "identity/password";

    private final OwnAccount account;
    private final SessionEntry sessions;

    OwnPasswordController(OwnAccount account, SessionEntry sessions) {
        this.account = account;
        this.sessions = sessions;
    }

    @ModelAttribute
    void frame(@AuthenticationPrincipal SignedInUser user, Model model) {
        model.addAttribute("login", user.login());
        model.addAttribute("forced", user.mustChangePassword());
        if (!user.mustChangePassword()) {
            model.addAttribute("back", "/");
        }
    }

    @GetMapping
    String show(@ModelAttribute("form") PasswordForm form) {
        return VIEW;
    }

    @PostMapping
    String change(
            @AuthenticationPrincipal SignedInUser user,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            Outcome<SignedInUser> outcome = account.changePassword(
                    user, text(form.getCurrent()), text(form.getFresh()), text(form.getRepeated()), session(request));
            if (!outcome.isRejected()) {
                sessions.update(outcome.value(), request, response);
                request.changeSessionId();
                Flash.success(redirect, "identity.flash.passwordChanged");
                return "redirect:/";
            }
            FormErrors.reject(errors, outcome.rejections());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return VIEW;
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    private static @Nullable String session(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }
}
