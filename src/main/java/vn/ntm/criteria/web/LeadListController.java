package vn.ntm.criteria.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.domain.CatalogueAuthority;
import vn.ntm.criteria.domain.LeadAssigning;
import vn.ntm.criteria.domain.LeadSheet;
import vn.ntm.criteria.domain.LeadSheet.Criterion;
import vn.ntm.criteria.domain.LeadSheet.Gap;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.Flash;
import vn.ntm.ui.FormErrors;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** "Phân công phụ trách tiêu chí" of one area: who leads what, what nobody leads, and setting it for many at once. */
@Controller
@RequestMapping(LeadListController.PATH)
class LeadListController {

    static final String PATH = "/phan-cong-tieu-chi";
    private static final String VIEW = "criteria/leads";
    private static final String GAPS = "chua-co";

    private final LeadSheet sheet;
    private final LeadAssigning assigning;
    private final CriteriaCatalogue catalogue;
    private final ApplicationClock clock;

    LeadListController(LeadSheet sheet, LeadAssigning assigning, CriteriaCatalogue catalogue, ApplicationClock clock) {
        this.sheet = sheet;
        this.assigning = assigning;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What the page is asked for. */
    private record Asked(
            @Nullable Long donVi,
            @Nullable String bo,
            @Nullable String ngay,
            @Nullable String xem,
            @Nullable Long coQuan) {}

    @GetMapping
    String show(Asked asked, Actor actor, Model model) {
        LocalDate day = AskedDay.of(asked.ngay(), clock.today());
        model.addAttribute("lead", LeadForm.starting(day));
        return page(asked, day, actor, model);
    }

    @PostMapping
    String assign(
            Asked asked,
            @Valid @ModelAttribute("lead") LeadForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        LocalDate day = AskedDay.of(asked.ngay(), clock.today());
        UnitSummary area = area(sheet.areasOf(actor, day), asked.donVi())
                .orElseThrow(() -> new NotFoundException("area", String.valueOf(asked.donVi())));
        CatalogueAuthority.refuseLeads(actor, area).ifPresent(key -> {
            throw new NotAllowedException(key);
        });
        if (!binding.hasErrors()) {
            Outcome<Integer> outcome = saving(form, area.id(), actor);
            if (!outcome.isRejected()) {
                Flash.success(redirect, "criteria.flash.leadsSet", Integer.toString(outcome.value()), area.name());
                return "redirect:" + link(area, asked.bo(), day);
            }
            FormErrors.reject(binding, outcome.rejections());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(asked, day, actor, model);
    }

    /** Two people assigning the same criterion at once: the database tells the second. */
    private Outcome<Integer> saving(LeadForm form, UnitId area, Actor actor) {
        try {
            return assigning.assign(form.toLead(area), actor);
        } catch (DataIntegrityViolationException twice) {
            return Outcome.rejected(Rejection.of("criteria.error.leadRace"));
        }
    }

    static String link(UnitSummary area, @Nullable String set, LocalDate day) {
        return PATH + "?donVi=" + area.id() + (set == null ? "" : "&bo=" + set) + "&ngay=" + Dates.format(day);
    }

    private String page(Asked asked, LocalDate day, Actor actor, Model model) {
        List<UnitSummary> areas = sheet.areasOf(actor, day);
        List<SetSummary> sets = catalogue.inForce(day);
        Optional<UnitSummary> area = area(areas, asked.donVi());
        Optional<SetSummary> set = set(sets, asked.bo());
        model.addAttribute("areas", areas);
        model.addAttribute("sets", sets);
        model.addAttribute("area", area.orElse(null));
        model.addAttribute("set", set.orElse(null));
        model.addAttribute("day", Dates.format(day));
        boolean mayAssign = area.isPresent()
                && CatalogueAuthority.refuseLeads(actor, area.get()).isEmpty();
        model.addAttribute("mayAssign", mayAssign);
        if (area.isPresent() && set.isPresent()) {
            List<Criterion> all = sheet.of(area.get(), set.get().id(), day, actor);
            model.addAttribute("noAgency", count(all, Gap.NO_AGENCY));
            model.addAttribute("noOfficial", count(all, Gap.NO_OFFICIAL));
            model.addAttribute("total", all.size());
            model.addAttribute("onlyGaps", GAPS.equals(asked.xem()));
            model.addAttribute("criteria", GAPS.equals(asked.xem()) ? gaps(all) : all);
            model.addAttribute("agencies", mayAssign ? sheet.agenciesOf(area.get(), day) : List.of());
            model.addAttribute("here", link(area.get(), set.get().code(), day));
        }
        return VIEW;
    }

    private static long count(List<Criterion> criteria, Gap gap) {
        return criteria.stream()
                .filter(criterion -> criterion.row().gap() == gap)
                .count();
    }

    private static List<Criterion> gaps(List<Criterion> criteria) {
        return criteria.stream()
                .filter(criterion -> criterion.row().gap() != Gap.NONE)
                .toList();
    }

    private static Optional<UnitSummary> area(List<UnitSummary> areas, @Nullable Long wanted) {
        return areas.stream()
                .filter(area -> wanted == null || area.id().value() == wanted)
                .findFirst();
    }

    private static Optional<SetSummary> set(List<SetSummary> sets, @Nullable String wanted) {
        return sets.stream()
                .filter(set -> set.code().equals(wanted))
                .findFirst()
                .or(() -> sets.stream().findFirst());
    }
}
