package vn.ntm.task.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Days, months, quarters and years as papers print them, always day before month. A missing year is the paper's own;
 * in the next year when the day would otherwise lie more than half a year back (a paper of December that says "trước
 * ngày 15/01"). Parts are regular expressions without groups; the numbers are taken out afterwards.
 */
final class PaperDates {

    /** Day and month with or without year, in figures: 14/9/2021, 30-6-2018, 30/11 / 2017, 10-6. */
    private static final String FIGURES =
            "\\d{1,2} ?[/-] ?\\d{1,2}(?: ?[/-] ?\\d{4}|\\.\\d{4})?(?!\\d| ?[/-] ?\\d|[.,]\\d|/[\\p{L}])";
    /** With points, where only a date can stand: 14.9.2021, 10.3. */
    static final String POINTED = "\\d{1,2}\\.\\d{1,2}(?:\\.\\d{4})?(?![\\d/]|[.,]\\d)";
    /** ngày 14 tháng 9 năm 2021. */
    private static final String WORDS = "\\d{1,2} tháng \\d{1,2}(?:(?:,| )? ?năm \\d{4}|/\\d{4}| năm nay)?(?![\\d/])";

    static final String WEEKDAY = "(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)";
    /** What may stand before a day: 17 giờ 00, 16h30, cuối giờ chiều, thứ sáu. */
    static final String HOUR =
            "(?:(?:(?:lúc )?\\d{1,2} ?(?:h|g|giờ)(?: ?\\d{2})?(?: phút)?,? ?)?(?:(?:cuối giờ |giờ |buổi )?(?:sáng|chiều|trưa|tối|hành chính),? |cuối giờ )?(?:"
                    + WEEKDAY + ",? \\(?)?)?";

    private static final String POINTED_WITH_YEAR = "\\d{1,2}\\.\\d{1,2}\\.(?:19|20)\\d{2}(?![\\d/])";
    static final String DAY = "(?:ngày )?(?:" + WORDS + "|" + FIGURES + "|" + POINTED_WITH_YEAR + ")";
    static final String DAY_OR_POINTED = "(?:ngày )?(?:" + WORDS + "|" + FIGURES + "|" + POINTED + ")";
    static final String YEAR = "(?:năm (?:\\d{4}|nay|này)(?!\\d| ?[-/] ?\\d))";
    static final String MONTH =
            "tháng (?:\\d{1,2}(?: ?[/.-] ?\\d{4}| năm \\d{4}| năm nay| này)?(?![\\d/]| ?[-/] ?\\d))";
    static final String QUARTER =
            "(?:quý|quí|qúy) (?:[1-4]|iv|i{1,3})\\b(?: ?[/-] ?\\d{4}| năm \\d{4}| năm nay|/năm \\d{4})?(?!\\d)";

    private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);

    private final @Nullable LocalDate paperDay;

    PaperDates(@Nullable LocalDate paperDay) {
        this.paperDay = paperDay;
    }

    @Nullable LocalDate paperDay() {
        return paperDay;
    }

    /** A day from its printed numbers; null if there is no such day or its year is unknown. */
    @Nullable LocalDate day(String printed) {
        int[] n = numbers(printed);
        if (n.length < 2) {
            return null;
        }
        if (n.length > 2) {
            return dayOrNull(n[2], n[1], n[0]);
        }
        if (paperDay == null) {
            return null;
        }
        LocalDate sameYear = dayOrNull(paperDay.getYear(), n[1], n[0]);
        return sameYear != null && !isLongPast(sameYear) ? sameYear : nextYear(sameYear, n);
    }

    /** 29/02 exists only in some years: a paper of December 2023 means that of 2024. */
    private @Nullable LocalDate nextYear(@Nullable LocalDate sameYear, int[] n) {
        if (paperDay == null) {
            return null;
        }
        LocalDate next = dayOrNull(paperDay.getYear() + 1, n[1], n[0]);
        return next == null ? sameYear : next;
    }

    private static @Nullable LocalDate dayOrNull(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Whether the numbers can be a day and a month at all; 31/02 and 14/13 are not. */
    static boolean possible(String printed) {
        int[] n = numbers(printed);
        return n.length >= 2 && dayOrNull(n.length > 2 ? n[2] : 2000, n[1], n[0]) != null;
    }

    static boolean possibleMonth(String printed) {
        int[] n = numbers(printed);
        return n.length > 0 && n[0] >= 1 && n[0] <= 12;
    }

    /** The first day of a printed month. */
    @Nullable LocalDate month(String printed) {
        int[] n = numbers(printed);
        if (n.length == 0 || n[0] < 1 || n[0] > 12) {
            return null;
        }
        if (n.length > 1) {
            return YearMonth.of(n[1], n[0]).atDay(1);
        }
        if (paperDay == null) {
            return null;
        }
        YearMonth sameYear = YearMonth.of(paperDay.getYear(), n[0]);
        return (isLongPast(sameYear.atEndOfMonth()) ? sameYear.plusYears(1) : sameYear).atDay(1);
    }

    /** The first day of a printed quarter, Roman or Arabic. */
    @Nullable LocalDate quarter(String printed) {
        String[] words = printed.split("[ /-]+");
        String number = words.length > 1 ? words[1] : "";
        int quarter = ROMAN.containsKey(number) ? ROMAN.getOrDefault(number, 0) : parse(number);
        int[] n = numbers(printed.substring(printed.indexOf(number) + number.length()));
        if (quarter < 1 || quarter > 4) {
            return null;
        }
        int firstMonth = 3 * quarter - 2;
        if (n.length > 0) {
            return LocalDate.of(n[0], firstMonth, 1);
        }
        if (paperDay == null) {
            return null;
        }
        LocalDate sameYear = LocalDate.of(paperDay.getYear(), firstMonth, 1);
        return isLongPast(sameYear.plusMonths(3)) ? sameYear.plusYears(1) : sameYear;
    }

    /** The first day of a printed year; of the paper's year for "năm nay" and a bare "cuối năm". */
    @Nullable LocalDate year(String printed) {
        for (int number : numbers(printed)) {
            if (number >= 1000) {
                return LocalDate.of(number, 1, 1);
            }
        }
        return paperDay == null ? null : paperDay.withDayOfYear(1);
    }

    static int[] numbers(String printed) {
        String digits = printed.replaceAll("\\D+", " ").strip();
        if (digits.isEmpty()) {
            return new int[0];
        }
        String[] parts = digits.split(" ");
        int[] numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = parse(parts[i]);
        }
        return numbers;
    }

    private static int parse(String number) {
        return number.matches("\\d{1,4}") ? Integer.parseInt(number) : 0;
    }

    private boolean isLongPast(LocalDate day) {
        return paperDay != null && day.isBefore(paperDay.minusMonths(6));
    }
}
