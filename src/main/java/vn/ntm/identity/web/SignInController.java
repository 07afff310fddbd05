package vn.ntm.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import vn.ntm.identity.DemoAccounts;
import vn.ntm.identity.domain.FirstAdministrator;
import vn.ntm.identity.domain.SignIn;
import vn.ntm.identity.domain.SignedInUser;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.FormErrors;

/** The door. */
@Controller
class SignInController {

    private final SignIn signIn;
    private final SessionEntry sessions;
    private final RequestCache requests;
    private final FirstAdministrator first;
    private final OfferedDemos demos;

    SignInController(
            SignIn signIn, SessionEntry sessions, RequestCache requests, FirstAdministrator first, OfferedDemos demos) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.requests = requests;
        this.first = first;
        this.demos = demos;
    }

    @ModelAttribute("demos")
    List<DemoAccounts.Demo> demos() {
        return demos.list();
    }

    @GetMapping("/dang-nhap")
    String show(@ModelAttribute("form") SignInForm form) {
        return first.isOpen() ? "redirect:/thiet-lap" : "identity/sign-in";
    }

    @GetMapping("/dang-nhap/quen-mat-khau")
    String forgotten() {
        return "identity/forgotten";
    }

    @PostMapping("/dang-nhap")
    String enter(
            @Valid @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        String login = form.getLogin();
        String password = form.getPassword();
        if (!errors.hasErrors() && login != null && password != null) {
            Outcome<SignedInUser> outcome = signIn.enter(login, password, request.getRemoteAddr());
            if (!outcome.isRejected()) {
                String target = target(request, response);
                sessions.begin(outcome.value(), request, response);
                return "redirect:" + target;
            }
            FormErrors.reject(errors, outcome.rejections());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "identity/sign-in";
    }

    /** The page asked for before, by path only: the host named in a request is not to be trusted. */
    private String target(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = requests.getRequest(request, response);
        if (saved == null) {
            return "/";
        }
        requests.removeRequest(request, response);
        URI wished = URI.create(saved.getRedirectUrl());
        String path = wished.getRawPath();
        if (path.startsWith("//")) {
            return "/";
        }
        String query = wished.getRawQuery();
        // The cache marks its address with "continue", always last.
        String plain = query == null ? "" : query.replaceFirst("&?continue$", "");
        return plain.isEmpty() ? path : path + "?" + plain;
    }
}
