package vn.ntm.notification.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a line about a duty says.
 *
 * @param unitName the unit of the part; empty where it is about all of them
 */
public record DutyFacts(
        String title,
        String originLabel,
        String unitName,
        @Nullable LocalDate lastDay) {}
