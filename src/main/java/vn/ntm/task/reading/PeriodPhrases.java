package vn.ntm.task.reading;

import static vn.ntm.task.reading.PhraseRule.group;
import static vn.ntm.task.reading.PhraseRule.strong;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DeadlineSpec.CycleUnit;
import vn.ntm.task.reading.PhraseRule.Said;

/** "trong thời hạn 10 ngày kể từ ...": a length and where it starts, a day or something still to happen. */
final class PeriodPhrases {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("một", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bốn", 4),
            Map.entry("năm", 5),
            Map.entry("sáu", 6),
            Map.entry("bảy", 7),
            Map.entry("tám", 8),
            Map.entry("chín", 9),
            Map.entry("mười", 10),
            Map.entry("mười lăm", 15),
            Map.entry("hai mươi", 20),
            Map.entry("ba mươi", 30));

    private static final String LEAD =
            "(?:chậm nhất|muộn nhất|không quá|trong|thời hạn|thời gian|vòng|tối đa|khoảng|sau|là)";
    private static final String LENGTH =
            "(?<count>\\d{1,3}|mười lăm|hai mươi|ba mươi|" + "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
                    + "(?: ?\\([^)]{1,20}\\))? ?(?<unit>ngày làm việc|ngày|tuần|tháng|quý|năm)";
    private static final String EVENT = "(?<event>[^.;,:()]{3,90}?)(?=[.;,:()]|$)";
    private static final Pattern ONE_DAY = Pattern.compile("^(?:ngày )?(?<day>" + PaperDates.DAY + ")");

    private PeriodPhrases() {}

    static List<PhraseRule> rules() {
        return List.of(
                strong(
                        "(?:" + LEAD + " ){0,4}" + LENGTH + ",? (?:kể từ|tính từ)(?: khi| thời điểm)? " + EVENT,
                        PeriodPhrases::period),
                strong(
                        "(?:" + LEAD + " ){1,4}" + LENGTH + ",? (?:từ|sau)(?: khi| thời điểm)? " + EVENT,
                        PeriodPhrases::period),
                strong(
                        "(?:(?:chậm nhất|muộn nhất|tối đa|không quá)(?: là| trong| sau| trong vòng)?|trong (?:vòng|thời hạn)(?: là)?) "
                                + LENGTH + "(?! đầu|,? (?:kể|tính|từ|sau)|\\p{L})",
                        PeriodPhrases::fromReceipt),
                strong(
                        "(?:xong )?trong (?:vòng )?" + LENGTH + " (?:tới|tiếp theo|sắp tới|kế tiếp)(?!\\p{L})",
                        PeriodPhrases::fromReceipt));
    }

    private static Said period(Matcher match, PaperDates dates) {
        String event = group(match, "event").strip();
        Matcher day = ONE_DAY.matcher(event);
        LocalDate from = day.find() && PaperDates.possible(group(day, "day")) ? dates.day(group(day, "day")) : null;
        return said(match, from, from == null ? event : null);
    }

    /** No beginning is printed: it runs from the day the paper is received. */
    private static Said fromReceipt(Matcher match, PaperDates dates) {
        return said(match, null, "nhận được văn bản");
    }

    private static Said said(Matcher match, @Nullable LocalDate from, @Nullable String event) {
        String unit = group(match, "unit");
        DeadlineKind kind = switch (unit) {
            case "ngày làm việc" -> DeadlineKind.WORKING_DAYS;
            case "ngày" -> DeadlineKind.PERIOD_DAYS;
            default -> DeadlineKind.PERIOD;
        };
        return Said.of(new DeadlineSpec(
                kind, "", from, count(group(match, "count")), unitOf(unit), null, event, true, null, null, false));
    }

    private static int count(String printed) {
        Integer inWords = NUMBERS.get(printed);
        return inWords != null ? inWords : Integer.parseInt(printed);
    }

    private static CycleUnit unitOf(String printed) {
        return switch (printed) {
            case "tuần" -> CycleUnit.WEEK;
            case "tháng" -> CycleUnit.MONTH;
            case "quý" -> CycleUnit.QUARTER;
            case "năm" -> CycleUnit.YEAR;
            default -> CycleUnit.DAY;
        };
    }
}
