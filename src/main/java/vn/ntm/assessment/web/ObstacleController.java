package vn.ntm.assessment.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.assessment.domain.AssessmentRules;
import vn.ntm.assessment.domain.Obstacle;
import vn.ntm.assessment.domain.ObstacleKind;
import vn.ntm.assessment.domain.ObstacleReading;
import vn.ntm.assessment.domain.ObstacleService;
import vn.ntm.assessment.domain.ObstacleState;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;

/** "Vướng mắc, đề xuất": the list with its counts, and the form by which a commune raises one. */
@Controller
class ObstacleController {

    private static final String NEW = "assessment/obstacle-new";

    private final Desks desks;
    private final ObstacleService service;
    private final ObstacleReading reading;

    ObstacleController(Desks desks, ObstacleService service, ObstacleReading reading) {
        this.desks = desks;
        this.service = service;
        this.reading = reading;
    }

    @GetMapping("/vuong-mac")
    String list(
            @RequestParam(name = "trang-thai", required = false) @Nullable ObstacleState state,
            @RequestParam(name = "don-vi", required = false) @Nullable Long unit,
            @RequestParam(name = "loai", required = false) @Nullable ObstacleKind kind,
            Actor actor,
            Model model) {
        UnitId only = Optional.ofNullable(unit).map(UnitId::new).orElse(null);
        model.addAttribute("overview", reading.overview(actor, state, only, kind));
        model.addAttribute("states", ObstacleState.values());
        model.addAttribute("state", state);
        model.addAttribute("only", unit);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", ObstacleKind.values());
        return "assessment/obstacles";
    }

    @GetMapping("/danh-gia/{unitId}/{itemId}/vuong-mac")
    String ask(@PathVariable long unitId, @PathVariable long itemId, Actor actor, Model model) {
        show(desks.item(unitId, itemId, actor), actor, model);
        ObstacleForm form = new ObstacleForm();
        form.setKey(UUID.randomUUID().toString());
        model.addAttribute("form", form);
        return NEW;
    }

    @PostMapping("/danh-gia/{unitId}/{itemId}/vuong-mac")
    ModelAndView raise(
            @PathVariable long unitId,
            @PathVariable long itemId,
            @ModelAttribute("form") ObstacleForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Desks.OpenItem open = desks.item(unitId, itemId, actor);
        show(open, actor, model);
        String key = form.getKey();
        Outcome<Obstacle> outcome = service.raise(
                open.desk().unit(),
                open.item(),
                form.getKind(),
                form.getText(),
                key == null ? UUID.randomUUID().toString() : key,
                actor);
        if (outcome.isRejected()) {
            FormErrors.reject(binding, outcome.rejections());
            return new ModelAndView(NEW, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Flash.success(redirect, "assessment.flash.raised");
        return new ModelAndView("redirect:/vuong-mac/" + outcome.value().id());
    }

    private static void show(Desks.OpenItem open, Actor actor, Model model) {
        if (!AssessmentRules.isOwn(actor, open.desk().unit())) {
            throw new NotAllowedException("assessment.denied.raise");
        }
        model.addAttribute("unit", open.desk().unit());
        model.addAttribute("item", open.item());
        model.addAttribute("kinds", ObstacleKind.values());
        model.addAttribute("path", CellController.path(open));
        model.addAttribute("back", CellController.path(open));
    }
}
