package vn.ntm.notice.domain.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which meeting the conclusions are of, and on which day: from the subject and the opening. */
final class MeetingReader {

    private static final Pattern KIND = Pattern.compile(
            "([Hh]ội nghị|[Cc]uộc họp|[Bb]uổi làm việc|[Pp]hiên họp|[Hh]ội thảo|[Bb]uổi họp|[Cc]uộc làm việc|[Bb]uổi"
                    + " kiểm tra)((?:\\s+(?:trực tuyến|toàn thể|giao ban|sơ kết|tổng kết|kiểm điểm tiến độ|triển khai Kế"
                    + " hoạch|triển khai kế hoạch|triển khai nhiệm vụ|thông qua Dự thảo Kế hoạch|thông qua|thẩm định|đánh"
                    + " giá))?)");
    private static final String MEETING =
            "(?:họp|[Hh]ội nghị|làm việc|kiểm tra|[Hh]ội thảo|giao ban|hội ý|khảo sát|giám sát|tiếp|đối thoại|kiểm"
                    + " điểm|thị sát)";
    private static final Pattern MEETS = Pattern.compile(MEETING);

    private static final String DAY = "(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})(?:\\s?[/.-]\\s?(\\d{4}))?(?!\\d)";
    private static final String IN_WORDS = "(\\d{1,2})\\s+tháng\\s+(\\d{1,2})(?:\\s+năm\\s+(\\d{4})|/(\\d{4}))?";
    private static final Pattern FIRST_WORDS =
            Pattern.compile("(?:[\\p{L}\\d .&]{1,25}[-–:]\\s?)?(?:(?:Vào|Trong|Hôm nay|Vừa qua|Mới"
                    + " đây),?\\s)?(?:(?:buổi\\s)?(?:[Ss]áng|[Cc]hiều|[Tt]ối|[Tt]rưa)\\s)?(?:hôm nay,?\\s)?\\(?"
                    + "(?:(?:các\\s)?[Nn]gày\\s)?\\(?(?:" + DAY + "|" + IN_WORDS + ")\\)?[^.;]{0,400}?" + MEETING);
    private static final Pattern OF_MEETING = Pattern.compile(
            "(?:họp|[Hh]ội nghị|[Bb]uổi làm việc|[Hh]ội thảo|giao ban|[Bb]uổi kiểm tra)[^.;:]{0,160}?(?<!đến |trước"
                    + " |hết |từ |sau |qua |nhất |hạn )(?:ngày|vào)\\s(?:ngày\\s)?(?:"
                    + DAY + "|" + IN_WORDS + ")");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:(?:Sáng|Chiều|Tối)\\s(?:ngày\\s)?|Ngày\\s)\\(?\\d{1,2}");
    private static final Pattern PAPER_BEFORE = Pattern.compile("(?:số\\s\\S{1,30}|văn bản|công văn)[\\s,]{0,3}$");
    private static final Pattern SENDS = Pattern.compile("có (?:văn bản|công văn|Công văn)|ban hành|có thông báo");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d/.-])(20[0-4]\\d)(?!\\d)|/\\s?(20[0-4]\\d)(?!\\d)");

    private MeetingReader() {}

    /** "Hội nghị triển khai Kế hoạch", "cuộc họp", "buổi làm việc". */
    static @Nullable String kind(String text) {
        Matcher match = KIND.matcher(text);
        return match.find() ? Paragraph.squeeze(match.group(1) + match.group(2)) : null;
    }

    /** "Chiều ngày 24/10, ...": a report, not a headline. */
    static boolean startsWithDay(String text) {
        return DAY_FIRST.matcher(text).lookingAt();
    }

    /** Whether somebody met at all. */
    static boolean isMeeting(String text) {
        return MEETS.matcher(text).find();
    }

    /**
     * The day of the meeting.
     *
     * @param year the year of the paper or of its posting, for a day printed without one; null if unknown
     */
    static @Nullable LocalDate day(List<String> texts, @Nullable Integer year) {
        for (String text : texts) {
            Matcher first = FIRST_WORDS.matcher(text);
            if (first.lookingAt() && !SENDS.matcher(first.group()).find()) {
                LocalDate day = day(first, 1, year != null ? year : firstYear(texts));
                if (day != null) {
                    return day;
                }
            }
        }
        for (String text : texts) {
            Matcher held = OF_MEETING.matcher(text);
            while (held.find()) {
                int group = held.start(1) >= 0 ? 1 : 4;
                String before = text.substring(Math.max(0, held.start(group) - 45), held.start(group));
                LocalDate day = day(held, 1, year != null ? year : firstYear(texts));
                if (day != null
                        && !PAPER_BEFORE
                                .matcher(before.replaceFirst("(?:ngày\\s|vào\\s){1,3}$", ""))
                                .find()) {
                    return day;
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(Matcher match, int group, @Nullable Integer otherYear) {
        int g = match.start(group) >= 0 ? group : group + 3;
        String printed = match.group(g + 2);
        if (printed == null && g > group) {
            printed = match.group(g + 3);
        }
        Integer year = printed == null ? otherYear : Integer.valueOf(printed);
        if (year == null) {
            return null;
        }
        try {
            return LocalDate.of(year, Integer.parseInt(match.group(g + 1)), Integer.parseInt(match.group(g)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable Integer firstYear(List<String> texts) {
        for (String text : texts) {
            Matcher year = YEAR.matcher(text);
            if (year.find()) {
                return Integer.valueOf(year.group(1) == null ? year.group(2) : year.group(1));
            }
        }
        return null;
    }
}
