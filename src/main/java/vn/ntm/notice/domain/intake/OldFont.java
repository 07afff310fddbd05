package vn.ntm.notice.domain.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Text typed in a font of the time before Unicode: the letters that are stored are Latin-1, the shapes of the font make
 * them Vietnamese. TCVN3 (ABC, the fonts .VnTime) has a letter for each shape, VNI a base letter and a mark after it.
 * Converted only when the words become syllables that were none before.
 */
enum OldFont {
    TCVN3(
            "µ à ¶ ả · ã ¸ á ¹ ạ ¨ ă » ằ ¼ ẳ ½ ẵ ¾ ắ Æ ặ © â Ç ầ È ẩ É ẫ Ê ấ Ë ậ ® đ Ì è Î ẻ Ï ẽ Ð é Ñ ẹ ª ê Ò ề Ó ể Ô ễ Õ ế Ö ệ "
                    + "× ì Ø ỉ Ü ĩ Ý í Þ ị ß ò á ỏ â õ ã ó ä ọ « ô å ồ æ ổ ç ỗ è ố é ộ ¬ ơ ê ờ ë ở ì ỡ í ớ î ợ ï ù ñ ủ ò ũ ó ú ô ụ "
                    + "\u00AD ư õ ừ ö ử ÷ ữ ø ứ ù ự ú ỳ û ỷ ü ỹ ý ý þ ỵ ¡ Ă ¢ Â £ Ê ¤ Ô ¥ Ơ ¦ Ư § Đ"),
    VNI("aù á aø à aû ả aõ ã aï ạ aê ă aé ắ aè ằ aú ẳ aü ẵ aë ặ aâ â aá ấ aà ầ aå ẩ aã ẫ aä ậ "
            + "eù é eø è eû ẻ eõ ẽ eï ẹ eâ ê eá ế eà ề eå ể eã ễ eä ệ í í ì ì æ ỉ ó ĩ ò ị "
            + "où ó oø ò oû ỏ oõ õ oï ọ oâ ô oá ố oà ồ oå ổ oã ỗ oä ộ ô ơ ôù ớ ôø ờ ôû ở ôõ ỡ ôï ợ "
            + "uù ú uø ù uû ủ uõ ũ uï ụ ö ư öù ứ öø ừ öû ử öõ ữ öï ự yù ý yø ỳ yû ỷ yõ ỹ î ỵ ñ đ");

    /** From this share of right syllables on a text is taken for Vietnamese. */
    static final double SURE = 0.9;

    private static final double WRONG = 0.6;
    private static final int LONGEST = 2;

    private final Map<String, String> letters = new HashMap<>();

    OldFont(String table) {
        String[] pairs = table.split(" ");
        for (int i = 0; i < pairs.length; i += 2) {
            letters.put(pairs[i], pairs[i + 1]);
        }
        if (name().equals("VNI")) {
            addCapitals();
        }
    }

    /** "AÙ" and "Aù"; a single letter has its own capital. TCVN3 writes capitals in a font of their own. */
    private void addCapitals() {
        Map<String, String> small = Map.copyOf(letters);
        small.forEach((from, to) -> {
            String capital = capital(to);
            letters.putIfAbsent(capital(from), capital);
            letters.putIfAbsent(capital(from.substring(0, 1)) + from.substring(1), capital);
        });
    }

    private static String capital(String letter) {
        return letter.toUpperCase(Locale.ROOT);
    }

    /** The text in Unicode; null when it is not in one of these fonts for sure. */
    static @Nullable String convert(String text) {
        if (Syllables.share(text) > WRONG) {
            return null;
        }
        for (OldFont font : values()) {
            String converted = font.toUnicode(text);
            if (Syllables.share(converted) >= SURE) {
                return converted;
            }
        }
        return null;
    }

    /** What is stored and the letter it shows. */
    Map<String, String> table() {
        return Map.copyOf(letters);
    }

    private String toUnicode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int length = Math.min(LONGEST, text.length() - i);
            String found = null;
            while (length > 0 && found == null) {
                found = letters.get(text.substring(i, i + length));
                length -= found == null ? 1 : 0;
            }
            out.append(found == null ? text.substring(i, i + 1) : found);
            i += found == null ? 1 : length;
        }
        return out.toString();
    }
}
