package vn.ntm.assessment.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.ntm.assessment.domain.AgencyTallies;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitPanel;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.ui.NotFoundException;

/** On an agency's page: what is not met in its field, of all units that a paper told a count of. */
@Controller
class AgencyTallyController implements UnitPanel {

    private static final Set<UnitKind> AGENCIES =
            Set.of(UnitKind.SO, UnitKind.PHONG, UnitKind.CONG_AN, UnitKind.QUAN_SU, UnitKind.VPDP, UnitKind.NGANH_DOC);

    private final AgencyTallies tallies;
    private final Units units;

    AgencyTallyController(AgencyTallies tallies, Units units) {
        this.tallies = tallies;
        this.units = units;
    }

    @Override
    public int order() {
        return 24;
    }

    @Override
    public @Nullable Panel panelFor(UnitSummary unit) {
        return AGENCIES.contains(unit.kind())
                ? new Panel("Chỉ tiêu chưa đạt thuộc lĩnh vực", "/don-vi-chi-tieu-chua-dat/" + unit.id())
                : null;
    }

    @GetMapping("/don-vi-chi-tieu-chua-dat/{unitId}")
    String show(@PathVariable long unitId, Actor actor, Model model) {
        UnitSummary agency = units.find(new UnitId(unitId))
                .filter(unit -> AGENCIES.contains(unit.kind()))
                .orElseThrow(() -> new NotFoundException("agency", unitId));
        model.addAttribute("unmet", tallies.of(agency.id(), actor));
        return "assessment/_agency :: panel";
    }
}
