package vn.ntm.shared;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as officials write them. On screen dd/MM/yyyy; in documents "ngày 07 tháng 6 năm 2018" (Nghị định 30/2020). */
public final class Dates {

    public static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,2})(?:\\s*[/.\\-]\\s*|\\s+)(\\d{1,2})(?:\\s*[/.\\-]\\s*|\\s+)(\\d{4}|\\d{2})");
    /** A phone's keyboard of digits has no stroke. */
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");

    private static final DateTimeFormatter STRICT =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Dates() {}

    public static String format(@Nullable LocalDate day) {
        return day == null ? "" : SHORT.format(day);
    }

    public static String format(@Nullable Instant moment) {
        return moment == null ? "" : MOMENT.format(moment.atZone(ApplicationClock.ZONE));
    }

    /** "ngày 07 tháng 6 năm 2018": days below 10 and the months 1 and 2 carry a zero. */
    public static String inWords(LocalDate day) {
        return "ngày %s tháng %s năm %d"
                .formatted(twoDigits(day.getDayOfMonth()), monthInWords(day.getMonthValue()), day.getYear());
    }

    public static String monthInWords(int month) {
        return month < 3 ? "0" + month : Integer.toString(month);
    }

    public static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** "thứ Tư"; Sunday is "Chủ nhật". */
    public static String weekday(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "thứ Hai";
            case TUESDAY -> "thứ Ba";
            case WEDNESDAY -> "thứ Tư";
            case THURSDAY -> "thứ Năm";
            case FRIDAY -> "thứ Sáu";
            case SATURDAY -> "thứ Bảy";
            case SUNDAY -> "Chủ nhật";
        };
    }

    /**
     * Reads 14/9/2021, 14-9-2021, 14.9.2021, 14 9 2021, 14/9/21 (of this century), 14092021 and the browser's 2021-09-14;
     * a day that does not exist (31/02) is refused.
     *
     * @return null when the text is blank
     * @throws DateTimeParseException when it is no date
     */
    public static @Nullable LocalDate parse(@Nullable String typed) {
        String text = VietnameseText.clean(typed);
        if (text.isEmpty()) {
            return null;
        }
        Matcher match = TYPED.matcher(text);
        if (match.matches()) {
            return day(match);
        }
        Matcher digits = DIGITS.matcher(text);
        return digits.matches() ? day(digits) : LocalDate.parse(text);
    }

    private static LocalDate day(Matcher found) {
        String year = found.group(3).length() == 2 ? "20" + found.group(3) : found.group(3);
        return LocalDate.parse(found.group(1) + "/" + found.group(2) + "/" + year, STRICT);
    }
}
