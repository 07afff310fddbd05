package vn.ntm.notice.domain.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of persons with the offices printed beside them. */
final class People {

    private static final String GIVEN = "\\p{Lu}(?:\\p{Ll}|[’']\\p{Lu}?){0,12}";
    private static final String NAME = GIVEN + "(?:\\s" + GIVEN + "){1,4}(?![\\p{L}])";

    /** By these a name is told from the place before it: "Chủ tịch UBND tỉnh Thanh Hóa Nguyễn Đình Xứng". */
    private static final String SURNAME =
            "(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đoàn|Trịnh|Đinh|Lâm|Mai|Tô|Trương|Cao|Hà|Tạ|Chu"
                    + "|Lương|Vi|Nông|Phùng|Đào|Quách|Thái|Lưu|Tống|Kiều|La|Ma|Triệu|Lò|Giàng|Hứa|Bế|Hoàng|Vương|Đàm|Châu|Từ|Tăng|Thân|Ông|Bạch"
                    + "|Cù|Khổng|Nghiêm|Mạc|Diệp|Lục|Mã|Sầm|Cầm|Quàng|Lường|Hạng|Sùng|Vàng|Thào|Mùa|Y|A|K’|Rơ|Siu|Ksor|Kpă|Đinh|Thạch|Kim|Sơn"
                    + "|Danh|Ngọc|Doãn|Ninh|Âu|Tôn|Uông|Cung|Đồng|Đậu|Đường|Giáp|Hàn|Khúc|Liêu|Lã|Lại|Mạnh|Phí|Thẩm|Tiêu|Úc|Hầu|Chamaléa|Kator|Katơr|Niê|H’|Hoàng|Sằm|Bàn|Đèo|Khà|Lù|Tráng|Vừ|Xồng|Hờ|Cháng|Thền|Long|Phàn|Tẩn|Chảo)";

    /** A whole name that begins with a surname. */
    static final String FULL_NAME = SURNAME + "(?:\\s" + GIVEN + "){1,4}";

    private static final Pattern ALONE = Pattern.compile("(?:(?:TS|ThS|PGS|GS|BS|Bs|Ths)\\.? ?){0,3}" + NAME);
    private static final Pattern IN_CAPITALS = Pattern.compile("(?iu:" + SURNAME + ")(?:\\s\\p{Lu}{1,8}){1,4}");

    private static final String FIRST_WORD =
            "(?:Phó|Quyền|Q\\.|Chủ|Bí|Chánh|Trưởng|Giám|Thường|Ủy|Uỷ|Thứ|Bộ|Cục|Chi|Hiệu|Lãnh|Đại|Thành|Tổng|Huyện"
                    + " ủy|Huyện uỷ|Tỉnh ủy|Tỉnh uỷ|Thị ủy|Quận ủy|Đảng ủy|Đảng uỷ|TUV|HUV|UVBTV|UV|PCT|Thượng|Trung"
                    + " tá|Thiếu|Hạt|Chỉ huy|Chính|Viện|TVHU|TUV|Chuyên viên)";
    private static final Pattern TITLE_PART = Pattern.compile(FIRST_WORD + "(?!\\p{L}).*");

