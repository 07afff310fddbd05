package vn.ntm.works.domain;

import java.util.List;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.works.domain.VillageStore.Named;

/** Table B8 of an area and a year: thôn registered, met, by name. */
public record VillageSheet(AreaChoice.Area area, int year, List<Line> lines, List<UnitSummary> editable) {

    /**
     * A commune.
     *
     * @param target how many thôn it is to have, by the target; 0 without one
     * @param villages by name, registered in the year
     */
    public record Line(UnitSummary unit, int target, List<Named> villages, boolean mayEdit) {

        /** The target, or as many as are named where that is more. */
        public int registered() {
            return Math.max(target, villages.size());
        }

        public long met() {
            return villages.stream().filter(one -> one.metOn() != null).count();
        }

        /** Counted, but not named yet. */
        public int unnamed() {
            return registered() - villages.size();
        }
    }

    public int registered() {
        return lines.stream().mapToInt(Line::registered).sum();
    }

    public long met() {
        return lines.stream().mapToLong(Line::met).sum();
    }

    public int unnamed() {
        return lines.stream().mapToInt(Line::unnamed).sum();
    }
}
