package vn.ntm.notice.domain.review;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ntm.notice.domain.extraction.ReadDuty;
import vn.ntm.notice.domain.extraction.ReadUnit;

/** A short name for lists: the first sentence of the order without its mark, its verb of command and its assignee. */
final class DutyTitle {

    private static final int LONGEST = 140;
    private static final int SHORT = 70;
    private static final Pattern VERB = Pattern.compile(
            "thực hiện|hoàn thành|tập trung|chỉ đạo|triển khai|xây dựng|đạt|báo cáo|rà soát|phối hợp|tham mưu",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MARK =
            Pattern.compile("^\\s*(?:[IVX]+\\.|\\d+(?:\\.\\d+)*[.)]?|[a-zđ]\\)|[-+*•])\\s*");
    private static final Pattern COMMAND = Pattern.compile(
            "^(?:(?:Giao|Yêu cầu|Đề nghị|Đối với|Giao cho|Mời)\\s+)?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern AFTER_NAME = Pattern.compile("^\\s*[:,;-]?\\s*");

    private DutyTitle() {}

    /** A duty that says nothing but who and which criteria: "Tân Minh tiêu chí số 16,17". */
    static String of(ReadDuty duty) {
        String title = of(duty.text(), duty.assignees());
        List<String> codes = duty.criteria().stream()
                .flatMap(one -> one.codes().stream())
                .distinct()
                .toList();
        boolean bare = !codes.isEmpty()
                && title.length() < SHORT
                && !VERB.matcher(title).find();
        return bare ? "Thực hiện tiêu chí " + String.join(", ", codes) : title;
    }

    static String of(String text, List<ReadUnit> assignees) {
        String words = text.replaceAll("[*_]{2,}", "").replaceAll("\\s+", " ").strip();
        words = withoutAssignee(MARK.matcher(words).replaceFirst(""), assignees);
        String sentence = firstSentence(words);
        if (sentence.length() > LONGEST) {
            int cut = sentence.lastIndexOf(' ', LONGEST - 2);
            sentence = sentence.substring(0, cut < LONGEST / 2 ? LONGEST - 2 : cut) + "…";
        }
        sentence = sentence.replaceFirst("(?:\\./)?[.;:,]+$", "").strip();
        return sentence.isEmpty() ? "…" : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String withoutAssignee(String words, List<ReadUnit> assignees) {
        Matcher command = COMMAND.matcher(words);
        String order = command.lookingAt() ? words.substring(command.end()) : words;
        return assignees.stream()
                .map(ReadUnit::name)
                .filter(name -> order.regionMatches(true, 0, name, 0, name.length()))
                .max(Comparator.comparingInt(String::length))
                .map(name -> AFTER_NAME.matcher(order.substring(name.length())).replaceFirst(""))
                .filter(rest -> rest.length() > 15)
                .orElse(words);
    }

    private static String firstSentence(String words) {
        int end = words.indexOf(". ");
        return end > 30 ? words.substring(0, end) : words;
    }
}
