package vn.ntm.works.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.ntm.identity.Actor;
import vn.ntm.identity.CurrentUser;
import vn.ntm.identity.ReadingScope;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitPanel;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.ui.NotFoundException;
import vn.ntm.works.DebtLedger;
import vn.ntm.works.domain.WorkRules;
import vn.ntm.works.domain.WorksReading;

/** On a unit's page: its works and models, also those of a unit that has ended, and what it owes. */
@Controller
class UnitWorksController implements UnitPanel {

    private final WorksReading reading;
    private final DebtLedger ledger;
    private final Units units;
    private final ReadingScope territory;
    private final CurrentUser user;
    private final ApplicationClock clock;

    UnitWorksController(
            WorksReading reading,
            DebtLedger ledger,
            Units units,
            ReadingScope territory,
            CurrentUser user,
            ApplicationClock clock) {
        this.reading = reading;
        this.ledger = ledger;
        this.units = units;
        this.territory = territory;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 24;
    }

    @Override
    public @Nullable Panel panelFor(UnitSummary unit) {
        boolean keepsFigures = unit.kind().isCommune() || unit.kind().level().isAboveCommunes();
        return keepsFigures
                        && user.actor().filter(actor -> mayRead(unit, actor)).isPresent()
                ? new Panel("Công trình, mô hình, nợ đọng", "/don-vi-cong-trinh/" + unit.id())
                : null;
    }

    @GetMapping("/don-vi-cong-trinh/{unitId}")
    String show(@PathVariable long unitId, Actor actor, Model model) {
        UnitSummary unit = units.find(new UnitId(unitId))
                .filter(found -> mayRead(found, actor))
                .orElseThrow(() -> new NotFoundException("unit", unitId));
        model.addAttribute("unit", unit);
        model.addAttribute("rows", reading.of(unit.id()));
        model.addAttribute("debt", ledger.debtOf(unit.id(), clock.today()));
        model.addAttribute("mayEdit", WorkRules.mayEdit(unit, actor));
        return "works/_panel :: panel";
    }

    private boolean mayRead(UnitSummary unit, Actor actor) {
        return unit.path().startsWith(territory.pathOf(actor));
    }
}
