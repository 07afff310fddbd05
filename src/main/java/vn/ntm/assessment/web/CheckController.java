package vn.ntm.assessment.web;

import java.util.List;
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
import vn.ntm.assessment.domain.CheckResult;
import vn.ntm.assessment.domain.TeamReading;
import vn.ntm.assessment.domain.TeamReading.Cell;
import vn.ntm.assessment.domain.TeamReading.Page;
import vn.ntm.assessment.domain.TeamReading.Round;
import vn.ntm.assessment.domain.TeamService;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** A member at work, phone in hand: what is left to check in each commune, and what was found of the evidence. */
@Controller
@RequestMapping("/doan-danh-gia/{id}/kiem-tra")
class CheckController {

    private static final String VIEW = "assessment/check";

    private final TeamReading reading;
    private final TeamService service;
    private final ApplicationClock clock;

    CheckController(TeamReading reading, TeamService service, ApplicationClock clock) {
        this.reading = reading;
        this.service = service;
        this.clock = clock;
    }

    @GetMapping
    String rounds(@PathVariable long id, Actor actor, Model model) {
        Page page = page(id, actor);
        List<Round> rounds = reading.rounds(page, actor);
        if (rounds.isEmpty()) {
            throw new NotAllowedException("assessment.denied.check");
        }
        model.addAttribute("page", page);
        model.addAttribute("rounds", rounds);
        model.addAttribute("back", TeamListController.PATH + "/" + id);
        return "assessment/rounds";
    }

    @GetMapping("/{unitId}/{itemId}")
    String ask(@PathVariable long id, @PathVariable long unitId, @PathVariable long itemId, Actor actor, Model model) {
        Page page = page(id, actor);
        CheckForm form = new CheckForm();
        form.setDay(clock.today());
        model.addAttribute("check", form);
        return view(page, cell(page, unitId, itemId), actor, model);
    }

    @PostMapping("/{unitId}/{itemId}")
    ModelAndView record(
            @PathVariable long id,
            @PathVariable long unitId,
            @PathVariable long itemId,
            @ModelAttribute("check") CheckForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Page page = page(id, actor);
        Cell cell = cell(page, unitId, itemId);
        if (service.memberFor(page.team(), cell.commune(), itemId, actor).isEmpty()) {
            throw new NotAllowedException("assessment.denied.check");
        }
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = service.record(
                    page.team(),
                    cell.commune(),
                    cell.criterion(),
                    form.getResult(),
                    form.getDay(),
                    form.getNote(),
                    actor);
            if (!outcome.isRejected()) {
                Flash.success(
                        redirect,
                        "assessment.flash.checked",
                        cell.criterion().code(),
                        cell.commune().name());
                return new ModelAndView("redirect:" + TeamListController.PATH + "/" + id + "/kiem-tra#x" + unitId);
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(view(page, cell, actor, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page page(long id, Actor actor) {
        return reading.page(id, actor).orElseThrow(() -> new NotFoundException("team", id));
    }

    private Cell cell(Page page, long unitId, long itemId) {
        return reading.cell(page, unitId, itemId)
                .orElseThrow(() -> new NotFoundException("cell of team", unitId + "/" + itemId));
    }

    private String view(Page page, Cell cell, Actor actor, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("cell", cell);
        model.addAttribute("results", CheckResult.values());
        model.addAttribute(
                "mayRecord",
                service.memberFor(page.team(), cell.commune(), cell.criterion().id(), actor)
                        .isPresent());
        String team = TeamListController.PATH + "/" + page.team().id();
        model.addAttribute(
                "path",
                team + "/kiem-tra/" + cell.commune().id() + "/"
                        + cell.criterion().id());
        model.addAttribute("back", page.mine() ? team + "/kiem-tra" : team);
        return VIEW;
    }
}
