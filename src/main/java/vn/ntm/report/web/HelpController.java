package vn.ntm.report.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.ntm.identity.Actor;

/** "Trợ giúp": the first day in the post one is in, the keys, the words. */
@Controller
class HelpController {

    /** Whose first day is told. */
    public enum Post {
        LEADER,
        OFFICE,
        DEPARTMENT,
        COMMUNE,
        READER,
        ADMINISTRATOR
    }

    @GetMapping("/tro-giup")
    String show(Actor actor, Model model) {
        model.addAttribute("post", postOf(actor));
        model.addAttribute("position", actor.position());
        return "report/help";
    }

    private static Post postOf(Actor actor) {
        return switch (actor.role()) {
            case LD -> Post.LEADER;
            case VPT, VPH -> Post.OFFICE;
            case PB, TV -> Post.DEPARTMENT;
            case CTX, CBX -> Post.COMMUNE;
            case KT -> Post.READER;
            case QTHT -> Post.ADMINISTRATOR;
        };
    }
}
