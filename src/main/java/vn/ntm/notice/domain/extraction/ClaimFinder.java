package vn.ntm.notice.domain.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures that a text states and that our own data can be held against: counts, parts of a whole, means, percents. */
final class ClaimFinder {

    private static final String THING =
            "(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thôn|bản|ấp|khu dân cư|tiêu chí|chỉ tiêu|nội dung tiêu"
                    + " chí|[Ss]ở|phòng|ban|ngành|cơ quan|đơn vị|hộ|hội|sản phẩm|trường|hồ sơ|công trình|vườn|tuyến"
                    + " đường)";
    private static final String NUMBER = "(\\d{1,6}(?:,\\d{1,2})?)";
    private static final String NOT_A_DATE = "(?=\\d)(?<![\\d/.,-])(?<!ngày |tháng |số |quý |khoản |điều |mục |điểm )";

    /** "29/38 chỉ tiêu", "14/20 Sở". */
    private static final Pattern FRACTION =
            Pattern.compile(NOT_A_DATE + "(\\d{1,4})\\s?/\\s?(\\d{1,4})\\s(" + THING + ")(?!\\p{L})");
    /** "bình quân 13 tiêu chí/xã", "trung bình mỗi xã đạt 17,5 tiêu chí". */
    private static final Pattern MEAN = Pattern.compile("(?:bình quân|trung bình)(?: \\p{L}{1,8}){0,6} " + NUMBER
            + "\\s(" + THING + "(?:\\s?/\\s?" + THING + ")?)(?!\\p{L})");

    private static final Pattern PER_THING =
            Pattern.compile(NOT_A_DATE + NUMBER + "\\s(" + THING + "\\s?/\\s?" + THING + ")(?!\\p{L})");
    private static final Pattern PERCENT = Pattern.compile(
            NOT_A_DATE + "(\\d{1,3}(?:,\\d{1,2})?)\\s?%(?:\\s(?:số\\s|các\\s|tổng số\\s)?(" + THING + "))?(?!\\p{L})");
    /** "02 xã"; a number that names a criterion ("tiêu chí số 2") stands after it, not before. */
    private static final Pattern COUNT =
            Pattern.compile(NOT_A_DATE + "(?<!tiêu chí )(\\d{1,5})\\s(" + THING + ")(?!\\s?/)(?!\\p{L})");

    private ClaimFinder() {}

    /** In the order of the text; a figure is taken once, as the most that it says. */
    static List<ReadClaim> find(Slice words) {
        String text = words.text();
        List<ReadClaim> claims = new ArrayList<>();
        boolean[] taken = new boolean[text.length()];
        find(FRACTION.matcher(text), ReadClaim.Kind.FRACTION, words, taken, claims);
        find(MEAN.matcher(text), ReadClaim.Kind.MEAN, words, taken, claims);
        find(PER_THING.matcher(text), ReadClaim.Kind.MEAN, words, taken, claims);
        find(PERCENT.matcher(text), ReadClaim.Kind.PERCENT, words, taken, claims);
        find(COUNT.matcher(text), ReadClaim.Kind.COUNT, words, taken, claims);
        claims.sort(Comparator.comparingInt(claim -> claim.span().start()));
        return claims;
    }

    private static void find(Matcher match, ReadClaim.Kind kind, Slice words, boolean[] taken, List<ReadClaim> claims) {
        while (match.find()) {
            if (!taken[match.end() - 1] && !taken[match.start()]) {
                for (int i = match.start(); i < match.end(); i++) {
                    taken[i] = true;
                }
                claims.add(claim(match, kind, words.raw(match.start(), match.end())));
            }
        }
    }

    private static ReadClaim claim(Matcher match, ReadClaim.Kind kind, Span span) {
        return switch (kind) {
            case FRACTION ->
                new ReadClaim(span, kind, match.group(3), value(match.group(1)), Integer.valueOf(match.group(2)));
            case MEAN -> {
                yield new ReadClaim(
                        span, kind, match.group(2).replaceAll("\\s?/\\s?", "/"), value(match.group(1)), null);
            }
            case PERCENT ->
                new ReadClaim(span, kind, match.group(2) == null ? "" : match.group(2), value(match.group(1)), null);
            case COUNT -> new ReadClaim(span, kind, match.group(2), value(match.group(1)), null);
        };
    }

    private static double value(String printed) {
        return Double.parseDouble(printed.replace(',', '.'));
    }
}
