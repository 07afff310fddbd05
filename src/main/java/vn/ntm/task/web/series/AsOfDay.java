package vn.ntm.task.web.series;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Dates;

/**
 * The day a page looks from, as typed into its address.
 *
 * @param typed what stands in the field
 * @param wrong whether it is no day; today is taken then
 */
public record AsOfDay(LocalDate day, String typed, boolean past, boolean wrong) {

    static AsOfDay read(@Nullable String text, LocalDate today) {
        try {
            LocalDate day = Dates.parse(text);
            return day == null || !day.isBefore(today)
                    ? new AsOfDay(today, "", false, false)
                    : new AsOfDay(day, Dates.format(day), true, false);
        } catch (DateTimeException notADay) {
            return new AsOfDay(today, text == null ? "" : text, false, true);
        }
    }

    /** To carry it on in a link. */
    String query(String before) {
        return past ? before + "ngay=" + typed : "";
    }

    public String label() {
        return Dates.format(day);
    }
}
