package vn.ntm.assessment.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.Targets.NewTarget;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Rejection;

/** What can be a target, and when one is reached. */
public final class TargetRules {

    static final int MOST_VILLAGES = 500;

    private static final int FIRST_YEAR = 2010;
    private static final int YEARS_AHEAD = 10;
    private static final BigDecimal MOST_CRITERIA = BigDecimal.valueOf(30);

    private TargetRules() {}

    static Optional<Rejection> check(NewTarget target, UnitSummary unit, LocalDate today) {
        boolean commune = unit.kind().isInProgramme();
        boolean area = unit.kind().level().isAboveCommunes();
        boolean fits = switch (target.kind()) {
            case GAIN -> commune || area;
            case AVERAGE -> area;
            case CRITERION, VILLAGES -> commune;
        };
        if (!fits) {
            return Optional.of(Rejection.onField("unit", "assessment.error.targetUnit"));
        }
        if (target.year() < FIRST_YEAR || target.year() > today.getYear() + YEARS_AHEAD) {
            return Optional.of(Rejection.onField("year", "assessment.error.targetYear"));
        }
        BigDecimal amount = target.amount();
        BigDecimal most = switch (target.kind()) {
            case VILLAGES -> BigDecimal.valueOf(MOST_VILLAGES);
            default -> MOST_CRITERIA;
        };
        boolean right = switch (target.kind()) {
            case CRITERION -> target.itemId() != null && amount == null;
            case AVERAGE -> isBetween(amount, most);
            case GAIN, VILLAGES ->
                isBetween(amount, most)
                        && amount != null
                        && amount.stripTrailingZeros().scale() <= 0;
        };
        return right ? Optional.empty() : Optional.of(Rejection.onField("amount", "assessment.error.targetAmount"));
    }

    private static boolean isBetween(@Nullable BigDecimal amount, BigDecimal most) {
        return amount != null && amount.signum() > 0 && amount.compareTo(most) <= 0;
    }
}
