package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;

/** Which sets a unit is measured by: those of its level in force today, "đạt chuẩn" first. */
@Component
public class SetChoice {

    private final CriteriaCatalogue catalogue;
    private final ApplicationClock clock;

    SetChoice(CriteriaCatalogue catalogue, ApplicationClock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The sets the unit may be measured by today. */
    public List<SetSummary> of(UnitSummary unit) {
        return of(unit, clock.today());
    }

    /** The sets the unit was measured by on that day. */
    public List<SetSummary> of(UnitSummary unit, LocalDate day) {
        ObjectLevel level = level(unit);
        return catalogue.inForce(day).stream()
                .filter(set -> set.level() == level)
                .toList();
    }

    /** The set of that tier the unit is judged by on the day. */
    public Optional<SetSummary> of(UnitSummary unit, Tier tier, LocalDate day) {
        return catalogue.inForce(level(unit), tier, day);
    }

    /** Every set for units of its level, of all times. */
    public List<SetSummary> ever(UnitSummary unit) {
        ObjectLevel level = level(unit);
        return catalogue.all().stream().filter(set -> set.level() == level).toList();
    }

    /** The wished one, else the one for "đạt chuẩn", else the first; empty where no set is in force. */
    public Optional<SetSummary> choose(List<SetSummary> sets, @Nullable Long wished) {
        return sets.stream()
                .filter(set -> wished != null && set.id() == wished)
                .findFirst()
                .or(() -> sets.stream().filter(set -> set.tier() == Tier.NTM).findFirst())
                .or(() -> sets.stream().findFirst());
    }

    private static ObjectLevel level(UnitSummary unit) {
        return switch (unit.kind().level()) {
            case PROVINCE -> ObjectLevel.TINH;
            case DISTRICT -> ObjectLevel.HUYEN;
            case VILLAGE -> ObjectLevel.THON;
            default -> ObjectLevel.XA;
        };
    }
}
