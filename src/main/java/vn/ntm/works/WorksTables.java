package vn.ntm.works;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Money;

/**
 * Tables B4, B5 and B8 of an area (domain 6.2), for the periodic reports: the figures of the screens, each with a constant
 * number of statements. Empty where the area lies outside the reader's territory.
 */
public interface WorksTables {

    /** B4 on the day. */
    Optional<Debts> debts(UnitId area, LocalDate day, Actor actor, int most);

    /** B5 of the year as known on the day. */
    Optional<List<Mobilised>> resources(UnitId area, int year, LocalDate day, Actor actor);

    /** B8 of the year. */
    Optional<List<VillagesOf>> villages(UnitId area, int year, Actor actor);

    /**
     * @param lines as many works as were asked for
     * @param works how many there are with figures
     */
    record Debts(List<DebtLine> lines, long works, Money investment, Money volume, Money paid, Money owed) {}

    /**
     * One work.
     *
     * @param criteria codes, "2, 6.1"
     * @param owed value of the work done less what was paid
     */
    record DebtLine(
            long workId,
            String work,
            UnitSummary unit,
            String criteria,
            @Nullable String owner,
            @Nullable String decision,
            @Nullable LocalDate decidedOn,
            @Nullable Money investment,
            Money volume,
            Money paid,
            Money owed,
            @Nullable String plan,
            @Nullable LocalDate dueOn) {}

    /**
     * One source.
     *
     * @param quantity ngày công, m² or the like, with its unit; null where money alone counts
     */
    record Mobilised(
            Fund fund,
            String source,
            @Nullable String quantityUnit,
            @Nullable BigDecimal quantity,
            Money planned,
            Money done,
            Money paid) {}

    /**
     * One commune.
     *
     * @param names of thôn with their tier, those recognised with their year
     */
    record VillagesOf(UnitSummary unit, int registered, long met, int unnamed, List<String> names) {}
}
