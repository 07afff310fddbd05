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
        if (CONDITION.matcher(before).find() || isLongPast(spec)) {
            return false;
        }
        return switch (spec.kind()) {
            case START -> !IN_FORCE.matcher(before).find();
            case EVENT -> !LISTENING.matcher(phrase).find() && (!weak || opensClause(before));
            case BY_REFERENCE -> !weak || PLACE_OF_SCHEDULE.matcher(before).find();
            case RECURRING -> !weak || !NOUN_OF_EACH_YEAR.matcher(before).find();
            case IN_YEAR, IN_MONTH, IN_QUARTER, PART -> span(before, phrase, spec, weak);
            case BY -> !weak || day(before, phrase, spec);
            case URGENT_NO_DATE, ONGOING -> opensClause(before) || spec.kind() == DeadlineKind.URGENT_NO_DATE;
            default -> true;
        };
    }

    /** Whether the year is a goal to strive for rather than a deadline. */
    boolean isGoal(int start, DeadlineSpec spec) {
        return spec.kind() == DeadlineKind.IN_YEAR
                && GOAL.matcher(text.substring(sentenceStart(start), start)).find();
    }

    private boolean span(String before, String phrase, DeadlineSpec spec, boolean weak) {
        if (before.endsWith("từ ")
                || (spec.kind() == DeadlineKind.IN_YEAR
                        && PLAN_YEAR.matcher(before).find())) {
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

    private boolean day(String before, String phrase, DeadlineSpec spec) {
        if (isPast(spec) || DATA_UP_TO.matcher(before).find()) {
            return false;
        }
        if (phrase.startsWith("vào ")) {
            return DOES.matcher(before).find();
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
        for (int i = at - 1; i >= 0; i--) {
            char c = text.charAt(i);
            boolean endsSentence =
                    c == ';' || c == ':' || (c == '.' && i + 1 < text.length() && text.charAt(i + 1) == ' ');
            if (endsSentence) {
                return i + 1;
            }
        }
        return 0;
    }
}
