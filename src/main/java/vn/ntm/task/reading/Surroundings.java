package vn.ntm.task.reading;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;

/**
 * What stands around a time expression and tells that nobody owes anything by it: what was, data cuts, plan years,
 * conditions. The phrase itself has been read already.
 */
final class Surroundings {

    private static final Pattern CONDITION = Pattern.compile("(?:trong|những) trường hợp $");
    private static final Pattern DATA_UP_TO = Pattern.compile(
            "(?:tính|từ nay|tính từ[^,;.]{0,40}|từ đầu[^,;.]{0,30}|số liệu|kết quả|tình hình|hiện trạng|đề án|lũy kế)(?: cho)? $");
    private static final Pattern TILL_THEN = Pattern.compile(
            "(?:hoàn thành|hoàn tất|xong|kéo dài|gia hạn|lùi|chậm|thời gian|thời hạn|hạn|nộp|gửi|trình|thực hiện|thi công|phấn đấu|mục tiêu)[^.;]*$");
    private static final Pattern PROGRAMME = Pattern.compile(
            "(?:chương trình|quy hoạch|chiến lược|tầm nhìn|định hướng|đề án|nghị quyết|kế hoạch)[^.;]*$");
    private static final Pattern DOES =
            Pattern.compile("(?:thực hiện|hoàn thành|hoàn tất|xong|phấn đấu|bàn giao|thi công) $");
    private static final Pattern PLAN_YEAR = Pattern.compile(
            "(?:nhiệm vụ|kết quả|tình hình|kế hoạch|hoạt động|công tác|trọng tâm|giải pháp|để được công nhận) $");
    private static final Pattern NOUN_OF_EACH_YEAR =
            Pattern.compile("(?:kế hoạch|kinh phí|ngân sách|dự toán|chương trình)[^.;]*$");
    private static final Pattern IN_FORCE = Pattern.compile("(?:hiệu lực|thi hành)(?: thi hành)?(?: kể)? $");
    private static final Pattern LISTENING =
            Pattern.compile("^(?:ngay )?sau khi (?:nghe|xem xét|thảo luận|trao đổi|nghiên cứu|tiếp thu|kiểm tra thực)");
    private static final Pattern GOAL = Pattern.compile("(?:phấn đấu|phấn đầu|phân đấu|phân đầu)[^.;]*$");
    private static final Pattern PLACE_OF_SCHEDULE =
            Pattern.compile("(?:thời gian|thời hạn|thống nhất|lộ trình)[^.;]*$");

    /** "Đến ngày 30/6/2025 hoàn thành ...". */
    private static final Pattern MUST =
            Pattern.compile("^,?[^.;,]{0,40}?(?:phải|hoàn thành|phấn đấu|hoàn tất|yêu cầu|đề nghị|bàn giao)");

    private static final Pattern HOLDS = Pattern.compile(
            "(?:tổ chức|báo cáo|gửi|nộp|trình|tham dự|có mặt|khai mạc|tiến hành|triển khai|phát động|ra quân|họp)[^.;]*$");
    private static final Pattern UNSURE = Pattern.compile("(?:sẽ|đã|hết hạn|dự kiến|vừa|được) ");
    private static final Pattern CUT = Pattern.compile(
            "(?:số liệu|dữ liệu|thời điểm)(?: \\p{L}{1,9}){0,4} $|(?:^| )(?:tính|lũy kế|luỹ kế|cộng dồn) $");
    private static final Pattern DESCRIBED = Pattern.compile("tiêu chí(?: \\p{L}{1,9}){0,5} đạt $");
    private static final Pattern STRIVES = Pattern.compile("phấn đấu|hoàn thành|đảm bảo|bảo đảm|quyết tâm");
    private static final Pattern TILL = Pattern.compile("^(?:đến|tới|hết)");
    private static final Pattern SINCE = Pattern.compile("^sau \\d{1,2} (?:năm|tháng),? (?:từ|kể từ) khi");
    private static final Pattern TOLD_AFTER =
            Pattern.compile("^, (?:ngày \\d|(?:[^.;,]{1,60} )?(?:đã|vừa|có văn bản|có công văn|kết luận) )");
    private static final Pattern FIRST_MONTHS = Pattern.compile("^,?(?: và)? \\d{1,2} tháng đầu năm");
    private static final Pattern DONE =
            Pattern.compile("(?:^| )đã (?!giao|đề ra|được giao|cam kết|đăng ký|thống nhất)[^.;]{0,80}$");
    private static final Pattern DONE_AFTER = Pattern.compile("^,[^.;]{0,60}? đã ");
    /** "Thời gian thực hiện: từ tháng 4 đến tháng 12" is what a plan covers. */
    private static final Pattern PLAN_SPAN = Pattern.compile("từ (?:đầu )?(?:tháng|quý|năm) [\\p{L}\\d/]{1,8} $");

    private static final int BACK = 500;
    private static final int AHEAD = 120;

    private final String text;
    private final @Nullable LocalDate paperDay;

    Surroundings(String text, @Nullable LocalDate paperDay) {
        this.text = text;
        this.paperDay = paperDay;
    }

