package vn.ntm.assessment.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
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
import vn.ntm.assessment.domain.AssessmentTeam;
import vn.ntm.assessment.domain.AssessmentTeam.Member;
import vn.ntm.assessment.domain.TeamReading;
import vn.ntm.assessment.domain.TeamReading.Page;
import vn.ntm.assessment.domain.TeamService;
import vn.ntm.assessment.web.MemberForm.Choice;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** One team: its members with their criteria and communes, and how far they are. */
@Controller
@RequestMapping("/doan-danh-gia/{id}")
class TeamController {

    private static final String VIEW = "assessment/team";

    private final TeamReading reading;
    private final TeamService service;
    private final Accounts accounts;
    private final Units units;
    private final ApplicationClock clock;

    TeamController(TeamReading reading, TeamService service, Accounts accounts, Units units, ApplicationClock clock) {
        this.reading = reading;
        this.service = service;
        this.accounts = accounts;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable long id, Actor actor, Model model) {
        Page page = page(id, actor);
        model.addAttribute("member", new MemberForm());
        return view(page, choices(page), actor, model);
    }

    @PostMapping("/thanh-vien")
    ModelAndView add(
            @PathVariable long id,
            @ModelAttribute("member") MemberForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Page page = kept(id, actor);
        List<Choice> choices = choices(page);
        Member wanted = form.toMember(choices, binding);
        if (wanted != null) {
            Outcome<Long> outcome = adding(page, wanted, actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "assessment.flash.teamMember", wanted.name());
                return new ModelAndView("redirect:" + TeamListController.PATH + "/" + id);
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        return new ModelAndView(view(page, choices, actor, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Outcome<Long> adding(Page page, Member wanted, Actor actor) {
        try {
            return service.add(page.team(), page.area(), wanted, actor);
        } catch (DuplicateKeyException raced) {
            // assessment_team_member_once: a colleague was faster.
            return Outcome.rejected(Rejection.onField("who", "assessment.error.teamMemberTwice"));
        }
    }

    @PostMapping("/thanh-vien/{memberId}/bo")
    String remove(@PathVariable long id, @PathVariable long memberId, Actor actor, RedirectAttributes redirect) {
        Page page = kept(id, actor);
        tell(service.remove(page.team(), page.area(), memberId, actor), "assessment.flash.teamMemberRemoved", redirect);
        return "redirect:" + TeamListController.PATH + "/" + id;
    }

    @PostMapping("/ket-thuc")
    String end(@PathVariable long id, Actor actor, RedirectAttributes redirect) {
        Page page = kept(id, actor);
        tell(service.end(page.team(), page.area(), actor), "assessment.flash.teamEnded", redirect);
        return "redirect:" + TeamListController.PATH + "/" + id;
    }

    private static void tell(Outcome<Long> outcome, String key, RedirectAttributes redirect) {
        if (outcome.isRejected()) {
            Flash.failure(redirect, outcome.rejections().get(0).messageKey());
        } else {
            Flash.success(redirect, key);
        }
    }

    private Page page(long id, Actor actor) {
        return reading.page(id, actor).orElseThrow(() -> new NotFoundException("team", id));
    }

    private Page kept(long id, Actor actor) {
        Page page = page(id, actor);
        if (!AssessmentTeam.mayKeep(actor, page.area())) {
            throw new NotAllowedException("assessment.denied.team");
        }
        return page;
    }

    /** People of the area and its offices; each person once, by the first position. */
    private List<Choice> choices(Page page) {
        List<Choice> choices = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        accounts.peopleIn(page.area().path(), clock.today()).stream()
                .filter(person -> !person.role().readsEverywhere())
                .filter(person -> seen.add(person.userId().value()))
                .forEach(person -> choices.add(new Choice(
                        "u" + person.userId().value(),
                        person.name(),
                        person.userId().value(),
                        null)));
        units.inScope(page.area().path(), clock.today()).stream()
                .filter(unit -> !unit.kind().isAdministrative())
                .forEach(unit -> choices.add(
                        new Choice("o" + unit.id(), unit.name(), null, unit.id().value())));
        return choices;
    }

    private String view(Page page, List<Choice> choices, Actor actor, Model model) {
        boolean keeps = AssessmentTeam.mayKeep(actor, page.area());
        model.addAttribute("page", page);
        model.addAttribute("mayKeep", keeps && page.team().isOpen());
        model.addAttribute(
                "people", choices.stream().filter(one -> one.userId() != null).toList());
        model.addAttribute(
                "offices",
                choices.stream().filter(one -> one.officeId() != null).toList());
        model.addAttribute("communes", units.programmeCommunesOf(page.area().path(), clock.today()));
        model.addAttribute("back", TeamListController.PATH);
        return VIEW;
    }
}
