package vn.ntm.notice.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Dates;

/**
 * A date as far as the paper tells it: "ngày     tháng 9 năm 2021" has no day. What is known is known from the right:
 * no day without a month, no month without a year.
 */
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) {

    private static final Pattern WHOLE = Pattern.compile("\\d{8}");
    private static final Pattern TYPED =
            Pattern.compile("(?:(?:(\\d{1,2})\\s*[/.-]\\s*)?(\\d{1,2})\\s*[/.-]\\s*)?(\\d{4})");

    public PartialDate {
        if (year < 1945 || year > 2200) {
            throw new DateTimeException("year " + year);
        }
        if (month == null && day != null) {
            throw new DateTimeException("a day without a month");
        }
        if (month != null) {
            YearMonth known = YearMonth.of(year, month);
            if (day != null && !known.isValidDay(day)) {
                throw new DateTimeException("no day " + day + " in " + known);
            }
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /**
     * What a person types: "7/9/2021", "07092021", "9/2021", "2021", "tháng 9/2021".
     *
     * @throws DateTimeException when it is none of these
     */
    public static PartialDate parse(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("tháng") || text.startsWith("ngày") || text.startsWith("năm")) {
            text = text.substring(text.indexOf(' ') + 1).strip();
        }
        if (WHOLE.matcher(text).matches()) {
            return of(Objects.requireNonNull(Dates.parse(text)));
        }
        Matcher match = TYPED.matcher(text);
        if (!match.matches()) {
            throw new DateTimeException("no date: " + typed);
        }
        return new PartialDate(Integer.parseInt(match.group(3)), number(match.group(2)), number(match.group(1)));
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    public @Nullable LocalDate exact() {
        Integer m = month;
        Integer d = day;
        return m == null || d == null ? null : LocalDate.of(year, m, d);
    }

    /** The earliest day that it can be. */
    public LocalDate first() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** For lists: "07/06/2018", "tháng 9/2021", "năm 2021". */
    public String brief() {
        LocalDate exact = exact();
        if (exact != null) {
            return Dates.format(exact);
        }
        return month == null ? "năm " + year : "tháng " + month + "/" + year;
    }

    /** As typed into a form: "7/9/2021", "9/2021", "2021". */
    public String typed() {
        return (day == null ? "" : day + "/") + (month == null ? "" : month + "/") + year;
    }

    /** The printed day, "07"; null where the paper leaves it blank. */
    public @Nullable String printedDay() {
        return day == null ? null : Dates.twoDigits(day);
    }

    public @Nullable String printedMonth() {
        return month == null ? null : Dates.monthInWords(month);
    }
}
