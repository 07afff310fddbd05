package vn.ntm.dossier.domain;

import vn.ntm.organisation.UnitSummary;

/** Paths of the territories around a unit whose dossier it is. */
final class Areas {

    private Areas() {}

    /** Of the level above a commune, which without districts is the province; of a district its own. */
    static String district(UnitSummary unit) {
        return unit.kind().isCommune() ? above(unit) : unit.path();
    }

    /** The outermost unit of a path is the province. */
    static String province(UnitSummary unit) {
        return unit.path().substring(0, unit.path().indexOf('/', 1) + 1);
    }

    static String above(UnitSummary unit) {
        return unit.path().substring(0, unit.path().lastIndexOf('/', unit.path().length() - 2) + 1);
    }
}
