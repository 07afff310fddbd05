package vn.ntm.organisation.domain;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.VietnameseText;

/**
 * A search by name. "xã Chi Lăng (huyện Tràng Định)" looks for xã Chi Lăng under a unit called huyện Tràng Định.
 *
 * @param plain folded words to look for
 * @param abbreviated the same with the usual abbreviations
 * @param parent folded name of a unit above, empty for any
 */
public record UnitSearch(
        String plain,
        String abbreviated,
        String parent,
        String scopePath,
        @Nullable LocalDate day,
        int limit) {

    private static final Pattern WITH_PARENT = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)\\s*");

    static UnitSearch of(String text, String scopePath, @Nullable LocalDate day, int limit) {
        String typed = VietnameseText.clean(text);
        Matcher match = WITH_PARENT.matcher(typed);
        boolean named = match.matches();
        String own = named ? match.group(1) : typed;
        String parent = named ? SearchKey.plain(match.group(2)) : "";
        return new UnitSearch(SearchKey.plain(own), SearchKey.abbreviated(own), parent, scopePath, day, limit);
    }
}
