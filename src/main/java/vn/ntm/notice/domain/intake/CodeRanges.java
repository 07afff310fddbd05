package vn.ntm.notice.domain.intake;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ranges of a table "code to letter" in a PDF ("&lt;0000&gt; &lt;FFFF&gt; &lt;0020&gt;"). The font library writes each code of a
 * range into memory; one damaged byte makes a range of two thousand million.
 */
final class CodeRanges {

    private static final String BEGIN = "beginbfrange";
    private static final Pattern TOKEN = Pattern.compile("%[^\\r\\n]*|<([^<>]*)>|\\[[^\\]]*\\]|endbfrange");
    private static final long MOST = 1_000_000;

    private CodeRanges() {}

    static boolean isTable(byte[] stream) {
        return new String(stream, StandardCharsets.ISO_8859_1).contains(BEGIN);
    }

    static void refuseEndless(byte[] stream) {
        String table = new String(stream, StandardCharsets.ISO_8859_1);
        long codes = 0;
        for (int at = table.indexOf(BEGIN); at >= 0; at = table.indexOf(BEGIN, at + 1)) {
            codes += codesAfter(table, at + BEGIN.length());
            if (codes > MOST) {
                throw new RefusedException(RefusalReason.BROKEN, "an endless table of letters");
            }
        }
    }

    private static long codesAfter(String table, int start) {
        Matcher token = TOKEN.matcher(table);
        long codes = 0;
        int part = 0;
        int from = 0;
        for (int at = start; token.find(at) && codes <= MOST; at = token.end()) {
            if (token.group().equals("endbfrange")) {
                break;
            }
            if (token.group().charAt(0) == '%') {
                continue;
            }
            String digits = token.group(1);
            int value = part == 2 || digits == null ? 0 : code(digits);
            if (part == 0) {
                from = value;
            } else if (part == 1) {
                codes += Math.max(0, (long) value - from) + 1;
            }
            part = (part + 1) % 3;
        }
        return codes;
    }

    /** With the overflow that the library has; codes have four bytes at most. */
    private static int code(String digits) {
        String plain = digits.replaceAll("[^0-9A-Fa-f]", "");
        if (plain.length() > 8) {
            throw new RefusedException(RefusalReason.BROKEN, "a code of letters of more than four bytes");
        }
        return plain.isEmpty() ? 0 : Integer.parseUnsignedInt(plain, 16);
    }
}
