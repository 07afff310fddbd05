package vn.ntm.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import vn.ntm.organisation.UnitId;

/** Which unit is the standing office of a district or province: its people hold the post of the office there. */
public interface Offices {

    /**
     * By the path of the territory; of several units the office of the programme (VPĐP), else the one
     * entered first. Those without an office are missing.
     */
    Map<String, UnitId> of(Collection<String> territories, LocalDate day);
}
