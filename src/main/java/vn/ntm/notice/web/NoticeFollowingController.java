package vn.ntm.notice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.NoticeFollowing;
import vn.ntm.notice.domain.NoticeFollowing.Summary;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;

/** The summary of a notice over all its units, and which unit follows it as a whole. */
@Controller
@RequestMapping("/thong-bao/{id}/tong-hop")
class NoticeFollowingController {

    private final NoticeFollowing following;
    private final ApplicationClock clock;

    NoticeFollowingController(NoticeFollowing following, ApplicationClock clock) {
        this.following = following;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Actor actor, Model model) {
        Summary summary = following.summary(id, actor);
        model.addAttribute("summary", summary);
        model.addAttribute("head", summary.opened().sheet().head());
        model.addAttribute("today", Dates.format(clock.today()));
        model.addAttribute("candidates", choices(summary));
        model.addAttribute("back", "/thong-bao/" + id);
        return "notice/following";
    }

    @PostMapping
    String ask(
            @PathVariable long id,
            @RequestParam(name = "donVi", required = false) @Nullable Long unit,
            Actor actor,
            RedirectAttributes redirect) {
        if (unit == null) {
            Flash.failure(redirect, "notice.error.monitorUnit");
        } else {
            Outcome<Long> outcome = following.ask(id, new UnitId(unit), actor);
            if (outcome.isRejected()) {
                Flash.failure(redirect, outcome.rejections().get(0).messageKey());
            } else {
                Flash.success(redirect, "notice.flash.monitorSet");
            }
        }
        return "redirect:/thong-bao/" + id + "/tong-hop";
    }

    @PostMapping("/{unit}/thoi")
    String release(@PathVariable long id, @PathVariable long unit, Actor actor, RedirectAttributes redirect) {
        following.release(id, new UnitId(unit), actor);
        Flash.success(redirect, "notice.flash.monitorEnded");
        return "redirect:/thong-bao/" + id + "/tong-hop";
    }

    private static List<Choice> choices(Summary summary) {
        return summary.candidates().stream()
                .map(unit -> new Choice(unit.id().toString(), unit.nameWithParent()))
                .toList();
    }
}
