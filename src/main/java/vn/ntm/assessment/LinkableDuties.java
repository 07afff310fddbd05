package vn.ntm.assessment;

import java.util.List;
import vn.ntm.organisation.UnitSummary;

/** The duties that an unmet matter of a unit can be linked to; implemented upstairs, by the module that owns them. */
public interface LinkableDuties {

    /** Those given to the unit or to a body under it, the newest first; one statement. */
    List<Duty> of(UnitSummary unit);

    /** One duty, as a link. */
    record Duty(long id, String title, String path) {}
}
