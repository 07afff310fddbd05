package vn.ntm.report.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.ntm.identity.Actor;
import vn.ntm.ui.PageHelp;

/** "Trợ giúp": the first day in the post one is in, the pages of one's menu, the keys, the words. */
@Controller
class HelpController {

    private final PageHelp pages;

    HelpController(PageHelp pages) {
        this.pages = pages;
    }

    /** Whose first day is told. */
    public enum Post {
        LEADER,
        OFFICE,
        DEPARTMENT,
        MEMBER,
        COMMUNE,
        READER,
        ADMINISTRATOR
    }

    @GetMapping("/tro-giup")
    String show(Actor actor, Model model) {
        model.addAttribute("post", postOf(actor));
        model.addAttribute("position", actor.position());
        model.addAttribute("pages", pages);
        return "report/help";
    }

    private static Post postOf(Actor actor) {
        return switch (actor.role()) {
            case LD -> Post.LEADER;
            case VPT, VPH -> Post.OFFICE;
            case PB -> Post.DEPARTMENT;
            case TV -> Post.MEMBER;
            case CTX, CBX -> Post.COMMUNE;
            case KT -> Post.READER;
            case QTHT -> Post.ADMINISTRATOR;
        };
    }
}
