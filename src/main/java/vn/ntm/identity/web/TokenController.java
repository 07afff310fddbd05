package vn.ntm.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.identity.TokenScope;
import vn.ntm.identity.domain.AccessToken;
import vn.ntm.identity.domain.SignedInUser;
import vn.ntm.identity.domain.TokenService;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotFoundException;

/** "Mã truy cập": the tokens with which programs work in one's name. A secret is shown once, on the page that makes it. */
@Controller
@RequestMapping(TokenController.PAGE)
class TokenController {

    static final String PAGE = "/tai-khoan/ma-truy-cap";
    private static final String VIEW = "identity/tokens";
    private static final int USUAL_DAYS = 90;

    private final TokenService tokens;
    private final ApplicationClock clock;

    TokenController(TokenService tokens, ApplicationClock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A token in the list. */
    public record Row(AccessToken token, boolean usable, String created, String used) {}

    @GetMapping
    String show(@AuthenticationPrincipal SignedInUser user, @ModelAttribute("form") TokenForm form, Model model) {
        form.setUntil(clock.today().plusDays(USUAL_DAYS));
        return page(user, model);
    }

    @PostMapping
    String issue(
            @AuthenticationPrincipal SignedInUser user,
            @ModelAttribute("form") TokenForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            Outcome<String> outcome = tokens.issue(form.toWanted(), user);
            if (!outcome.isRejected()) {
                model.addAttribute("secret", outcome.value());
                return page(user, model);
            }
            FormErrors.reject(errors, outcome.rejections());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(user, model);
    }

    @PostMapping("/{id}/thu-hoi")
    String revoke(@AuthenticationPrincipal SignedInUser user, @PathVariable long id, RedirectAttributes redirect) {
        if (!tokens.revoke(id, user)) {
            throw new NotFoundException("token", id);
        }
        Flash.success(redirect, "identity.flash.tokenRevoked");
        return "redirect:" + PAGE;
    }

    private String page(SignedInUser user, Model model) {
        LocalDate today = clock.today();
        Actor actor = user.actor();
        List<Row> rows = tokens.of(user).stream()
                .map(token -> new Row(
                        token,
                        token.isUsableOn(today),
                        Dates.format(token.createdAt()),
                        Dates.format(token.lastUsedAt())))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("scopes", TokenScope.values());
        model.addAttribute("position", actor == null ? null : actor.position());
        model.addAttribute("mayIssue", actor != null && actor.delegated() == null);
        model.addAttribute("back", "/");
        return VIEW;
    }
}
