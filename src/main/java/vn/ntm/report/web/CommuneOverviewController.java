package vn.ntm.report.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.report.domain.CommuneOverview;
import vn.ntm.ui.NotFoundException;

/** "Tổng hợp xã": what notices ask of a commune and about it, beside its marks and criteria. */
@Controller
class CommuneOverviewController {

    private final Units units;
    private final CommuneOverview overview;

    CommuneOverviewController(Units units, CommuneOverview overview) {
        this.units = units;
        this.overview = overview;
    }

    @GetMapping("/xa/{id}/tong-hop")
    String show(@PathVariable long id, Actor actor, Model model) {
        UnitSummary unit = units.find(new UnitId(id))
                .filter(found -> found.kind().isCommune() && actor.sees(found.path()))
                .orElseThrow(() -> new NotFoundException("commune", id));
        model.addAttribute("unit", unit);
        model.addAttribute("view", overview.of(unit, actor));
        return "report/commune";
    }
}
