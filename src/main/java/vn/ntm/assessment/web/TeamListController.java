package vn.ntm.assessment.web;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.assessment.domain.AssessmentTeam;
import vn.ntm.assessment.domain.TeamReading;
import vn.ntm.assessment.domain.TeamService;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;

/** "Đoàn đánh giá": those of the territory and one's own, and setting one up. */
@Controller
@RequestMapping("/doan-danh-gia")
class TeamListController {

    static final String PATH = "/doan-danh-gia";
    private static final String VIEW = "assessment/teams";

    private final TeamReading reading;
    private final TeamService service;
    private final Units units;
    private final CriteriaCatalogue catalogue;
    private final ApplicationClock clock;

    TeamListController(
            TeamReading reading,
            TeamService service,
            Units units,
            CriteriaCatalogue catalogue,
            ApplicationClock clock) {
        this.reading = reading;
        this.service = service;
        this.units = units;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        TeamForm form = new TeamForm();
        catalogue
                .inForce(ObjectLevel.XA, Tier.NTM, clock.today())
                .map(SetSummary::id)
                .ifPresent(form::setSet);
        model.addAttribute("form", form);
        return page(areas(actor), actor, model);
    }

    @PostMapping
    ModelAndView setUp(
            @ModelAttribute("form") TeamForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        List<UnitSummary> areas = areas(actor);
        if (areas.isEmpty()) {
            throw new NotAllowedException("assessment.denied.team");
        }
        UnitSummary area = areas.stream()
                .filter(unit -> areas.size() == 1 && form.getArea() == null
                        || Long.valueOf(unit.id().value()).equals(form.getArea()))
                .findFirst()
                .orElse(null);
        if (area == null) {
            binding.rejectValue("area", "assessment.error.teamArea");
        } else {
            Outcome<Long> outcome = settingUp(area, form, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "assessment.flash.teamSetUp", form.getName());
                return new ModelAndView("redirect:" + PATH + "/" + outcome.value());
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(page(areas, actor, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Outcome<Long> settingUp(UnitSummary area, TeamForm form, Actor actor) {
        try {
            return service.setUp(area, form.getSet(), form.getName(), form.getDocument(), actor);
        } catch (DuplicateKeyException raced) {
            // assessment_team_once: a colleague was faster.
            return Outcome.rejected(Rejection.onField("name", "assessment.error.teamTwice"));
        }
    }

    /** Where this person may set one up; none for who is no office. */
    private List<UnitSummary> areas(Actor actor) {
        if (!actor.role().isOffice() || actor.readOnly()) {
            return List.of();
        }
        return units.inScope(actor.scopePath(), clock.today()).stream()
                .filter(unit -> unit.kind().level().isAboveCommunes() && AssessmentTeam.mayKeep(actor, unit))
                .toList();
    }

    private String page(List<UnitSummary> areas, Actor actor, Model model) {
        model.addAttribute("teams", reading.teams(actor));
        model.addAttribute("areas", areas);
        model.addAttribute(
                "sets",
                catalogue.all().stream()
                        .filter(set -> set.level() == ObjectLevel.XA && set.criteria() > 0)
                        .toList());
        return VIEW;
    }
}
