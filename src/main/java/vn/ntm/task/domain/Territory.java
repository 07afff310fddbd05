package vn.ntm.task.domain;

import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;

/**
 * The territory of an authority: UBND huyện Tràng Định and its departments all belong to huyện Tràng Định. Who may read
 * that territory may read the duties ordered there.
 */
@Component
public class Territory {

    private final Units units;

    Territory(Units units) {
        this.units = units;
    }

    /**
     * The nearest administrative unit at or above; the unit itself where there is none.
     *
     * @throws IllegalArgumentException when the unit does not exist
     */
    public UnitSummary of(UnitId id) {
        UnitSummary first = find(id);
        UnitSummary unit = first;
        while (!unit.kind().isAdministrative()) {
            UnitId parent = unit.parentId();
            if (parent == null) {
                return first;
            }
            unit = find(parent);
        }
        return unit;
    }

    private UnitSummary find(UnitId id) {
        return units.find(id).orElseThrow(() -> new IllegalArgumentException("no unit " + id));
    }
}
