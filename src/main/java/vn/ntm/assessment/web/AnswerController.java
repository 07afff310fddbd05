package vn.ntm.assessment.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.assessment.domain.Obstacle;
import vn.ntm.assessment.domain.ObstacleReading;
import vn.ntm.assessment.domain.ObstacleReading.Sheet;
import vn.ntm.assessment.domain.ObstacleService;
import vn.ntm.assessment.domain.ObstacleState;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.StaleException;
import vn.ntm.ui.StaleException.Typed;

/** One obstacle or proposal with its answers; who is in charge answers and moves it on. */
@Controller
@RequestMapping("/vuong-mac/{id}")
class AnswerController {

    private static final String VIEW = "assessment/obstacle";

    private final ObstacleService service;
    private final ObstacleReading reading;

    AnswerController(ObstacleService service, ObstacleReading reading) {
        this.service = service;
        this.reading = reading;
    }

    @GetMapping
    String show(@PathVariable long id, Actor actor, Model model) {
        Sheet sheet = page(id, actor, model);
        AnswerForm form = new AnswerForm();
        form.setVersion(sheet.obstacle().version());
        form.setState(
                sheet.obstacle().state() == ObstacleState.NEW
                        ? ObstacleState.ADVISING
                        : sheet.obstacle().state());
        model.addAttribute("form", form);
        return VIEW;
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable long id,
            @ModelAttribute("form") AnswerForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!page(id, actor, model).mayAnswer()) {
            throw new NotAllowedException("assessment.denied.answer");
        }
        if (!binding.hasErrors()) {
            Outcome<Obstacle> outcome = answer(id, form, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "assessment.flash.answered");
                return new ModelAndView("redirect:/vuong-mac/" + id);
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Outcome<Obstacle> answer(long id, AnswerForm form, Actor actor) {
        try {
            return service.answer(id, form.getVersion(), form.getState(), form.getAnswer(), form.getDocument(), actor);
        } catch (OptimisticLockingFailureException raced) {
            List<Typed> typed = new ArrayList<>();
            if (form.getAnswer() != null) {
                typed.add(new Typed("Trả lời", form.getAnswer()));
            }
            throw new StaleException("obstacle", "/vuong-mac/" + id, typed);
        }
    }

    private Sheet page(long id, Actor actor, Model model) {
        Sheet sheet = reading.find(id, actor).orElseThrow(() -> new NotFoundException("obstacle", id));
        model.addAttribute("sheet", sheet);
        model.addAttribute("states", List.of(ObstacleState.ADVISING, ObstacleState.PUT_FORWARD, ObstacleState.DECIDED));
        model.addAttribute("back", "/vuong-mac");
        return sheet;
    }
}
