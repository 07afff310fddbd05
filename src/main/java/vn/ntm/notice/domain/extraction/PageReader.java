package vn.ntm.notice.domain.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.SourceText.Line;

/** A page of a portal without the head of a paper: menus, headline, day of posting, and where its text begins. */
final class PageReader {

    private static final int TOP = 25;

    private static final Pattern POSTED = Pattern.compile(
            "(?:[•|·-]\\s?)?(?:Đăng lúc|Ngày đăng|Đăng ngày|Cập nhật(?: lúc)?|Ngày cập nhật|Ngày tạo|Ngày xuất"
                    + " bản|Thời gian đăng|Post(?:ed)?(?: on)?)\\s*:?\\s*(?:(?:[Tt]hứ [\\p{L}\\d]+|[Cc]hủ"
                    + " nhật)\\s*,?\\s*)?(?:ngày\\s+)?(?:\\d{1,2}[:h]\\d{2}(?::\\d{2})?\\s*(?:AM|PM|SA|CH)?\\s*[-,|]?\\s*)?(?:ngày\\s+)?"
                    + PaperDates.DAY + ".{0,80}");
    private static final Pattern DATE_LINE =
            Pattern.compile("(?:(?:[Tt]hứ [\\p{L}\\d]+|[Cc]hủ nhật)\\s*,?\\s*)?(?:ngày\\s+)?" + PaperDates.DAY
                    + "(?:\\s*[-,|]?\\s*\\d{1,2}[:h]\\d{2}(?::\\d{2})?)?(?:\\s*(?:AM|PM|SA|CH))?(?:\\s*[|(].{0,40})?");
    static final Pattern FURNITURE = Pattern.compile(
            "\\d{1,3}\\s?%|(?:[•|·-]\\s?)?(?:Lượt xem|Số lần xem|Lượt truy cập|Cỡ chữ|Font|In trang|In bài|Bản in|Chia"
                    + " sẻ|Trang chủ|Đọc bài|Nghe|Quay lại|Xem cỡ chữ|Tăng giảm)(?!\\p{L}).{0,60}|.{0,30}lượt"
                    + " xem|A[+-]?(?:\\s*A[+-]?){0,5}|Aa|Facebook|Zalo|Tweet|Print|Email|date|\\d{1,6}|Ảnh[.:].{0,160}|.{0,120}Ảnh:.{0,40}|[a-z\\d]+(?:-[a-z\\d]+){2,12}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BELOW = Pattern.compile(
            "(?:Tin|Các tin|Bài viết|Bài|Văn bản|Các bài viết|Tin tức)\\s(?:cùng chuyên mục|cùng loại|liên"
                    + " quan|khác|mới|đã đưa|mới hơn|cũ hơn|mới nhất)(?!\\p{L}).{0,60}|(?:Tags?|Từ khóa|Nguồn|Tác giả|Bình"
                    + " luận|Ý kiến bạn đọc|Gửi bình luận|Bản quyền|Copyright|©)(?:\\s?:|\\s|$).{0,120}");
    private static final Pattern SENTENCE_START =
            Pattern.compile("(?:Dự|Chủ trì|Tham dự|Cùng dự|Phát biểu)(?!\\p{L}).*");

    private final List<Line> lines;
    private final int posted;
    private int headline = -1;
    private int body;

    private PageReader(List<Line> lines, int posted) {
        this.lines = lines;
        this.posted = posted;
    }

    static PageReader read(List<Line> lines) {
        PageReader page = new PageReader(lines, postedLine(lines));
        page.findHeadline();
        return page;
    }

    /** The day of posting printed above a whole paper. */
    static @Nullable LocalDate postedAbove(List<Line> lines) {
        int posted = postedLine(lines);
        return posted < 0 ? null : day(lines.get(posted));
    }

    @Nullable String headline() {
        return headline < 0 ? null : lines.get(headline).text();
    }

    int bodyLine() {
        return body;
    }

    /** Where the text ends and lists of other pages begin. */
    static int endLine(List<Line> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (BELOW.matcher(lines.get(i).text()).matches()) {
                return i;
            }
        }
        return lines.size();
    }

    @Nullable LocalDate postedOn() {
        return posted < 0 ? null : day(lines.get(posted));
    }

    /** "Cổng thông tin điện tử huyện ...". */
    @Nullable String source() {
        return posted < 0
                ? null
                : lines.subList(0, posted).stream()
                        .map(Line::text)
                        .filter(text -> text.matches("(?i)(?:Cổng|Trang) thông tin.*"))
                        .findFirst()
                        .orElse(null);
    }

    private static int postedLine(List<Line> lines) {
        for (int i = 0; i < Math.min(lines.size(), TOP); i++) {
            String text = lines.get(i).text();
            if (text.length() < 160
                    && (POSTED.matcher(text).matches()
                            || i < 12 && DATE_LINE.matcher(text).matches())) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable LocalDate day(Line line) {
        Matcher match = POSTED.matcher(line.text());
        Matcher bare = DATE_LINE.matcher(line.text());
        return match.matches() ? PaperDates.day(match, 1) : bare.matches() ? PaperDates.day(bare, 1) : null;
    }

    private void findHeadline() {
        int from = posted;
        while (from > 0 && isFurniture(from - 1)) {
            from--;
        }
        if (posted > 0 && from > 0 && !lines.get(from - 1).text().isBlank()) {
            headline = from - 1;
            body = posted + 1;
        } else {
            body = posted + 1;
            skipFurniture();
            headline = headlineAt(body);
            body = headline < 0 ? body : headline + 1;
        }
        skipFurniture();
    }

    /** The first lines may be a headline, or the name of a rubric and a headline. */
    private int headlineAt(int at) {
        int found = -1;
        for (int i = at; i < Math.min(lines.size(), at + 4) && isHeadline(i); i++) {
            found = i;
            if (i + 1 < lines.size() && HeadLines.opens(lines.get(i + 1).text())) {
                break;
            }
            if (lines.get(i).text().length() > 45) {
                break;
            }
        }
        return found;
    }

    private boolean isHeadline(int i) {
        String text = lines.get(i).text();
        boolean ends = text.endsWith(".") || text.endsWith(":") || text.endsWith(";");
        return i + 1 < lines.size()
                && text.length() >= 12
                && text.length() <= (ends ? 120 : 300)
                && !(HeadLines.surelyOpens(text) && ends)
                && !MeetingReader.startsWithDay(text)
                && !SENTENCE_START.matcher(text).matches()
                && text.indexOf(". ") < 0
                && Label.of(text) == null;
    }

    private void skipFurniture() {
        while (body < lines.size() && isFurniture(body)) {
            body++;
        }
    }

    private boolean isFurniture(int i) {
        return isFurniture(lines.get(i).text());
    }

    static boolean isFurniture(String text) {
        return text.length() < 200 && FURNITURE.matcher(text).matches();
    }
}
