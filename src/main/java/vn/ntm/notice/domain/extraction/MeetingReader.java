package vn.ntm.notice.domain.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.NoticeReading.Chair;

/** Which meeting, and who concluded it: from the subject and the opening. */
final class MeetingReader {

    private static final String NAME = "(\\p{Lu}\\p{Ll}*(?:\\s+\\p{Lu}\\p{Ll}*){1,4})";
    private static final String TITLE_WORD =
            "(?:Phó|Quyền|Chủ|Bí|Chánh|Trưởng|Giám|Thường|Ủy|Thứ|Bộ|Cục|Chi|Hiệu|Lãnh|Đại|Thành|Tổng)";
    private static final Pattern COMRADE = Pattern.compile("(?:đồng chí|Đồng chí|đ/c|Đ/c|ông|Ông|bà|Bà)\\s+(?!"
            + TITLE_WORD + "\\s)" + NAME + "(?!\\p{L})\\s*(?:,|[-–]|\\()\\s*");
    private static final Pattern TITLE_FIRST = Pattern.compile(
            "(?:của|do|,|;|^)\\s*(?:đồng chí\\s+|ông\\s+|bà\\s+)?((?:(?:Phó |Quyền |Q\\. )?Chủ tịch|(?:Phó )?Bí thư|(?:Phó )?Giám đốc|(?:Phó )?Trưởng ban|(?:Phó )?Trưởng Ban)(?:\\s+[\\p{L}&]+){1,8}?)\\s+"
                    + NAME + "\\s+(?:tại|chủ trì|tổ chức|kết luận|đã)");
    private static final Pattern TITLES_END = Pattern.compile(
            "\\s+(?:đã\\s+)?(?:chủ trì|tổ chức|kết luận|thực hiện Chương trình|tại|phát biểu|có buổi|làm việc)(?![\\p{L}])|;|\\.");
    private static final Pattern KIND = Pattern.compile(
            "([Hh]ội nghị|[Cc]uộc họp|[Bb]uổi làm việc|[Pp]hiên họp|[Hh]ội thảo|[Bb]uổi họp|[Cc]uộc làm việc|[Bb]uổi kiểm tra)"
                    + "((?:\\s+(?:trực tuyến|toàn thể|giao ban|sơ kết|tổng kết|kiểm điểm tiến độ|triển khai Kế hoạch|triển khai kế hoạch|triển khai nhiệm vụ|thông qua Dự thảo Kế hoạch|thông qua|thẩm định|đánh giá))?)");

    private MeetingReader() {}

    /** "Hội nghị triển khai Kế hoạch", "cuộc họp", "buổi làm việc". */
    static @Nullable String kind(String text) {
        Matcher match = KIND.matcher(text);
        return match.find() ? Paragraph.squeeze(match.group(1) + match.group(2)) : null;
    }

    /** The name where it first stands; the capacities where most of them are named. */
    static Chair chair(List<String> texts) {
        String name = null;
        List<String> titles = List.of();
        for (String text : texts) {
            Matcher first = TITLE_FIRST.matcher(text);
            if (name == null && first.find()) {
                name = first.group(2);
                titles = List.of(Paragraph.squeeze(first.group(1)));
                continue;
            }
            Matcher comrade = COMRADE.matcher(text);
            while (comrade.find()) {
                String found = comrade.group(1);
                if (name != null && !name.equals(found)) {
                    continue;
                }
                name = found;
                List<String> printed = titles(text.substring(comrade.end()));
                if (printed.size() > titles.size()) {
                    titles = printed;
                }
            }
        }
        return new Chair(name, titles, titles.isEmpty() ? null : String.join(", ", titles));
    }

    private static List<String> titles(String after) {
        Matcher end = TITLES_END.matcher(after);
        String printed = end.find() ? after.substring(0, end.start()) : after;
        List<String> titles = new ArrayList<>();
        for (String title : printed.split("\\s*,\\s*|\\s+[-–]\\s*|\\s*[-–]\\s+")) {
            String plain = title.strip();
            if (plain.matches(TITLE_WORD + "\\s.*")) {
                titles.add(plain);
            } else if (!plain.isEmpty()) {
                break;
            }
        }
        return titles;
    }
}
