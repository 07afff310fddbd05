package vn.ntm.task.reading;

import static vn.ntm.task.reading.PhraseRule.group;
import static vn.ntm.task.reading.PhraseRule.labelled;
import static vn.ntm.task.reading.PhraseRule.strong;
import static vn.ntm.task.reading.PhraseRule.weak;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.reading.PhraseRule.Said;

/** Wordings around one printed day: before it, by it, from it, and windows between two days. */
final class DayPhrases {

    private static final String LATEST =
            "(?:chậm nhất|muộn nhất|trễ nhất|hạn chót|hạn cuối cùng|hạn cuối|thời hạn|(?<!hết |quá |đáo )hạn)";
    /** Directly after "Thời gian hoàn thành:" even a bare date is a deadline. */
    static final String LABEL =
            "(?:thời gian|thời hạn|hạn)(?: (?:hoàn thành|hoàn tất|thực hiện|báo cáo|gửi|nộp|trình|xong|xử lý|giải quyết|gửi báo cáo|nộp báo cáo|nộp hồ sơ|gửi hồ sơ|tổ chức|kết thúc|trả lời|bắt đầu))?(?:: ?| là: ?| |: vào | vào )";

    private static final String DAY = "(?<day>" + PaperDates.DAY + ")";

    private DayPhrases() {}

    static List<PhraseRule> rules() {
        return List.of(
                strong(
                        "từ (?:ngày )?(?<from>" + PaperDates.DAY_OR_POINTED
                                + "|\\d{1,2}) ?(?:đến|tới|-)(?: hết)? (?<to>" + PaperDates.DAY_OR_POINTED + ")",
                        DayPhrases::window),
                strong(
                        "(?:(?:" + LATEST + "(?: là)?|xong|vào|ngay) )?trước " + PaperDates.HOUR + DAY,
                        (match, dates) -> day(DeadlineKind.BEFORE, match, dates)),
                strong(
                        LATEST + ",?(?: là| vào| đến| tới| trong| cuối){0,3}(?: hết)? " + PaperDates.HOUR + DAY,
                        (match, dates) -> day(DeadlineKind.BY, match, dates)),
                strong(
                        "(?:xong |chậm nhất )?(?:(?:đến |cho đến )?hết|(?:ngay trong|trong|xong(?: trong| vào)?)(?= ngày)) "
                                + DAY,
                        (match, dates) -> day(DeadlineKind.BY, match, dates)),
                strong(
                        "(?<!hết |quá )(?:hạn chót|hạn cuối cùng|hạn cuối|thời hạn|hạn)(?: cuối cùng| chót)? (?:để|nộp|gửi|hoàn thành|báo cáo|trình|thực hiện|đăng ký|giải quyết|trả lời|nhận|góp ý|tham gia)(?: \\p{L}{1,9}){0,7} (?:là|vào|đến)(?: hết)? "
                                + PaperDates.HOUR + DAY,
                        (match, dates) -> day(DeadlineKind.BY, match, dates)),
                labelled(
                        LABEL,
                        PaperDates.HOUR + DAY + "(?! ?(?:đến|tới|-))",
                        (match, dates) -> day(DeadlineKind.BY, match, dates)),
                strong(
                        "(?:bắt đầu )?từ \\d{1,2} ?(?:h|g|giờ)(?: ?\\d{2})?(?: phút)?(?: (?:sáng|chiều))?,? " + DAY,
                        (match, dates) -> day(DeadlineKind.BY, match, dates)),
                weak("(?:đến|tới|vào) " + PaperDates.HOUR + DAY, (match, dates) -> day(DeadlineKind.BY, match, dates)),
                strong(
                        "(?:(?:bắt đầu|kể|tính|áp dụng) )?từ ngày " + DAY + "(?: trở đi)?(?! (?:đến|tới) nay)",
                        (match, dates) -> day(DeadlineKind.START, match, dates)),
                strong(
                        "(?:bắt đầu|kể|tính|áp dụng|triển khai) từ " + DAY + "(?: trở đi)?(?! (?:đến|tới) nay)",
                        (match, dates) -> day(DeadlineKind.START, match, dates)));
    }

    /** A day on its own says "by that day", but only where somebody asked for a deadline. */
    static PhraseRule alone() {
        return weak("^" + DAY + "$", (match, dates) -> day(DeadlineKind.BY, match, dates));
    }

    private static @Nullable Said day(DeadlineKind kind, Matcher match, PaperDates dates) {
        String printed = group(match, "day");
        return PaperDates.possible(printed) ? Said.day(kind, dates.day(printed)) : null;
    }

    private static @Nullable Said window(Matcher match, PaperDates dates) {
        String to = group(match, "to");
        if (!PaperDates.possible(to)) {
            return null;
        }
        LocalDate end = dates.day(to);
        LocalDate start = end == null ? null : startOf(group(match, "from"), end);
        return new Said(DeadlineSpec.of(DeadlineKind.BY, "", end), start, List.of());
    }

    /** "từ ngày 10 đến 15/3/2021", "từ 25/12 đến 05/01/2022": what the first day lacks is taken from the second. */
    private static @Nullable LocalDate startOf(String printed, LocalDate end) {
        int[] n = PaperDates.numbers(printed);
        if (n.length == 0 || n[0] < 1 || n[0] > 31) {
            return null;
        }
        LocalDate start = n.length == 1 ? dayIn(end, n[0]) : new PaperDates(end).day(printed);
        return start != null && n.length == 2 && start.isAfter(end) ? start.minusYears(1) : start;
    }

    private static @Nullable LocalDate dayIn(LocalDate end, int day) {
        return day <= end.getDayOfMonth() ? end.withDayOfMonth(day) : null;
    }
}
