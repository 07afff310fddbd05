package vn.ntm.criteria.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.ntm.criteria.domain.CatalogueAuthority;
import vn.ntm.criteria.domain.LeadSheet;
import vn.ntm.criteria.domain.ProvincialRuling;
import vn.ntm.criteria.domain.ProvincialStore.NewGroup;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.AdministrativeLevel;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.ui.Flash;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** The groups of a province's communes, set for many at once. */
@Controller
@RequestMapping("/nhom-xa")
class CommuneGroupController {

    private final ProvincialRuling ruling;
    private final LeadSheet areas;
    private final ApplicationClock clock;

    CommuneGroupController(ProvincialRuling ruling, LeadSheet areas, ApplicationClock clock) {
        this.ruling = ruling;
        this.areas = areas;
        this.clock = clock;
    }

    /** What the page is asked for, and what is typed into it. */
    private record Asked(
            @Nullable Long tinh,
            @Nullable String chia,
            @Nullable String ngay,
            @Nullable String nhom,
            @Nullable String tuNgay,
            @Nullable String vanBan) {

        String dimension() {
            return chia == null ? "COMMUNE_GROUP3" : chia;
        }
    }

    @GetMapping
    String show(Asked asked, Actor actor, Model model) {
        return page(asked, List.of(), actor, model, null);
    }

    @PostMapping
    ModelAndView set(
            Asked asked,
            @RequestParam(name = "xa", required = false) @Nullable List<Long> ticked,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        LocalDate day = AskedDay.of(asked.ngay(), clock.today());
        UnitSummary province = provinces(actor, day).stream()
                .filter(one -> asked.tinh() != null && one.id().value() == asked.tinh())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("province", String.valueOf(asked.tinh())));
        CatalogueAuthority.refuseProvince(actor, province).ifPresent(key -> {
            throw new NotAllowedException(key);
        });
        List<Long> communes = ticked == null ? List.of() : ticked;
        LocalDate from = AskedDay.of(asked.tuNgay(), LocalDate.MIN);
        String document = asked.vanBan();
        String column = asked.nhom();
        if (from.equals(LocalDate.MIN) || document == null || column == null) {
            return refused(asked, communes, actor, model, "criteria.error.groupForm");
        }
        Outcome<Integer> outcome = ruling.group(
                province,
                communes.stream().map(UnitId::new).toList(),
                new NewGroup(asked.dimension(), column, from, document),
                actor);
        if (outcome.isRejected()) {
            return refused(
                    asked, communes, actor, model, outcome.rejections().get(0).messageKey());
        }
        Flash.success(redirect, "criteria.flash.groupsSet", Integer.toString(outcome.value()), Dates.format(from));
        return new ModelAndView("redirect:/nhom-xa?tinh=" + province.id() + "&chia=" + asked.dimension() + "&ngay="
                + Dates.format(from.isAfter(day) ? from : day));
    }

    private ModelAndView refused(Asked asked, List<Long> ticked, Actor actor, Model model, String key) {
        String view = page(asked, ticked, actor, model, key);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String page(Asked asked, List<Long> ticked, Actor actor, Model model, @Nullable String refusal) {
        LocalDate day = AskedDay.of(asked.ngay(), clock.today());
        List<UnitSummary> provinces = provinces(actor, day);
        UnitSummary province = provinces.stream()
                .filter(one -> asked.tinh() == null || one.id().value() == asked.tinh())
                .findFirst()
                .orElse(null);
        model.addAttribute("provinces", provinces);
        model.addAttribute("province", province);
        model.addAttribute(
                "dimensions",
                ruling.dimensions().stream()
                        .filter(one -> !one.code().equals("NONE"))
                        .toList());
        model.addAttribute("dimension", asked.dimension());
        model.addAttribute("columns", ruling.groupsOf(asked.dimension()));
        model.addAttribute("day", Dates.format(day));
        model.addAttribute("asked", asked);
        model.addAttribute("ticked", ticked);
        model.addAttribute("refusal", refusal);
        if (province != null) {
            List<UnitSummary> communes = areas.communesOf(province, day);
            model.addAttribute("communes", communes);
            model.addAttribute("groups", ruling.groups(communes, asked.dimension(), day));
            model.addAttribute(
                    "mayGroup",
                    CatalogueAuthority.refuseProvince(actor, province).isEmpty());
        }
        return "criteria/groups";
    }

    private List<UnitSummary> provinces(Actor actor, LocalDate day) {
        return areas.areasOf(actor, day).stream()
                .filter(area -> area.kind().level() == AdministrativeLevel.PROVINCE)
                .toList();
    }
}
