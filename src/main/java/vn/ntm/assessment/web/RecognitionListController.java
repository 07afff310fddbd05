package vn.ntm.assessment.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.ntm.assessment.domain.RecognitionReading;
import vn.ntm.assessment.domain.RecognitionReading.Line;
import vn.ntm.assessment.domain.RecognitionReading.Validity;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;

/** "Công nhận" in the person's territory: what calls for a decision first, then every decision. */
@Controller
class RecognitionListController {

    private final RecognitionReading reading;
    private final ApplicationClock clock;

    RecognitionListController(RecognitionReading reading, ApplicationClock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping("/cong-nhan")
    String show(Actor actor, Model model) {
        List<Line> lines = reading.inSight(actor);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "considered", lines.stream().filter(Line::isToBeConsidered).toList());
        model.addAttribute(
                "ending",
                lines.stream()
                        .filter(line -> line.validity() == Validity.EXPIRING || line.validity() == Validity.EXPIRED)
                        .toList());
        model.addAttribute(
                "inForce",
                lines.stream()
                        .filter(line -> line.recognition().isInForceOn(clock.today()))
                        .count());
        model.addAttribute("place", actor.unitName());
        return "assessment/recognitions";
    }
}
