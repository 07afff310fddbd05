package vn.ntm.works.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Money;
import vn.ntm.ui.Numbers;
import vn.ntm.works.Fund;
import vn.ntm.works.Resources.Amount;
import vn.ntm.works.domain.WorkStore.Source;

/** Table B5 of an area and a year, as known on a day: sources with their sums and shares, and the units behind them. */
public record ResourceSheet(
        AreaChoice.Area area, int year, LocalDate day, List<Line> lines, List<OfUnit> units, int silent) {

    /** A source. */
    public record Line(Source source, Sum sum) {}

    /** A unit that has money, with its sources. */
    public record OfUnit(UnitSummary unit, List<Line> lines, Sum sum) {}

    /** Money planned, done and paid out. */
    public record Sum(
            Money planned, Money done, Money paid, @Nullable BigDecimal quantity) {

        static final Sum NONE = new Sum(Money.ZERO, Money.ZERO, Money.ZERO, null);

        static Sum of(@Nullable Amount amount) {
            return amount == null ? NONE : new Sum(amount.planned(), amount.done(), amount.paid(), amount.quantity());
        }

        Sum plus(Sum other) {
            return new Sum(planned.plus(other.planned), done.plus(other.done), paid.plus(other.paid), null);
        }

        public boolean isNothing() {
            return planned.isZero() && done.isZero() && paid.isZero() && quantity == null;
        }

        /** "1.500", "–" where nothing is counted. */
        public String counted() {
            return quantity == null ? "–" : Numbers.decimal(quantity);
        }

        /** Done of what was planned. */
        public String doneRate() {
            return done.shareOf(planned);
        }

        /** Paid out of what was planned (tỷ lệ giải ngân). */
        public String paidRate() {
            return paid.shareOf(planned);
        }

        /** What part of all money this is. */
        public String shareOf(Sum whole) {
            return done.shareOf(whole.done);
        }
    }

    static List<Line> lines(List<Source> sources, Map<String, Amount> amounts, int year) {
        List<Line> lines = new ArrayList<>();
        for (Source source : sources) {
            Sum sum = Sum.of(amounts.get(source.code()));
            if (source.existsIn(year) || !sum.isNothing()) {
                lines.add(new Line(source, sum));
            }
        }
        return lines;
    }

    static Sum sum(List<Line> lines) {
        return lines.stream().map(Line::sum).reduce(Sum.NONE, Sum::plus);
    }

    public Sum total() {
        return sum(lines);
    }

    /** By fund, in the order of the form. */
    public Map<Fund, Sum> byFund() {
        Map<Fund, Sum> funds = new EnumMap<>(Fund.class);
        lines.forEach(line -> funds.merge(line.source().fund(), line.sum(), Sum::plus));
        return funds;
    }

    public Sum of(Fund fund) {
        return Objects.requireNonNullElse(byFund().get(fund), Sum.NONE);
    }
}
