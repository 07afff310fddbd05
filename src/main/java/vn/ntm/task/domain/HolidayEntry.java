package vn.ntm.task.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an administrator enters for one day. */
public record HolidayEntry(
        LocalDate day,
        String name,
        HolidayKind kind,
        @Nullable String source,
        Holiday.Confidence confidence) {}
