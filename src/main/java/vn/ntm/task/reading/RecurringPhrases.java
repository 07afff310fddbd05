package vn.ntm.task.reading;

import static vn.ntm.task.reading.PhraseRule.group;
import static vn.ntm.task.reading.PhraseRule.strong;
import static vn.ntm.task.reading.PhraseRule.weak;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DeadlineSpec.CycleUnit;
import vn.ntm.task.reading.PhraseRule.Said;

/** Rhythms: "vào thứ 4 hàng tuần", "trước ngày 15/12 hằng năm", "định kỳ hàng tháng, hàng quý". */
final class RecurringPhrases {

    private static final String EVERY = "(?:hàng|hằng|mỗi)";
    private static final String REGULARLY = "(?:(?:theo )?(?:chế độ )?định kỳ,? (?:là )?)?";
    private static final String WHEN =
            "(?:(?:chậm nhất|muộn nhất|trước|vào|đến|đến hết|hết|là|trong)(?: \\d{1,2} ?(?:h|g|giờ)(?: ?\\d{2})?)? ){0,4}";
    private static final String WEEKDAY =
            "(?:(?:sáng|chiều|ngày) ){0,2}(?<weekday>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)";
    private static final String DAY_OF_MONTH = "ngày (?<day>\\d{1,2})(?!\\d)";
    private static final String DAY_OF_YEAR = "(?:ngày )?(?<day>\\d{1,2})(?: tháng | ?/ ?|-)(?<month>\\d{1,2})";
    private static final String CYCLE = "(?:(?:\\d{1,2}|một|sáu|ba) )?(?:ngày|tuần|tháng|quý|quí|năm)(?!\\p{L})";

    private static final Map<String, Integer> WEEKDAYS =
            Map.of("hai", 1, "ba", 2, "tư", 3, "năm", 4, "sáu", 5, "bảy", 6, "nhật", 7);
    private static final Pattern ONE_CYCLE =
            Pattern.compile("(?:(?<n>\\d{1,2}|một|sáu|ba) )?(?<unit>ngày|tuần|tháng|quý|quí|năm)(?!\\p{L})");

    private RecurringPhrases() {}

    static List<PhraseRule> rules() {
        return List.of(
                strong(REGULARLY + WHEN + WEEKDAY + " " + EVERY + " tuần", RecurringPhrases::weekly),
                strong(REGULARLY + EVERY + " tuần,? " + WHEN + WEEKDAY, RecurringPhrases::weekly),
                strong(
                        REGULARLY + WHEN + DAY_OF_MONTH + " (?:của )?" + EVERY + " tháng",
                        (m, dates) -> cycle(CycleUnit.MONTH, number(m, "day"), null)),
                strong(
                        REGULARLY + EVERY + " tháng,? ?\\(?" + WHEN + DAY_OF_MONTH + "(?! tháng| ?[/-])",
                        (m, dates) -> cycle(CycleUnit.MONTH, number(m, "day"), null)),
                strong(
                        REGULARLY + WHEN + "(?:" + WEEKDAY
                                + " (?:của )?)?tuần (?:thứ )?(?<week>đầu(?: tiên)?|nhất|hai|ba|tư|[1-4]) (?:của )?"
                                + EVERY + " tháng",
                        RecurringPhrases::weekOfMonth),
                strong(
                        "(?:chậm nhất|trước)(?: là| vào){0,2} " + DAY_OF_MONTH
                                + " (?:của )?tháng (?:trước|sau|kế tiếp)(?: liền kề)?",
                        (m, dates) -> cycle(CycleUnit.MONTH, number(m, "day"), null)),
                strong(
                        REGULARLY + WHEN + DAY_OF_YEAR + " (?:của )?" + EVERY + " năm",
                        (m, dates) -> yearly(number(m, "day"), number(m, "month"))),
                strong(
                        REGULARLY + EVERY + " năm,? ?\\(?" + WHEN + DAY_OF_YEAR
                                + "(?! ?/ ?\\d| năm \\d)(?: của năm (?:tiếp theo|sau|kế tiếp)\\)?)?",
                        (m, dates) -> yearly(number(m, "day"), number(m, "month"))),
                strong(
                        REGULARLY + "(?:" + EVERY + " (?:quý|quí),? ?\\(?)?" + WHEN + DAY_OF_MONTH
                                + " (?:của )?tháng cuối (?:(?:của|thuộc) )?(?:mỗi )?(?:quý|quí|kỳ)"
                                + "(?: (?:thuộc )?(?:kỳ )?báo cáo)?",
                        (m, dates) -> cycle(CycleUnit.QUARTER, number(m, "day"), null)),
                strong(
                        "(?:trong )?(?:thời hạn )?(?<day>\\d{1,2}) ngày đầu (?:tiên )?(?:của )?(?:tháng đầu (?:tiên )?(?:trong|của) )?(?:mỗi )?quý",
                        (m, dates) -> cycle(CycleUnit.QUARTER, number(m, "day"), 1)),
                strong(
                        "(?:theo )?định kỳ,? (?:" + EVERY + " )?(?<list>" + CYCLE + "(?:(?:,| và|, và|/|;) ?(?:" + EVERY
                                + " )?" + CYCLE + "){0,4})(?: (?:một|1|/) ?lần)?",
                        RecurringPhrases::listed),
                strong(
                        "(?<list>" + EVERY + " " + CYCLE + "(?:(?:,| và|, và|/|;) ?" + EVERY + " " + CYCLE + "){1,4})",
                        RecurringPhrases::listed),
                strong("(?<list>\\d{1,2} (?:ngày|tuần|tháng|năm))/? ?(?:một|1) lần", RecurringPhrases::listed),
                strong("(?:hàng|hằng) (?<list>ngày|tuần|tháng|quý|quí)(?!\\p{L})", RecurringPhrases::listed),
                weak(
                        "(?<list>(?:hàng|hằng) năm|mỗi (?:tuần|tháng|quý)(?: (?:một|1) lần)?)(?!\\p{L})",
                        RecurringPhrases::listed));
    }

