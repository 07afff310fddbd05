package vn.ntm.works;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Money;
import vn.ntm.shared.Outcome;

/** Nguồn lực huy động (biểu B5), for other modules. */
public interface Resources {

    /** Records what a unit has by source in a year, up to a day; rejections are on the fields unit, year, day, CODE. */
    Outcome<Integer> record(
            UnitId unit, int year, LocalDate day, List<Amount> amounts, @Nullable String document, Actor by);

    /** Sums over the units whose path begins so, as known on the day; one statement. */
    List<Amount> totals(String path, int year, LocalDate day);

    /**
     * One source.
     *
     * @param quantity ngày công or m² where the source counts them
     */
    record Amount(
            String source,
            Money planned,
            Money done,
            Money paid,
            @Nullable BigDecimal quantity) {}
}
