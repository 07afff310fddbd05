package vn.ntm.assessment.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.assessment.domain.ObstacleKind;
import vn.ntm.assessment.domain.ObstacleState;
import vn.ntm.assessment.domain.ProposalSummary;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;

/** The office's summary of what communes propose, to be put before the committee. */
@Controller
class ProposalSummaryController {

    private final ProposalSummary summary;
    private final ApplicationClock clock;

    ProposalSummaryController(ProposalSummary summary, ApplicationClock clock) {
        this.summary = summary;
        this.clock = clock;
    }

    @GetMapping("/vuong-mac/tong-hop")
    String show(@RequestParam(name = "loai", required = false) @Nullable ObstacleKind kind, Actor actor, Model model) {
        model.addAttribute("groups", summary.of(actor, kind));
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", ObstacleKind.values());
        model.addAttribute("states", ObstacleState.values());
        model.addAttribute("place", actor.unitName());
        model.addAttribute("today", Dates.format(clock.today()));
        model.addAttribute("back", "/vuong-mac");
        return "assessment/proposals";
    }
}
