package vn.ntm.report.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.TargetKind;
import vn.ntm.assessment.Targets;
import vn.ntm.assessment.Targets.Target;
import vn.ntm.organisation.UnitId;
import vn.ntm.works.VillageTargets;

/** Tells the table of thôn how many of them the targets of the year want. */
@Component
class VillagesOfTargets implements VillageTargets {

    private final Targets targets;

    VillagesOfTargets(Targets targets) {
        this.targets = targets;
    }

    @Override
    public Map<UnitId, Integer> registered(Collection<UnitId> units, int year) {
        Map<UnitId, Integer> registered = new HashMap<>();
        for (Target target : targets.of(units, year)) {
            BigDecimal amount = target.amount();
            if (target.kind() == TargetKind.VILLAGES && amount != null) {
                registered.merge(target.unit(), amount.intValueExact(), Integer::sum);
            }
        }
        return registered;
    }
}
