package vn.ntm.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.identity.UserId;
import vn.ntm.identity.domain.MailAddressBook;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;

/** Whoever manages an account enters where its mail goes. */
@Controller
class AccountMailController {

    private final MailAddressBook addresses;

    AccountMailController(MailAddressBook addresses) {
        this.addresses = addresses;
    }

    @PostMapping("/nguoi-dung/{id}/thu")
    String change(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String email,
            RedirectAttributes redirect) {
        Outcome<UserId> outcome = addresses.changeOf(id, email, actor);
        if (outcome.isRejected()) {
            Flash.failure(redirect, outcome.rejections().get(0).messageKey());
        } else {
            Flash.success(redirect, "identity.flash.mailChanged");
        }
        return "redirect:/nguoi-dung/" + id;
    }
}
