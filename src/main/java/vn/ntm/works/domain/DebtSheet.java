package vn.ntm.works.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Money;
import vn.ntm.works.Works.Work;
import vn.ntm.works.domain.LedgerStore.Sums;
import vn.ntm.works.domain.WorkStore.Source;

/**
 * Table B4 of an area on a day.
 *
 * @param day figures up to this day
 * @param units the area's communes, and other units of it that have works with figures
 * @param lines the works of the page
 * @param total works in all
 * @param sources every source that paid for one of the works of the page, for the columns
 */
public record DebtSheet(
        AreaChoice.Area area,
        LocalDate day,
        Sums sums,
        List<OfUnit> units,
        List<Line> lines,
        long total,
        List<Source> sources) {

    /**
     * A unit.
     *
     * @param declared the day of its last "không còn nợ", null for never
     */
    public record OfUnit(
            UnitSummary unit, Sums sums, @Nullable LocalDate declared) {

        /** Nothing entered and nothing declared: nobody knows. */
        public boolean isSilent() {
            return sums.works() == 0 && declared == null;
        }

        public boolean isClear() {
            return !isSilent() && sums.owed().isZero();
        }
    }

    /** A work. */
    public record Line(Work work, UnitSummary unit, List<Item> items, Account account) {}

    /** What a source paid for the works shown. */
    public Money paidFrom(Source source) {
        return lines.stream()
                .map(line -> line.account().paidFrom(source.code()))
                .reduce(Money.ZERO, Money::plus);
    }

    /** Units that owe something. */
    public long owingUnits() {
        return units.stream().filter(one -> one.sums().owed().isPositive()).count();
    }

    public long silentUnits() {
        return units.stream().filter(OfUnit::isSilent).count();
    }
}
