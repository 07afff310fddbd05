package vn.ntm.notice.domain.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;

/**
 * A plan that notices refer to.
 *
 * @param territory path of the area it binds; everybody in it and above it reads it
 * @param lines its table, in the order of the criteria
 */
public record ActionPlan(
        long id,
        String type,
        String number,
        LocalDate dated,
        UnitId issuer,
        String issuerName,
        String territory,
        String title,
        long setId,
        Instant enteredAt,
        String enteredByName,
        List<Line> lines) {

    /** "Kế hoạch 46/KH-UBND". */
    public String name() {
        return type + " " + number;
    }

    /** Who answers for one criterion, until when. */
    public record Line(
            long id,
            long itemId,
            String code,
            String criterion,
            UnitId agency,
            String agencyName,
            @Nullable LocalDate due) {}

    /** A plan to enter. */
    public record NewPlan(
            String type,
            String number,
            @Nullable LocalDate dated,
            @Nullable UnitId issuer,
            String title,
            @Nullable Long setId) {}
}
