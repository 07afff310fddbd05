package vn.ntm.notice.domain.extraction;

import java.util.regex.Pattern;

/** What the lines at the head of a paper look like. */
final class HeadLines {

    static final Pattern NATION = Pattern.compile(
            "(?:CỘNG\\s{1,9}HO?[ÒÀ]?A?\\s{1,9}XÃ|ĐẢNG CỘNG SẢN VIỆT NAM).*|Đ\\s?ộc lập\\s{0,9}[-–].*|Độc lập.{0,9}Tự"
                    + " do.*");
    static final Pattern RULE = Pattern.compile("[-–_=*.~\\s]+");

    /** "THÔNG BÁO", "KẾ HOẠCH", alone or before the subject in capitals. */
    static final Pattern TYPE = Pattern.compile(
            "(THÔNG BÁO(?: KẾT LUẬN)?|KẾT LUẬN|KẾ HOẠCH|CHỈ THỊ|BÁO CÁO|TỜ TRÌNH|QUYẾT ĐỊNH|HƯỚNG DẪN|GIẤY MỜI|CHƯƠNG"
                    + " TRÌNH|NGHỊ QUYẾT|BIÊN BẢN|PHƯƠNG ÁN|ĐỀ ÁN|CÔNG ĐIỆN|QUY CHẾ|CÔNG VĂN)(?:\\s+(\\P{Ll}{4,300}))?");

    private static final String BLANK = "[\\s….\\u2024_-]{0,40}";
    static final Pattern NUMBER = Pattern.compile("(?:Số|SỐ)\\s{0,9}[:;.]?" + BLANK
            + "(?:(\\d{1,5}\\p{L}?)(?=\\s*[/-])|[^/\\n]{0,12}/?[^/\\n]{0,6}(?=/))?" + BLANK
            + "(?:/\\s*((?:(?:19|20)\\d\\d\\s?/\\s?)?\\p{L}[\\p{L}\\d&]*(?:\\s?[-–.]\\s?[\\p{L}\\d&]+|/[\\p{L}\\d&]+){0,6})"
            + "|-\\s?(\\p{Lu}{2,6}/[\\p{Lu}\\d]+(?:-[\\p{Lu}\\d]+){0,3}))(?=[\\s,.;]|$)");

    private static final String PLACE_WORD = "(?:\\p{Lu}[\\p{Ll}’']+|\\p{Lu}(?= )|TP\\.?|Tp\\.|HCM)";
    private static final String PLACE =
            "(?:(?:TP|Tp|TX|T\\.P)\\.? ?)?" + PLACE_WORD + "(?:[ -]{1,3}(?:" + PLACE_WORD + "|\\d{1,2}(?=,|\\s))){0,5}";
    private static final String NUMBER_OR_GAP = "[\\s….…]{0,20}(\\d{1,2})?[\\s….…]{0,20}";

    /** "TP. Bắc Giang, ngày     tháng 9 năm 2021"; day, month and year may be blank. */
    static final Pattern PLACE_AND_DATE = Pattern.compile("(?<![\\p{Lu}/&-])(" + PLACE + ")\\s{0,9},?\\s{0,9}[Nn]gày"
            + NUMBER_OR_GAP + "tháng" + NUMBER_OR_GAP + "năm[\\s….…]{0,20}((?:19|20)\\d\\d)?");

    static final Pattern ADDRESS = Pattern.compile("Kính\\s{0,3}gửi\\s*[:;]?\\s*(.*)");
    static final Pattern ABOUT = Pattern.compile("(?:V/v|v/v|V/V|Về việc|Về)(?:\\s*:)?\\s+(.*)");

    private static final String SURE =
            "(?:Ngày|Căn cứ|Thực hiện|Thi hành|Sau khi|Sáng|Chiều|Vừa qua|Xét|Nhằm|Tiếp theo|Nhận được|Trên cơ sở|Hiện"
                    + " nay|Kính gửi)";
    /** Words with which the text of a paper begins, after its head. */
    static final Pattern OPENING = Pattern.compile("(?:" + SURE
            + "|Tối|Trong|Tại|Để|Vào|Hôm|Theo|Tiếp tục|Qua|Thời gian qua|Đến nay|Triển khai|Nhân dịp|Vừa"
            + "|UBND|Ủy ban|Uỷ ban|Chủ tịch|Hội nghị|Cuộc họp)(?!\\p{L})");

    private static final Pattern SURE_OPENING = Pattern.compile(SURE + "(?!\\p{L})");

    private static final int LONGEST_TITLE_LINE = 120;
    private static final Pattern TITLE_END = Pattern.compile("[.:;]\\s*$");

    private HeadLines() {}

    /** Almost all capitals; scanned ones lose some. */
    static boolean isUpper(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long capitals = text.chars().filter(Character::isUpperCase).count();
        return capitals >= 2 && capitals * 10 >= letters * 8;
    }

    static boolean opens(String line) {
        return Label.of(line) != null || OPENING.matcher(line).lookingAt() && !isUpper(line);
    }

    /** As {@link #opens}, but not with words that also begin a line of a subject, "UBND thành phố". */
    static boolean surelyOpens(String line) {
        return Label.of(line) != null || SURE_OPENING.matcher(line).lookingAt() && !isUpper(line);
    }

    /** A line of a title: short enough to stand on one line of the page, not a sentence that has ended. */
    static boolean isTitle(String line) {
        return line.length() <= LONGEST_TITLE_LINE && !TITLE_END.matcher(line).find();
    }

    static String symbol(String printed) {
        return printed.replaceAll("\\s", "").replace('–', '-').replaceFirst("^(?:19|20)\\d\\d/", "");
    }
}
