package vn.ntm.criteria.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.Requirements;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.criteria.domain.ProvincialRuling;
import vn.ntm.criteria.domain.ProvincialStore.Decision;
import vn.ntm.criteria.domain.UnitColumns;
import vn.ntm.criteria.domain.UnitColumns.Standing;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.ui.NotFoundException;

/** A set as it binds one unit: each level with the decision it comes from (A000-05). */
@Controller
class UnitRequirementsController {

    private final CriteriaCatalogue catalogue;
    private final Requirements requirements;
    private final UnitColumns columns;
    private final ProvincialRuling ruling;
    private final Units units;
    private final ApplicationClock clock;

    UnitRequirementsController(
            CriteriaCatalogue catalogue,
            Requirements requirements,
            UnitColumns columns,
            ProvincialRuling ruling,
            Units units,
            ApplicationClock clock) {
        this.catalogue = catalogue;
        this.requirements = requirements;
        this.columns = columns;
        this.ruling = ruling;
        this.units = units;
        this.clock = clock;
    }

    /** A criterion (no requirement) or an indicator. */
    public record Line(Item item, @Nullable Requirement requirement) {}

    @GetMapping("/bo-tieu-chi/{code}/don-vi/{unitId}")
    String show(
            @PathVariable String code,
            @PathVariable long unitId,
            @RequestParam(name = "ngay", required = false) @Nullable String typed,
            Model model) {
        SetSummary set = catalogue.all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("criteria set", code));
        UnitSummary unit = units.find(new UnitId(unitId)).orElseThrow(() -> new NotFoundException("unit", unitId));
        LocalDate day = AskedDay.of(typed, within(set, clock.today()));
        Map<Long, Requirement> bound = requirements.of(set.id(), unit.id(), day);
        List<Line> lines = new ArrayList<>();
        for (Item item : catalogue.itemsOf(set.id())) {
            Requirement requirement = bound.get(item.id());
            if (item.isCriterion() || requirement != null) {
                lines.add(new Line(item, requirement));
            }
        }
        Optional<Standing> standing =
                Optional.ofNullable(columns.of(List.of(unit.id()), day).get(unit.id()));
        model.addAttribute("set", set);
        model.addAttribute("unit", unit);
        model.addAttribute("day", Dates.format(day));
        model.addAttribute("lines", lines);
        model.addAttribute("decisions", decisions(set, standing, day));
        model.addAttribute("standing", standing.map(Standing::labels).orElse(Map.of()));
        model.addAttribute("back", "/don-vi/" + unitId);
        return "criteria/unit-set";
    }

    private List<Decision> decisions(SetSummary set, Optional<Standing> standing, LocalDate day) {
        UnitSummary province = standing.map(Standing::province).orElse(null);
        return province == null
                ? List.of()
                : ruling.decisions(set.id()).stream()
                        .filter(decision ->
                                decision.provinceId() == province.id().value())
                        .filter(decision -> !day.isBefore(decision.validFrom()))
                        .filter(decision -> decision.validTo() == null || !day.isAfter(decision.validTo()))
                        .toList();
    }

    /** Today, or the last day of a set that ended. */
    private static LocalDate within(SetSummary set, LocalDate today) {
        LocalDate last = set.validTo();
        if (last != null && today.isAfter(last)) {
            return last;
        }
        return today.isBefore(set.validFrom()) ? set.validFrom() : today;
    }
}
