package vn.ntm.notice.domain.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether letters make Vietnamese syllables: an onset, one to three vowels with one tone at most, a final. */
final class Syllables {

    private static final Pattern WORD = Pattern.compile("\\p{L}{1,40}");
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?" + "[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?");
    /** Of a long text the beginning will do. */
    private static final int LOOKED_AT = 6_000;

    private Syllables() {}

    /** Share of the words with a letter outside ASCII that are syllables; 1 where there is no such word. */
    static double share(String text) {
        String begin = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        String plain = Normalizer.normalize(begin, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        Matcher word = WORD.matcher(plain);
        int marked = 0;
        int right = 0;
        while (word.find()) {
            if (word.group().chars().anyMatch(c -> c > 0x7f)) {
                marked++;
                right += isSyllable(word.group()) ? 1 : 0;
            }
        }
        return marked == 0 ? 1 : (double) right / marked;
    }

    private static boolean isSyllable(String word) {
        String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
        String toneless = TONES.matcher(parts).replaceAll("");
        return parts.length() - toneless.length() <= 1
                && SYLLABLE.matcher(Normalizer.normalize(toneless, Normalizer.Form.NFC))
                        .matches();
    }
}
