package vn.ntm.task.reading;

import static vn.ntm.task.reading.PhraseRule.group;
import static vn.ntm.task.reading.PhraseRule.labelled;
import static vn.ntm.task.reading.PhraseRule.strong;
import static vn.ntm.task.reading.PhraseRule.weak;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.reading.PhraseRule.Said;

/** Wordings around a month, a quarter, a year or a part of them. */
final class SpanPhrases {

    /** Words that bind without doubt, and words that also tell of what was. */
    private static final String FIRM = "(?:chậm nhất|muộn nhất|hạn chót|hạn cuối(?: cùng)?|hết|xong|ngay trong|trong)";

    private static final String LOOSE = "(?:đến|tới|vào|cho|là)";
    private static final String BINDING = "(?:(?:" + FIRM + "|" + LOOSE + "),? ){0,3}" + FIRM + "(?: " + LOOSE + ")? ";
    private static final String LOOSELY = "(?:" + LOOSE + " ){1,3}";

    private static final String MONTH = "(?<span>" + PaperDates.MONTH + ")";
    private static final String QUARTER = "(?<span>" + PaperDates.QUARTER + ")";
    private static final String YEAR_OF = "(?: ?[/.-] ?\\d{4}| năm \\d{4})";
    /** "tháng 9 và tháng 10/2024", "quý III, IV/2024": the last one counts. */
    private static final String MORE_MONTHS = "tháng \\d{1,2}" + YEAR_OF
            + "?(?:(?:, ?| và | ?- ?)\\d{1,2}){0,2}(?:(?:, ?| và | ?- ?|, và )(?:tháng (?<span>\\d{1,2}" + YEAR_OF
            + "?)|(?<bare>\\d{1,2}(?:" + YEAR_OF + "|(?=[.;,)]|$)))))(?![\\d/])";

    private static final String MORE_QUARTERS =
            "(?:quý|quí) (?:[1-4]|iv|i{1,3})(?:(?:, ?| và | ?- ?)(?:(?:quý|quí) )?(?:[1-4]|iv|i{1,3})\\b){0,2}(?:, ?| và | ?- ?)(?:đầu |cuối |giữa )?(?:(?:quý|quí) )?(?<span>(?:[1-4]|iv|i{1,3})\\b(?: ?/ ?\\d{4}| năm \\d{4})?)(?!\\d)";
    private static final String WEEKS =
            "(?:(?:trung|thượng|hạ) tuần|tuần (?:đầu(?: tiên)?|cuối(?: cùng)?|thứ (?:nhất|hai|ba|tư|[1-4]))|nửa (?:đầu|cuối)|\\d{1,2} ngày (?:đầu|cuối))(?: của)? ";
    private static final String YEAR = "(?<span>" + PaperDates.YEAR + ")";
    private static final String LAST_MONTHS = "(?:(?:những|các|mấy) tháng (?:còn lại của |cuối ))";

    private static final Map<String, Integer> PARTS = Map.of("đầu", 1, "giữa", 2, "cuối", 3);

    private SpanPhrases() {}

