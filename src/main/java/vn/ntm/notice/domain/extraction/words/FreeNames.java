package vn.ntm.notice.domain.extraction.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.words.Places.Read;

/** Reads names that no table holds: "Hội Bảo vệ thiên nhiên và môi trường tỉnh …", "Công ty cổ phần Đầu tư hạ tầng nước DNP". */
final class FreeNames {

    private static final int LONGEST = 14;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d&/'.]*(?<!\\.)(?:-[\\p{L}\\d]+)*");
    private static final Pattern LEVEL =
            UnitWords.insensitive("(?:cấp )?" + UnitWords.LEVEL + "(?![\\p{L}\\d])|các |khu vực ");
    private static final Pattern BODY = UnitWords.insensitive(UnitWords.BODY);
    private static final Pattern NEW_HEAD = Pattern.compile("(?:" + UnitWords.FREE
            + "|(?:Sở|Phòng|Chủ tịch|Phó|Trưởng|Giám đốc|Bí thư)(?!\\p{L})|UBND|Ủy ban nhân dân|các )");
    private static final Pattern JOIN = Pattern.compile(" (?:và|&|-) |- ?| -");
    private static final Pattern COMMA_JOIN =
            Pattern.compile(", (?=(?:Thông tin|Thể thao|Du lịch|Truyền thông|Khoa học|lâm sản|thủy sản|Thương binh|Công"
                    + " nghiệp)(?!\\p{L}))");

    private final String text;
    private final String plain;
    private final Places places;

    FreeNames(String text, String plain, Places places) {
        this.text = text;
        this.plain = plain;
        this.places = places;
    }

    /** The body whose head stands at start and whose own words begin at from. */
    @Nullable Read read(int start, int from) {
        Matcher level = look(LEVEL, from);
        Read placed = level == null ? null : places.behind(text.substring(start, from), start, from);
        if (placed != null) {
            return placed;
        }
        Matcher body = look(BODY, from);
        int end = body == null ? -1 : body.end();
        int next = body == null ? from : body.end() + 1;
        for (int words = 0; words < LONGEST; words++) {
            Matcher word = look(WORD, next);
            if (word == null || ends(next, end < 0)) {
                break;
            }
            Matcher tail = end < 0 ? null : look(LEVEL, next);
            Read whole = tail == null ? null : places.behind(text.substring(start, next), start, next);
            if (whole != null) {
                return whole;
            }
            end = word.end();
            next = joined(end);
        }
        return end < 0 ? null : unit(start, end);
    }

    /** Where the next word of the name begins. */
    private int joined(int end) {
        Matcher join = look(JOIN, end);
        if (join != null
                && join.end() < plain.length()
                && look(NEW_HEAD, join.end()) == null
                && (Character.isUpperCase(plain.charAt(join.end())) || look(UnitWords.PREDICATE, join.end()) == null)) {
            return join.end();
        }
        Matcher comma = look(COMMA_JOIN, end);
        return comma != null ? comma.end() : end + 1;
    }

    private boolean ends(int at, boolean firstWord) {
        if (at > 0 && plain.charAt(at - 1) != ' ' && plain.charAt(at - 1) != '-') {
            return true;
        }
        if (firstWord) {
            return false;
        }
        boolean small = Character.isLowerCase(plain.charAt(at));
        return small
                ? look(UnitWords.PREDICATE, at) != null && !isPartOfName(at) || look(UnitFinder.AFTER, at) != null
                : look(NEW_HEAD, at) != null;
    }

    /** "Bảo vệ", "xây dựng" behind a capital noun: "Nhà thầu xây dựng" is a name, "Nội vụ xây dựng" no longer. */
    private boolean isPartOfName(int at) {
        String before = plain.substring(Math.max(0, at - 9), at).toLowerCase(java.util.Locale.ROOT);
        return before.endsWith("nhà thầu ")
                || before.endsWith("đầu tư ")
                || before.endsWith("dịch vụ ")
                || before.endsWith("quỹ đất ");
    }

    private Read unit(int start, int end) {
        return new Read(List.of(new NamedUnit(text.substring(start, end), start, end, false, null, null, null)), end);
    }

    private @Nullable Matcher look(Pattern pattern, int at) {
        if (at > plain.length()) {
            return null;
        }
        Matcher matcher = pattern.matcher(plain).region(at, plain.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }
}
