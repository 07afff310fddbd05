package vn.ntm.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.ntm.identity.UserId;
import vn.ntm.identity.domain.FirstAdministrator;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotFoundException;

/** The page of the first start; not there any more once somebody can sign in. */
@Controller
@RequestMapping("/thiet-lap")
class SetUpController {

    private static final String VIEW = "identity/setup";

    private final FirstAdministrator first;

    SetUpController(FirstAdministrator first) {
        this.first = first;
    }

    @GetMapping
    String show(@ModelAttribute("form") SetUpForm form) {
        requireOpen();
        return VIEW;
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") SetUpForm form, BindingResult errors, HttpServletResponse response) {
        requireOpen();
        if (!errors.hasErrors()) {
            Outcome<UserId> outcome = first.setUp(
                    text(form.getToken()),
                    new FirstAdministrator.Request(
                            text(form.getLogin()),
                            text(form.getDisplayName()),
                            text(form.getPassword()),
                            text(form.getUnitName())));
            if (!outcome.isRejected()) {
                return "redirect:/dang-nhap?da-thiet-lap";
            }
            FormErrors.reject(errors, outcome.rejections());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return VIEW;
    }

    private void requireOpen() {
        if (!first.isOpen()) {
            throw new NotFoundException("set-up", "closed");
        }
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
