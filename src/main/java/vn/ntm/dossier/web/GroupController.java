package vn.ntm.dossier.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import vn.ntm.dossier.domain.Campaign;
import vn.ntm.dossier.domain.WorkingGroup;
import vn.ntm.dossier.domain.WorkingGroups;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** "Tổ công tác": those of a territory, and setting one up or changing it. */
@Controller
@RequestMapping(GroupController.PATH)
class GroupController {

    static final String PATH = "/to-cong-tac";

    private final WorkingGroups groups;
    private final Units units;
    private final ApplicationClock clock;

    GroupController(WorkingGroups groups, Units units, ApplicationClock clock) {
        this.groups = groups;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("lines", groups.around(actor));
        model.addAttribute("areas", areas(actor));
        return "dossier/groups";
    }

    @GetMapping("/moi/{areaId:\\d+}")
    String ask(@PathVariable long areaId, Actor actor, Model model) {
        model.addAttribute("group", new GroupForm());
        return page(area(areaId, actor), null, model);
    }

    @PostMapping("/moi/{areaId:\\d+}")
    ModelAndView setUp(
            @PathVariable long areaId,
            @ModelAttribute("group") GroupForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        return save(0, area(areaId, actor), form, binding, actor, model, redirect);
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, Actor actor, Model model) {
        WorkingGroup group = groups.find(id, actor).group();
        model.addAttribute("group", GroupForm.of(group));
        return page(area(group.area().value(), actor), group, model);
    }

    @PostMapping("/{id:\\d+}")
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute("group") GroupForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        WorkingGroup group = groups.find(id, actor).group();
        return save(id, area(group.area().value(), actor), form, binding, actor, model, redirect);
    }

    private ModelAndView save(
            long id,
            UnitSummary area,
            GroupForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!binding.hasErrors()) {
            Outcome<Long> outcome = saving(form.toGroup(id, area.id()), actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "dossier.flash.group", form.getName());
                return new ModelAndView("redirect:" + PATH);
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        WorkingGroup group = id == 0 ? null : groups.find(id, actor).group();
        return new ModelAndView(page(area, group, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Outcome<Long> saving(WorkingGroup group, Actor actor) {
        try {
            return groups.save(group, actor);
        } catch (DuplicateKeyException raced) {
            // working_group_once: a colleague was faster.
            return Outcome.rejected(Rejection.onField("name", "dossier.error.groupTwice"));
        }
    }

    private String page(UnitSummary area, @Nullable WorkingGroup group, Model model) {
        LocalDate today = clock.today();
        model.addAttribute("area", area);
        model.addAttribute("path", group == null ? PATH + "/moi/" + area.id() : PATH + "/" + group.id());
        model.addAttribute(
                "offices",
                units.inScope(area.path(), today).stream()
                        .filter(unit -> !unit.kind().isAdministrative())
                        .toList());
        model.addAttribute("places", units.programmeCommunesOf(area.path(), today));
        model.addAttribute("back", PATH);
        return "dossier/group";
    }

    private UnitSummary area(long id, Actor actor) {
        UnitSummary area = units.find(new UnitId(id))
                .filter(unit -> actor.sees(unit.path()) && unit.kind().level().isAboveCommunes())
                .orElseThrow(() -> new NotFoundException("area", id));
        if (!Campaign.mayPlan(actor, area.path())) {
            throw new NotAllowedException("dossier.denied.group");
        }
        return area;
    }

    private List<UnitSummary> areas(Actor actor) {
        return actor.role().isOffice()
                ? units.areasOf(actor.scopePath(), clock.today()).stream()
                        .filter(area -> Campaign.mayPlan(actor, area.path()))
                        .toList()
                : List.of();
    }
}
