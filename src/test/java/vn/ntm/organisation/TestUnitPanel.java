package vn.ntm.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stands for what other modules show on a unit's page; shows itself on one unit only. */
@Component
class TestUnitPanel implements UnitPanel {

    static final String SHOWN_ON = "Điện lực Tràng Định";

    @Override
    public int order() {
        return 5;
    }

    @Override
    public @Nullable Panel panelFor(UnitSummary unit) {
        return unit.name().equals(SHOWN_ON) ? new Panel("Nhiệm vụ của đơn vị", "/thu/don-vi?id=" + unit.id()) : null;
    }
}