    private static final Pattern NAMED =
            Pattern.compile("(?:(?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à|[Cc]hủ trì[^:.;]{0,40}:)\\s+)(?!" + FIRST_WORD
                    + "\\s)(" + NAME + ")\\s?(?:,|[-–]|\\()\\s*(?=" + FIRST_WORD + ")");
    private static final Pattern NAMED_ALONE =
            Pattern.compile("(?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à)\\s+(?!" + FIRST_WORD + "\\s)(" + NAME + ")");
    private static final Pattern TITLED = Pattern.compile(
            "(?=[PQNCcBbGgTtVvH])((?:(?:Phó |Quyền |Q\\. ?|Nguyên )?(?:[Cc]hủ tịch|[Bb]í thư|[Gg]iám đốc|[Tt]rưởng"
                    + " [Bb]an|[Tt]rưởng phòng|[Cc]hánh (?:Văn|văn) phòng|[Bb]ộ trưởng|[Tt]hứ trưởng|Thủ tướng|[Cc]hủ"
                    + " nhiệm|[Vv]iện trưởng|[Cc]ục trưởng|[Cc]hi cục trưởng|[Tt]rưởng đoàn|[Hh]iệu trưởng|[Tt]ổng [Gg]iám"
                    + " đốc))(?:\\s[\\p{L}&]+){0,9}?)\\s?(?:[-–]\\s?)?(?<=\\s)(?:(?:đồng chí|ông|bà)\\s)?("
                    + SURNAME + "(?:\\s" + GIVEN + "){1,4}(?!\\p{L}))");

    private static final Pattern TITLES_END = Pattern.compile(
            "(?<![Bb]an)\\s(?:đã|chủ trì|tổ chức|kết luận|thực hiện Chương trình|tại|phát biểu|có buổi|có ý"
                    + " kiến|làm|dự|cùng|đến|kiểm tra|yêu cầu|cho rằng|cho biết|nhấn mạnh|trao đổi|ghi nhận|báo"
                    + " cáo|thăm|tiếp|ký|đề nghị|giao|chỉ đạo|điều hành|về|khẳng định|đánh"
                    + " giá|là|vừa|đang)(?![\\p{L}])|[;.:)\n"
                    + "]");
    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*|\\s+[-–]\\s*|\\s*[-–]\\s+|\\s+kiêm\\s+");

    /**
     * A name as it stands in a text.
     *
     * @param titles its offices, one by one
     * @param printed its offices as printed, null where none stands beside it
     */
    record Person(
            String name, List<String> titles, @Nullable String printed, int start, int end) {}

    private People() {}

    /** Whether a line is a person's name and nothing else. */
    static boolean isName(String line) {
        return line.length() < 50
                && (ALONE.matcher(line).matches() && !TITLE_PART.matcher(line).matches()
                        || IN_CAPITALS.matcher(line).matches());
    }

    static List<Person> in(String text) {
        List<Person> people = new ArrayList<>();
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            people.add(withTitlesAfter(text, named.group(1), named.start(), named.end()));
        }
        Matcher titled = TITLED.matcher(text);
        while (titled.find()) {
            String title = titled.group(1).replaceFirst("\\s?[-–]$", "").strip();
            people.add(new Person(titled.group(2), List.of(title), title, titled.start(), titled.end()));
        }
        Matcher alone = NAMED_ALONE.matcher(text);
        while (alone.find()) {
            String name = alone.group(1);
            if (people.stream().noneMatch(other -> other.start() <= alone.start() && alone.start() < other.end())) {
                people.add(new Person(name, List.of(), null, alone.start(), alone.end()));
            }
        }
        people.sort(java.util.Comparator.comparingInt(Person::start));
        return people;
    }

    private static Person withTitlesAfter(String text, String name, int start, int from) {
        Matcher end = TITLES_END.matcher(text).region(from, Math.min(text.length(), from + 400));
        int until = end.find() ? end.start() : Math.min(text.length(), from + 400);
        String after = text.substring(from, until);
        List<String> titles = new ArrayList<>();
        Matcher between = BETWEEN.matcher(after);
        int at = 0;
        int last = 0;
        while (at <= after.length()) {
            boolean more = between.find(at);
            int partEnd = more ? between.start() : after.length();
            String part = after.substring(at, partEnd).strip();
            if (!TITLE_PART.matcher(part).matches()) {
                break;
            }
            titles.add(part);
            last = partEnd;
            if (!more) {
                break;
            }
            at = between.end();
        }
        String printed = titles.isEmpty() ? null : after.substring(0, last).strip();
        return new Person(name, List.copyOf(titles), printed, start, from + last);
    }
}
