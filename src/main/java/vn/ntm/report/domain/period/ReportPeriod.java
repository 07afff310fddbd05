package vn.ntm.report.domain.period;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Dates;

/**
 * One period of a report: "quý III năm 2021" with the days its data are of.
 *
 * @param number of the week, month, quarter or half in the year, from 1; 1 for a year
 */
public record ReportPeriod(Cut cut, int year, int number) {

    private static final int FIRST_YEAR = 2010;
    private static final int LAST_YEAR = 2100;
    private static final Pattern CODE = Pattern.compile("(\\d{4})(?:-(W|Q|H)?(\\d{1,2}))?");

    public LocalDate to() {
        return cut.end(year, number);
    }

    public LocalDate from() {
        return previous().to().plusDays(1);
    }

    /** The one before, of equal length. */
    public ReportPeriod previous() {
        return number > 1
                ? new ReportPeriod(cut, year, number - 1)
                : new ReportPeriod(cut, year - 1, cut.lastNumber(year - 1));
    }

    /** The same period of the year before; null for a whole year, whose year before is simply the one before. */
    public @Nullable ReportPeriod yearBefore() {
        return cut.cycle() == Cycle.YEAR
                ? null
                : new ReportPeriod(cut, year - 1, Math.min(number, cut.lastNumber(year - 1)));
    }

    public ReportPeriod next() {
        return number < cut.lastNumber(year)
                ? new ReportPeriod(cut, year, number + 1)
                : new ReportPeriod(cut, year + 1, 1);
    }

    /** "2023-W15", "2023-05", "2023-Q2", "2023-H1", "2023": as the periods of series are called. */
    public String code() {
        return switch (cut.cycle()) {
            case WEEK -> year + "-W" + Dates.twoDigits(number);
            case MONTH -> year + "-" + Dates.twoDigits(number);
            case QUARTER -> year + "-Q" + number;
            case HALF_YEAR -> year + "-H" + number;
            case YEAR -> Integer.toString(year);
        };
    }

    /** "tuần 16 (đến ngày 19/4/2023)", "tháng 5 năm 2023", "quý II năm 2023", "6 tháng đầu năm 2023", "năm 2023". */
    public String name() {
        return switch (cut.cycle()) {
            case WEEK -> "tuần đến ngày " + Dates.format(to());
            case MONTH -> "tháng " + number + " năm " + year;
            case QUARTER -> "quý " + List.of("I", "II", "III", "IV").get(number - 1) + " năm " + year;
            case HALF_YEAR -> "6 tháng " + (number == 1 ? "đầu" : "cuối") + " năm " + year;
            case YEAR -> "năm " + year;
        };
    }

    /** "từ ngày 15/06/2021 đến ngày 14/09/2021". */
    public String days() {
        return "từ ngày " + Dates.format(from()) + " đến ngày " + Dates.format(to());
    }

    /** Null where the code is of no period of that cycle. */
    public static @Nullable ReportPeriod ofCode(Cut cut, @Nullable String code) {
        Matcher match = CODE.matcher(code == null ? "" : code);
        if (!match.matches()) {
            return null;
        }
        int year = Integer.parseInt(match.group(1));
        String letter = match.group(2) == null ? "" : match.group(2);
        int number = match.group(3) == null ? 1 : Integer.parseInt(match.group(3));
        boolean fits = switch (cut.cycle()) {
            case WEEK -> letter.equals("W");
            case MONTH -> letter.isEmpty() && match.group(3) != null;
            case QUARTER -> letter.equals("Q");
            case HALF_YEAR -> letter.equals("H");
            case YEAR -> match.group(3) == null;
        };
        return fits && year >= FIRST_YEAR && year <= LAST_YEAR && number >= 1 && number <= cut.lastNumber(year)
                ? new ReportPeriod(cut, year, number)
                : null;
    }
}
