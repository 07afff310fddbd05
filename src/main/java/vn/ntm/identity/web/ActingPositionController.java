package vn.ntm.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.identity.domain.OwnAccount;
import vn.ntm.identity.domain.SignedInUser;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;

/** One person, several hats: choosing the one to work in. */
@Controller
@RequestMapping("/tai-khoan/chuc-vu")
class ActingPositionController {

    private final OwnAccount account;
    private final SessionEntry sessions;

    ActingPositionController(OwnAccount account, SessionEntry sessions) {
        this.account = account;
        this.sessions = sessions;
    }

    /** A position to choose. */
    public record Choice(long id, String position, String unit, boolean readOnly, boolean current) {}

    @GetMapping
    String show(@AuthenticationPrincipal SignedInUser user, Model model) {
        Actor current = user.actor();
        List<Choice> choices = account.positionsOf(user).stream()
                .map(actor -> new Choice(
                        actor.membershipId(),
                        actor.position(),
                        actor.unitName(),
                        actor.readOnly(),
                        current != null && current.membershipId() == actor.membershipId()))
                .toList();
        model.addAttribute("choices", choices);
        model.addAttribute("back", "/");
        return "identity/positions";
    }

    @PostMapping
    String choose(
            @AuthenticationPrincipal SignedInUser user,
            @RequestParam long position,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Outcome<SignedInUser> outcome = account.actAs(user, position);
        if (outcome.isRejected()) {
            Flash.failure(redirect, outcome.rejections().get(0).messageKey());
            return "redirect:/tai-khoan/chuc-vu";
        }
        SignedInUser changed = outcome.value();
        sessions.update(changed, request, response);
        Actor actor = changed.actor();
        Flash.success(redirect, "identity.flash.positionChosen", actor == null ? "" : actor.position());
        return "redirect:/";
    }
}
