package vn.ntm.openness.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.openness.domain.PublicPages;
import vn.ntm.openness.domain.PublicShowing;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Dates;
import vn.ntm.ui.Flash;
import vn.ntm.ui.NotAllowedException;

/** "Trang công khai": the office of an area opens or closes its page for everybody. */
@Controller
@RequestMapping(PublicSwitchController.PATH)
class PublicSwitchController {

    static final String PATH = "/trang-cong-khai";

    private final PublicShowing showing;

    PublicSwitchController(PublicShowing showing) {
        this.showing = showing;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        UnitSummary area =
                showing.areaOf(actor).orElseThrow(() -> new NotAllowedException("openness.error.officeOnly"));
        model.addAttribute("area", area);
        PublicPages.Open open = showing.state(area.id()).orElse(null);
        model.addAttribute("open", open);
        model.addAttribute("since", open == null ? "" : Dates.format(open.since()));
        return "openness/public-switch";
    }

    @PostMapping
    String change(@RequestParam boolean mo, Actor actor, RedirectAttributes redirect) {
        if (showing.show(mo, actor).isRejected()) {
            throw new NotAllowedException("openness.error.officeOnly");
        }
        Flash.success(redirect, mo ? "openness.flash.opened" : "openness.flash.closed");
        return "redirect:" + PATH;
    }
}