    static List<PhraseRule> rules() {
        return List.of(
                strong(BINDING + MONTH, (m, dates) -> month(group(m, "span"), dates)),
                strong(BINDING + MORE_MONTHS, SpanPhrases::lastMonth),
                labelled(DayPhrases.LABEL, MORE_MONTHS, SpanPhrases::lastMonth),
                strong(BINDING + MORE_QUARTERS, (m, dates) -> quarter("quý " + group(m, "span"), dates)),
                labelled(DayPhrases.LABEL, MORE_QUARTERS, (m, dates) -> quarter("quý " + group(m, "span"), dates)),
                labelled(
                        DayPhrases.LABEL,
                        "(?:(?:đầu|giữa|cuối) )?" + MONTH + "(?! ?(?:đến|-|tới))",
                        (m, dates) -> month(group(m, "span"), dates)),
                labelled(
                        DayPhrases.LABEL,
                        "(?:(?:đầu|giữa|cuối) )?" + QUARTER + "(?! ?(?:đến|-|tới))",
                        (m, dates) -> quarter(group(m, "span"), dates)),
                strong(BINDING + WEEKS + MONTH, (m, dates) -> month(group(m, "span"), dates)),
                weak("(?:" + LOOSELY + ")?" + WEEKS + MONTH, (m, dates) -> month(group(m, "span"), dates)),
                weak(LOOSELY + MONTH, (m, dates) -> month(group(m, "span"), dates)),
                strong("trước " + MONTH, (m, dates) -> before(dates.month(group(m, "span")), group(m, "span"))),
                strong(
                        BINDING + "(?<part>đầu|giữa|cuối) " + MONTH,
                        (m, dates) -> part(group(m, "part"), group(m, "span"), dates)),
                weak(
                        "(?:" + LOOSELY + ")?(?<part>đầu|giữa|cuối) " + MONTH,
                        (m, dates) -> part(group(m, "part"), group(m, "span"), dates)),
                strong(
                        "(?:" + BINDING + "|" + LOOSELY
                                + ")?(?<part>đầu|giữa|cuối) tháng(?! \\d|\\p{L}| (?:này|sau|trước))",
                        (m, dates) -> Said.of(partOf(dates.paperDay(), PARTS.getOrDefault(group(m, "part"), 3)))),
                strong(BINDING + "(?:cuối |đầu )?" + QUARTER, (m, dates) -> quarter(group(m, "span"), dates)),
                weak(LOOSELY + "(?:cuối |đầu )?" + QUARTER, (m, dates) -> quarter(group(m, "span"), dates)),
                strong(
                        "trước " + QUARTER,
                        (m, dates) -> Said.day(DeadlineKind.BEFORE, dates.quarter(group(m, "span")))),
                strong(
                        "(?:" + BINDING + "|" + LOOSELY
                                + ")(?:giữa năm|(?:0?6|sáu) tháng đầu năm)(?: (?<span>\\d{4}))?(?! \\d)",
                        (m, dates) -> Said.of(partOf(dates.year(group(m, "span")), 6))),
                strong(
                        "(?:" + BINDING + "|trước )(?:cuối |" + LAST_MONTHS + ")?" + YEAR,
                        (m, dates) -> year(m.group(), group(m, "span"), dates)),
                weak(
                        "(?:" + LOOSELY + ")?(?<!tháng )cuối " + YEAR,
                        (m, dates) -> year(m.group(), group(m, "span"), dates)),
                weak(LOOSELY + YEAR, (m, dates) -> year(m.group(), group(m, "span"), dates)),
                weak(
                        "(?:trước |" + LOOSELY + "|trong " + LAST_MONTHS
                                + ")?(?:dịp )?(?<!tháng )cuối năm(?! \\d| học)",
                        (m, dates) -> Said.day(DeadlineKind.IN_YEAR, dates.year(""))),
                strong(
                        "(?:đến |cho đến )?hết năm(?! \\d| học| nay)|trong (?:\\d{1,2}|một|hai|ba|bốn) tháng còn lại|trong "
                                + LAST_MONTHS + "năm(?! \\d)|trong (?:0?6|sáu) tháng cuối năm(?! \\d)",
                        (m, dates) -> Said.day(DeadlineKind.IN_YEAR, dates.year(""))),
                strong(
                        "(?:trong|hết|đến hết) (?:0?6|sáu) tháng cuối " + YEAR,
                        (m, dates) -> Said.day(DeadlineKind.IN_YEAR, dates.year(group(m, "span")))),
                weak(
                        "(?:trong|hết|đến hết|vào) năm học(?: \\d{4} ?- ?\\d{4})?",
                        (m, dates) -> Said.day(DeadlineKind.IN_YEAR, null)));
    }

    /** Parts that name themselves, where somebody asked for a deadline: "6 tháng đầu năm", "quý I/2025". */
    static List<PhraseRule> alone() {
        return List.of(
                weak(
                        "(?:0?6|sáu) tháng đầu năm(?: (?<span>\\d{4}))?",
                        (m, dates) -> Said.of(partOf(dates.year(group(m, "span")), 6))),
                weak("^" + MONTH + "$", (m, dates) -> month(group(m, "span"), dates)),
                weak("^" + QUARTER + "$", (m, dates) -> quarter(group(m, "span"), dates)),
                weak("^" + YEAR + "$", (m, dates) -> year(m.group(), group(m, "span"), dates)));
    }

    private static @Nullable Said month(String printed, PaperDates dates) {
        return PaperDates.possibleMonth(printed) ? Said.day(DeadlineKind.IN_MONTH, dates.month(printed)) : null;
    }

    private static @Nullable Said lastMonth(Matcher match, PaperDates dates) {
        String last = group(match, "span").isEmpty() ? group(match, "bare") : group(match, "span");
        return month("tháng " + last, dates);
    }

    private static @Nullable Said before(@Nullable LocalDate first, String printed) {
        return PaperDates.possibleMonth(printed) ? Said.day(DeadlineKind.BEFORE, first) : null;
    }

    private static @Nullable Said part(String part, String printed, PaperDates dates) {
        if (!PaperDates.possibleMonth(printed)) {
            return null;
        }
        return Said.of(partOf(dates.month(printed), PARTS.getOrDefault(part, 3)));
    }

    private static Said quarter(String printed, PaperDates dates) {
        return Said.day(DeadlineKind.IN_QUARTER, dates.quarter(printed));
    }

    /** "trước năm 2025" is before its first day; "trước cuối năm 2025" is in that year. */
    private static Said year(String phrase, String printed, PaperDates dates) {
        boolean before = phrase.startsWith("trước năm");
        return Said.day(before ? DeadlineKind.BEFORE : DeadlineKind.IN_YEAR, dates.year(printed));
    }

    private static DeadlineSpec partOf(@Nullable LocalDate inside, int part) {
        return new DeadlineSpec(DeadlineKind.PART, "", inside, part, null, null, null, false, null, null, false);
    }
}
