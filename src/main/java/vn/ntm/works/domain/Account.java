package vn.ntm.works.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Money;
import vn.ntm.works.domain.LedgerStore.Figure;
import vn.ntm.works.domain.LedgerStore.Plan;

/**
 * What one work has cost and what was paid for it, on a day.
 *
 * @param paid by code of the source
 * @param stated the last day of its figures, null without any
 */
public record Account(
        Money volume,
        Map<String, Money> paid,
        @Nullable Plan plan,
        @Nullable LocalDate stated) {

    static Account of(List<Figure> figures, @Nullable Plan plan) {
        Money volume = Money.ZERO;
        Map<String, Money> paid = new LinkedHashMap<>();
        for (Figure figure : figures) {
            if (figure.source() == null) {
                volume = figure.amount();
            } else if (figure.amount().isPositive()) {
                paid.put(figure.source(), figure.amount());
            }
        }
        LocalDate stated =
                figures.stream().map(Figure::day).max(Comparator.naturalOrder()).orElse(null);
        return new Account(volume, paid, plan, stated);
    }

    public Money paidInAll() {
        return paid.values().stream().reduce(Money.ZERO, Money::plus);
    }

    public Money paidFrom(String source) {
        return paid.getOrDefault(source, Money.ZERO);
    }

    /** B4: value of the work done less what was paid, never less than nothing. */
    public Money debt() {
        Money open = volume.minus(paidInAll());
        return open.isPositive() ? open : Money.ZERO;
    }

    /** What was paid before the work was done (tạm ứng). */
    public Money ahead() {
        Money ahead = paidInAll().minus(volume);
        return ahead.isPositive() ? ahead : Money.ZERO;
    }
}
