package vn.ntm.notice.domain.extraction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Other papers that the text names: by number and date, or in the opening by title only. */
final class CitationReader {

    private static final String TYPES =
            "Quyết định|Nghị quyết|Nghị định|Thông tư|Chỉ thị|Công văn|Kế hoạch|Thông báo|Tờ trình|Hướng dẫn|Báo"
                    + " cáo|Đề án|Văn bản";
    private static final Pattern NUMBERED = Pattern.compile("(?=[QNTCKHBĐVqntckhbđv])(?<!\\p{L})((?iu:" + TYPES
            + "))\\s+số\\s*:?\\s*(\\d{1,5}\\s*(?:/\\s*\\d{4})?\\s*/\\s*\\p{L}[\\p{L}\\d&]*(?:\\s*-\\s*[\\p{L}\\d&]+){0,5})"
            + "(?:[,\\s]+ngày\\s+" + PaperDates.DAY + ")?(?:\\s+của\\s+((?:Thủ tướng Chính phủ|Chính"
            + " phủ|(?:Chủ tịch )?(?:UBND|Ủy ban nhân dân|HĐND|Hội"
            + " đồng nhân dân|Bộ|Huyện ủy|Tỉnh ủy|Ban Chỉ"
            + " đạo))(?:\\s+(?:tỉnh|huyện|thành phố|thị"
            + " xã|xã|phường|\\p{Lu}\\p{Ll}+)){0,8}))?");
    private static final Pattern TITLED =
            Pattern.compile("(?:trình bày|nghe|thông qua|và)\\s+((?:Dự thảo )?(?:Kế hoạch|Thông báo|Đề án|Tờ trình|Báo"
                    + " cáo))\\s+(\\p{Ll}[^;.:]{0,300}?)(?=\\s+và\\s+(?:Kế hoạch|Thông báo|Đề án|Tờ trình|Báo"
                    + " cáo)\\s|,\\s+(?:ý kiến|các ý kiến|do)|[;.:])");

    private CitationReader() {}

    static List<ReadCitation> read(List<String> outside, List<ReadItem> items) {
        Map<String, ReadCitation> found = new LinkedHashMap<>();
        for (String text : outside) {
            numbered(text, null, found);
            titled(text, found);
        }
        items.forEach(item -> numbered(item.text(), item.path(), found));
        return List.copyOf(found.values());
    }

    private static void numbered(String text, @Nullable String path, Map<String, ReadCitation> found) {
        if (!text.contains("số") && !text.contains("Số") && !text.contains("SỐ")) {
            return;
        }
        Matcher match = NUMBERED.matcher(text);
        while (match.find()) {
            String type = match.group(1);
            String number = match.group(2).replaceAll("\\s", "");
            if (!found.containsKey(number)) {
                found.put(
                        number,
                        new ReadCitation(
                                type.substring(0, 1).toUpperCase(Locale.ROOT)
                                        + type.substring(1).toLowerCase(Locale.ROOT),
                                number,
                                PaperDates.day(match, 3),
                                trimmed(match.group(9)),
                                null,
                                path));
            }
        }
    }

    private static void titled(String text, Map<String, ReadCitation> found) {
        Matcher match = TITLED.matcher(text);
        int from = 0;
        while (match.find(from)) {
            String type = match.group(1);
            String title = type + " " + match.group(2).strip();
            found.putIfAbsent(title, new ReadCitation(type, null, null, null, title, null));
            from = match.end();
        }
    }

    private static @Nullable String trimmed(@Nullable String words) {
        return words == null ? null : words.strip();
    }
}
