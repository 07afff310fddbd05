package vn.ntm.shared;

import java.time.LocalDate;

/** The demonstration now stands on another day; whatever is done once a day follows. */
public record DayMoved(LocalDate from, LocalDate to) {}
