package vn.ntm.task.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calendar that is delivered, read from the migration itself, so that rules are tested on the real days. */
final class ShippedCalendar {

    private static final Pattern ROW = Pattern.compile("\\('(\\d{4}-\\d\\d-\\d\\d)', '([^']+)', '([A-Z_]+)'");

    private ShippedCalendar() {}

    static WorkingCalendar load() {
        Map<LocalDate, String> daysOff = new HashMap<>();
        Set<LocalDate> worked = new HashSet<>();
        Matcher row = ROW.matcher(read("/db/migration/V060__task_create_holidays.sql"));
        while (row.find()) {
            LocalDate day = LocalDate.parse(row.group(1));
            if (row.group(3).equals("LAM_BU")) {
                worked.add(day);
            } else {
                daysOff.put(day, row.group(2));
            }
        }
        return WorkingCalendar.of(daysOff, worked);
    }

    static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(ShippedCalendar.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