    /** Whether the expression at {@code start .. end} binds somebody. */
    boolean allow(int start, int end, DeadlineSpec spec, boolean weak) {
        String before = text.substring(sentenceStart(start), start);
        String phrase = text.substring(start, end);
        String after = text.substring(end, Math.min(text.length(), end + AHEAD));
        if (CONDITION.matcher(before).find() || isLongPast(spec) || isTold(before, after, spec)) {
            return false;
        }
        return switch (spec.kind()) {
            case START -> !IN_FORCE.matcher(before).find();
            case EVENT ->
                !LISTENING.matcher(phrase).find()
                        && !(weak && TOLD_AFTER.matcher(after).find())
                        && (!weak || opensClause(before));
            case PERIOD -> !(SINCE.matcher(phrase).find() && opensClause(before));
            case BY_REFERENCE -> !weak || PLACE_OF_SCHEDULE.matcher(before).find();
            case RECURRING -> !weak || !NOUN_OF_EACH_YEAR.matcher(before).find();
            case IN_YEAR, IN_MONTH, IN_QUARTER, PART -> span(before, phrase, spec, weak);
            case BY ->
                !(CUT.matcher(before).find() && TILL.matcher(phrase).find())
                        && (!weak || day(before, phrase, after, spec));
            case URGENT_NO_DATE, ONGOING -> opensClause(before) || spec.kind() == DeadlineKind.URGENT_NO_DATE;
            default -> true;
        };
    }

    /** Whether the year is a goal to strive for rather than a deadline. */
    boolean isGoal(int start, DeadlineSpec spec) {
        return spec.kind() == DeadlineKind.IN_YEAR
                && GOAL.matcher(text.substring(sentenceStart(start), start)).find();
    }

    /** "Trong tháng 7/2024, các xã đã tổ chức": what was done, not what is to be done. */
    private boolean isTold(String before, String after, DeadlineSpec spec) {
        boolean span = spec.kind() == DeadlineKind.IN_MONTH
                || spec.kind() == DeadlineKind.IN_QUARTER
                || spec.kind() == DeadlineKind.IN_YEAR
                || spec.kind() == DeadlineKind.PART;
        if (!span) {
            return false;
        }
        if (FIRST_MONTHS.matcher(after).find()) {
            return true;
        }
        if (PLAN_SPAN.matcher(before).find()) {
            return true;
        }
        boolean done = DONE.matcher(before).find()
                || before.isBlank() && DONE_AFTER.matcher(after).find();
        return done && (paperDay == null || !isComing(spec));
    }

    private boolean isComing(DeadlineSpec spec) {
        LocalDate last = spec.nominalLastDay();
        return last != null && paperDay != null && !last.isBefore(paperDay);
    }

    private boolean span(String before, String phrase, DeadlineSpec spec, boolean weak) {
        if (before.endsWith("từ ") || spec.kind() == DeadlineKind.IN_YEAR && isPurpose(before)) {
            return false;
        }
        if (!weak) {
            return true;
        }
        if (isPast(spec) || DATA_UP_TO.matcher(before).find()) {
            return false;
        }
        boolean till = phrase.startsWith("đến ") || phrase.startsWith("tới ");
        return !till
                || DOES.matcher(before).find()
                || !PROGRAMME.matcher(before).find();
    }

    /** The year belongs to a plan, or to criteria that are only described. */
    private static boolean isPurpose(String before) {
        return PLAN_YEAR.matcher(before).find()
                || DESCRIBED.matcher(before).find() && !STRIVES.matcher(before).find();
    }

    private boolean day(String before, String phrase, String after, DeadlineSpec spec) {
        if (isPast(spec) || DATA_UP_TO.matcher(before).find()) {
            return false;
        }
        if (phrase.startsWith("vào ")) {
            return DOES.matcher(before).find()
                    || HOLDS.matcher(before).find() && !UNSURE.matcher(before).find();
        }
        if (before.isBlank()) {
            return isComing(spec) || MUST.matcher(after).find();
        }
        return TILL_THEN.matcher(before).find() && !before.contains("tình hình") && !before.contains("kết quả");
    }

    /** At the beginning of a sentence or of a part of it, "đề nghị" and the like aside. */
    private static boolean opensClause(String before) {
        String head = before.strip();
        return head.isEmpty() || ",-+–)".indexOf(head.charAt(head.length() - 1)) >= 0;
    }

    private boolean isPast(DeadlineSpec spec) {
        LocalDate day = spec.day();
        if (day == null || paperDay == null) {
            return false;
        }
        LocalDate last = spec.nominalLastDay();
        return last != null && last.isBefore(paperDay);
    }

    /** Nobody orders today what was to be done years ago. */
    private boolean isLongPast(DeadlineSpec spec) {
        LocalDate day = spec.day();
        return day != null && paperDay != null && day.getYear() < paperDay.getYear() - 2;
    }

    private int sentenceStart(int at) {
        int limit = Math.max(0, at - BACK);
        for (int i = at - 1; i >= limit; i--) {
            char c = text.charAt(i);
            boolean endsSentence =
                    c == ';' || c == ':' || (c == '.' && i + 1 < text.length() && text.charAt(i + 1) == ' ');
            if (endsSentence) {
                return i + 1;
            }
        }
        return limit;
    }
}
