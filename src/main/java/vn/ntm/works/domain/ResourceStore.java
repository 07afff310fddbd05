package vn.ntm.works.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.works.Resources.Amount;

/** Where mobilised money is kept. */
public interface ResourceStore {

    /** What one unit has of one source. */
    record OfUnit(UnitId unit, Amount amount) {}

    /** What held on the day, by unit and source, of a subtree. */
    List<OfUnit> of(String path, int year, LocalDate day);

    /** Sums by source. */
    List<Amount> totals(String path, int year, LocalDate day);

    void add(UnitId unit, int year, LocalDate day, Amount amount, @Nullable String document, Actor by, Instant at);
}
