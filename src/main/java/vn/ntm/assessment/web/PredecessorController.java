package vn.ntm.assessment.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.assessment.domain.AssessmentRules;
import vn.ntm.assessment.domain.Inheriting;
import vn.ntm.assessment.domain.PredecessorReading;
import vn.ntm.identity.Actor;
import vn.ntm.identity.CurrentUser;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitPanel;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.NotFoundException;

/** "Tiền thân": how the predecessors of a new commune stood at their end, and taking their state over as a proposal. */
@Controller
@RequestMapping("/xa/{unitId}/tien-than")
class PredecessorController implements UnitPanel {

    private final PredecessorReading reading;
    private final Inheriting inheriting;
    private final RecognitionUnits units;
    private final CurrentUser user;

    PredecessorController(PredecessorReading reading, Inheriting inheriting, RecognitionUnits units, CurrentUser user) {
        this.reading = reading;
        this.inheriting = inheriting;
        this.units = units;
        this.user = user;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public @Nullable Panel panelFor(UnitSummary unit) {
        boolean shown = unit.kind().isCommune()
                && user.actor().filter(actor -> units.isInSight(unit, actor)).isPresent()
                && reading.began(unit);
        return shown ? new Panel("Hiện trạng của đơn vị tiền thân", "/xa/" + unit.id() + "/tien-than") : null;
    }

    @GetMapping
    String show(
            @PathVariable long unitId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Actor actor,
            Model model) {
        UnitSummary unit = units.inSight(unitId, actor);
        model.addAttribute("past", reading.read(unit).orElseThrow(() -> new NotFoundException("predecessors", unitId)));
        model.addAttribute("mine", AssessmentRules.isOwn(actor, unit) && !actor.readOnly());
        model.addAttribute("back", "/don-vi/" + unitId);
        return htmx == null ? "assessment/predecessors" : "assessment/predecessors :: panel";
    }

    @PostMapping
    String inherit(@PathVariable long unitId, @RequestParam("tu") long from, Actor actor, RedirectAttributes redirect) {
        UnitSummary unit = units.inSight(unitId, actor);
        Outcome<Integer> done = inheriting.inherit(unit, new UnitId(from), actor);
        if (done.isRejected()) {
            Flash.failure(redirect, done.rejections().get(0).messageKey());
        } else {
            Flash.success(redirect, "assessment.flash.inherited", done.value());
        }
        return "redirect:/xa/" + unitId + "/tien-than";
    }
}
