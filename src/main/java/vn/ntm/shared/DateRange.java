package vn.ntm.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days, both ends included; an open end is null. Units, positions and criteria sets are valid for one.
 *
 * @throws IllegalArgumentException when it would end before it begins
 */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    public DateRange {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " .. " + to);
        }
    }

    /** Whether the day lies inside. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
