package vn.ntm.criteria.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.organisation.AdministrativeLevel;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitPanel;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.ui.NotFoundException;

/** On a unit's page: the sets that measure it, each leading to its levels. */
@Controller
class UnitSetPanel implements UnitPanel {

    private final CriteriaCatalogue catalogue;
    private final Units units;
    private final ApplicationClock clock;

    UnitSetPanel(CriteriaCatalogue catalogue, Units units, ApplicationClock clock) {
        this.catalogue = catalogue;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public @Nullable Panel panelFor(UnitSummary unit) {
        return levelOf(unit) == null ? null : new Panel("Bộ tiêu chí áp dụng", "/don-vi-bo-tieu-chi/" + unit.id());
    }

    @GetMapping("/don-vi-bo-tieu-chi/{unitId}")
    String show(@PathVariable long unitId, Model model) {
        UnitSummary unit = units.find(new UnitId(unitId)).orElseThrow(() -> new NotFoundException("unit", unitId));
        ObjectLevel level = levelOf(unit);
        List<SetSummary> sets = catalogue.inForce(livedUntil(unit)).stream()
                .filter(set -> set.level() == level)
                .toList();
        model.addAttribute("unit", unit);
        model.addAttribute("sets", sets);
        return "criteria/_unit-sets :: panel";
    }

    private LocalDate livedUntil(UnitSummary unit) {
        LocalDate last = unit.validTo();
        return last != null && last.isBefore(clock.today()) ? last : clock.today();
    }

    private static @Nullable ObjectLevel levelOf(UnitSummary unit) {
        AdministrativeLevel level = unit.kind().level();
        return switch (level) {
            case PROVINCE -> ObjectLevel.TINH;
            case DISTRICT -> ObjectLevel.HUYEN;
            case COMMUNE -> unit.kind().isInProgramme() ? ObjectLevel.XA : null;
            case VILLAGE -> ObjectLevel.THON;
            case NONE -> null;
        };
    }
}
