package vn.ntm.openness.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.DutyListing.Wanted;

/** Which duties; the filters of the list on the screen. */
record DutyQuery(
        @Nullable String view,
        @Nullable String text,
        @Nullable Long notice,
        @Nullable Long unit,
        @Nullable String role,
        @Nullable String criterion,
        @Nullable Boolean ownUnit,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable LocalDate asOf,
        @Nullable Integer limit,
        @Nullable String after) {

    static final String LEAD = "lead";
    static final String SUPPORTING = "supporting";
    static final String ALL = "all";

    Wanted toWanted() {
        return new Wanted(
                view == null ? ALL : view,
                text,
                notice,
                unit == null ? null : new UnitId(unit),
                part(),
                criterion,
                Boolean.TRUE.equals(ownUnit),
                dueFrom,
                dueTo,
                asOf);
    }

    private @Nullable AssignmentRole part() {
        if (role == null || role.equals(LEAD)) {
            return AssignmentRole.LEAD;
        }
        return switch (role) {
            case SUPPORTING -> AssignmentRole.SUPPORTING;
            case ALL -> null;
            default -> throw new BadParameterException("role", "openness.error.choice");
        };
    }
}
