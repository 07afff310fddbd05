package vn.ntm.criteria.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Dates;

/** The day a page is asked for; a day that does not exist falls back to the usual one. */
final class AskedDay {

    private AskedDay() {}

    static LocalDate of(@Nullable String typed, LocalDate usual) {
        try {
            LocalDate day = Dates.parse(typed);
            return day == null ? usual : day;
        } catch (DateTimeException notADay) {
            return usual;
        }
    }
}
