package vn.ntm.identity.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.VietnameseText;

/** The name a person signs in with: "ct.quockhanh". Lower case, so that case never tells two people apart. */
public record LoginName(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{1,58}[a-z0-9]");

    public LoginName {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("no login: " + value);
        }
    }

    /** Reads what was typed; empty when it cannot be a login. */
    public static Optional<LoginName> read(@Nullable String typed) {
        String text = normalise(typed);
        return SHAPE.matcher(text).matches() ? Optional.of(new LoginName(text)) : Optional.empty();
    }

    /** What is looked up: "  CT.QuocKhanh" finds ct.quockhanh. */
    public static String normalise(@Nullable String typed) {
        return VietnameseText.clean(typed).toLowerCase(Locale.ROOT);
    }
}
