package vn.ntm.dossier.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.ntm.criteria.RecognitionGoals;
import vn.ntm.dossier.Dossiers;
import vn.ntm.dossier.domain.DossierRules;
import vn.ntm.identity.Actor;
import vn.ntm.identity.CurrentUser;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitPanel;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.ui.NotFoundException;

/** The dossiers of a unit on its page. */
@Controller
class DossierPanel implements UnitPanel {

    private final Dossiers dossiers;
    private final RecognitionGoals goals;
    private final Units units;
    private final CurrentUser user;
    private final ApplicationClock clock;

    DossierPanel(Dossiers dossiers, RecognitionGoals goals, Units units, CurrentUser user, ApplicationClock clock) {
        this.dossiers = dossiers;
        this.goals = goals;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 23;
    }

    @Override
    public @Nullable Panel panelFor(UnitSummary unit) {
        boolean shown = !goals.tiersOf(unit.kind()).isEmpty()
                && user.actor().filter(actor -> actor.sees(unit.path())).isPresent();
        return shown ? new Panel("Hồ sơ công nhận", "/don-vi-ho-so/" + unit.id()) : null;
    }

    @GetMapping("/don-vi-ho-so/{unitId}")
    String show(
            @PathVariable long unitId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Actor actor,
            Model model) {
        UnitSummary unit = units.find(new UnitId(unitId))
                .filter(found -> actor.sees(found.path()))
                .orElseThrow(() -> new NotFoundException("unit", unitId));
        model.addAttribute("unit", unit);
        model.addAttribute("dossiers", dossiers.of(unit.id()));
        model.addAttribute("mayOpen", DossierRules.mayOpen(actor, unit, clock.today()));
        model.addAttribute("back", "/don-vi/" + unitId);
        return htmx == null ? "dossier/unit" : "dossier/_unit :: panel";
    }
}