    private static Said weekly(Matcher match, PaperDates dates) {
        return Said.of(spec(CycleUnit.WEEK, weekday(group(match, "weekday")), null));
    }

    /** The week inside the month is kept as the count, the weekday as the day. */
    private static Said weekOfMonth(Matcher match, PaperDates dates) {
        String printed = group(match, "week");
        int week = switch (printed) {
            case "hai", "2" -> 2;
            case "ba", "3" -> 3;
            case "tư", "4" -> 4;
            default -> 1;
        };
        return Said.of(spec(CycleUnit.MONTH, weekday(group(match, "weekday")), week));
    }

    private static @Nullable Integer weekday(String printed) {
        String name = printed.substring(printed.lastIndexOf(' ') + 1);
        Integer inWords = WEEKDAYS.get(name);
        return inWords != null ? inWords : name.isEmpty() ? null : Integer.valueOf(Integer.parseInt(name) - 1);
    }

    private static @Nullable Said yearly(int day, int month) {
        return PaperDates.possible(day + "/" + month) ? cycle(CycleUnit.YEAR, day, month) : null;
    }

    private static @Nullable Said listed(Matcher match, PaperDates dates) {
        List<CycleUnit> cycles = new ArrayList<>();
        Matcher one = ONE_CYCLE.matcher(group(match, "list"));
        while (one.find()) {
            CycleUnit unit = unit(group(one, "n"), group(one, "unit"));
            if (unit != null) {
                cycles.add(unit);
            }
        }
        if (cycles.isEmpty()) {
            return null;
        }
        return new Said(spec(cycles.get(0), null, null), null, List.copyOf(cycles.subList(1, cycles.size())));
    }

    /** Rhythms that have a name: 3 months are a quarter; "2 tuần một lần" has none and stays unread. */
    private static @Nullable CycleUnit unit(String count, String unit) {
        int n = switch (count) {
            case "", "một" -> 1;
            case "ba" -> 3;
            case "sáu" -> 6;
            default -> Integer.parseInt(count);
        };
        return switch (unit + n) {
            case "ngày1" -> CycleUnit.DAY;
            case "tuần1" -> CycleUnit.WEEK;
            case "tháng1" -> CycleUnit.MONTH;
            case "tháng3", "quý1", "quí1" -> CycleUnit.QUARTER;
            case "tháng6", "quý2" -> CycleUnit.HALF_YEAR;
            case "tháng12", "năm1" -> CycleUnit.YEAR;
            default -> null;
        };
    }

    private static Said cycle(CycleUnit unit, int day, @Nullable Integer month) {
        return Said.of(spec(unit, day, month));
    }

    /** The month inside a longer cycle is kept as the count. */
    private static DeadlineSpec spec(CycleUnit unit, @Nullable Integer day, @Nullable Integer month) {
        return new DeadlineSpec(DeadlineKind.RECURRING, "", null, month, unit, day, null, false, null, null, false);
    }

    private static int number(Matcher match, String name) {
        return Integer.parseInt(group(match, name));
    }
}
