package vn.ntm.notice.domain.extraction;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places where a line must have ended although the text has no line break there: pages and converted files often lose
 * them ("NAMĐộc lập", "như sau:1. Giao", "trên;- Lưu"). Only a line that shows several such joints is broken.
 */
final class LostBreaks {

    private static final int LONG = 300;

    /** The nation and its motto stand on lines of their own in every paper. */
    private static final Pattern NATION =
            Pattern.compile("CỘNG\\s{1,9}H(?:ÒA|OÀ)\\s{1,9}XÃ\\s{1,9}HỘI\\s{1,9}CHỦ\\s{1,9}NGHĨA\\s{1,9}VIỆT\\s{1,9}NAM"
                    + "|Độc lập\\s{0,9}[-–]\\s{0,9}Tự do\\s{0,9}[-–]\\s{0,9}Hạnh phúc");

    private static final Pattern KNOWN = Pattern.compile("CỘNG HÒA|CỘNG HOÀ|Kính gửi\\s?:|Nơi nhận\\s?:|Số\\s?:");

    private static final String WORD = "\\p{Lu}\\p{Ll}";
    private static final Pattern JOINT = Pattern.compile("(?=[\\p{Lu}\\d–-])(?:(?<=\\p{Ll}{2})(?=" + WORD
            + ")|(?<=[\\p{Ll}\\d)/][.;:])(?=" + WORD + "|[-–] ?\\p{Lu}|\\d{1,2}\\. ?\\p{Lu}))");

    private static final Pattern BREAK = Pattern.compile("(?=[ \\p{Lu}\\d–+•-]|[a-zđ]\\))(?:"
            + String.join(
                    "|",
                    "(?<=\\p{Ll}{2}|[\\d)”\"])(?=" + WORD + ")", // tỉnhỦy
                    "(?<=\\p{Lu}{2})(?=(?!T[gr](?!\\p{Ll}))" + WORD + ")", // PHÒNGĐỗ
                    "(?<=[\\p{Ll}\\d)/][.;:])(?=" + WORD + ")", // tỉnh.Ủy
                    "(?<=[.;:]) ?(?=[-–+•] ?\\p{Lu})", // trên;- Lưu
                    "(?<=[.;:]) ?(?=\\d{1,2}\\. ?\\p{Lu}\\p{Ll}?)", // sau:1. Giao
                    "(?<=[.;:]) ?(?=[a-zđ]\\) ?\\p{Lu})", // hiện.b) Tập
                    "(?<=\\p{Ll})(?=a\\) \\p{Lu})", // khua) Chủ
                    "(?<=[.;:\\p{Ll}]) ?(?=(?:I{1,3}|IV|VI{0,3}|IX|X)\\. ?" + "\\p{Lu})",
                    "(?<=\\S) ?(?=V/v |Kính gửi ?:|Nơi nhận ?:|(?:TL|TM|KT|TUQ)\\. ?\\p{Lu}{2})")
            + ")");
    /** Two columns at the foot of a page, run into each other. */
    private static final Pattern FOOT =
            Pattern.compile("(?<=\\p{Lu}{3}) ?(?=[-–] " + WORD + ")|(?<=;) ?(?=\\p{Lu}{2,20}"
                    + " \\p{Lu}{2})|(?<=[.;\\p{Ll})])(?<!T[LMN]\\.|KT\\.|TUQ\\.|Q\\.|P\\.)(?=(?:PHÓ"
                    + " |Q\\. ?)?(?:CHỦ TỊCH|CHÁNH|GIÁM ĐỐC|TRƯỞNG|BÍ THƯ|BỘ TRƯỞNG|CỤC"
                    + " TRƯỞNG|HIỆU TRƯỞNG)(?!\\p{Ll}))");

    private static final Pattern OPENING = Pattern.compile("(?<=[.;]) (?=" + HeadLines.OPENING.pattern() + ")");
    private static final Pattern CAPITALS = Pattern.compile("(?:\\p{Lu}[\\p{Ll}.]{0,9} ){0,5}");

    private final String text;
    private final BitSet breaks = new BitSet();

    private LostBreaks(String text) {
        this.text = text;
    }

    /** The characters before which a line must begin. */
    static BitSet in(String text) {
        LostBreaks lost = new LostBreaks(text);
        lost.aroundNation();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (end - start > LONG && lost.isJoined(start, end)) {
                lost.breakLine(start, end);
            }
            start = end + 1;
        }
        return lost.breaks;
    }

    private void aroundNation() {
        if (!text.contains("VIỆT") && !text.contains("Độc")) {
            return;
        }
        Matcher nation = NATION.matcher(text);
        while (nation.find()) {
            put(nation.start());
            put(nation.end());
        }
    }

    private boolean isJoined(int start, int end) {
        return atLeast(3, JOINT, start, end) || atLeast(2, KNOWN, start, end);
    }

    private boolean atLeast(int wanted, Pattern pattern, int start, int end) {
        Matcher match = pattern.matcher(text).region(start, end).useTransparentBounds(true);
        int found = 0;
        while (found < wanted && match.find()) {
            found++;
        }
        return found == wanted;
    }

    private void breakLine(int start, int end) {
        Matcher at = BREAK.matcher(text).region(start, end).useTransparentBounds(true);
        while (at.find()) {
            put(at.end());
        }
        Matcher dated = HeadLines.PLACE_AND_DATE.matcher(text).region(start, Math.min(end, start + 1500));
        if (dated.find() && !isPlaceBroken(dated.start())) {
            put(dated.start());
        }
        int address = find("Kính gửi", start, end);
        if (address >= 0) {
            Matcher opening = OPENING.matcher(text).region(address, end).useTransparentBounds(true);
            if (opening.find()) {
                put(opening.end());
            }
        }
        int foot = find("Nơi nhận", start, end);
        if (foot >= 0) {
            Matcher column = FOOT.matcher(text).region(foot, end).useTransparentBounds(true);
            while (column.find()) {
                put(column.end());
            }
        }
    }

    private int find(String words, int start, int end) {
        int at = text.substring(start, end).indexOf(words);
        return at < 0 ? -1 : start + at;
    }

    /** The place has been told from what stands before it already: "UBND-NC|Lâm Đồng, ngày". */
    private boolean isPlaceBroken(int at) {
        int before = breaks.previousSetBit(at);
        return before >= 0
                && at - before < 30
                && CAPITALS.matcher(text.substring(before, at)).matches();
    }

    /** Only where something stands before on the same line, else a blank line would come up. */
    private void put(int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        int after = at;
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        boolean inside =
                before >= 0 && text.charAt(before) >= ' ' && after < text.length() && text.charAt(after) >= ' ';
        if (inside) {
            breaks.set(at);
        }
    }
}
