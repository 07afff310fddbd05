package vn.ntm.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Markup written by Java, for small pieces that a page repeats many times: {@link #raw} takes markup that stands in the
 * code, {@link #text} takes what came from people and escapes it, for text and for attribute values alike.
 */
public final class Html {

    private final Writer out;

    /** @param out of the page; what is written goes there at once */
    public Html(Writer out) {
        this.out = out;
    }

    /** Markup, as it is. Never for anything that came from outside the code. */
    public Html raw(String markup) {
        write(markup, 0, markup.length());
        return this;
    }

    /** Words, escaped. */
    public Html text(String words) {
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            String escaped = escaped(words.charAt(i));
            if (escaped != null) {
                write(words, from, i);
                raw(escaped);
                from = i + 1;
            }
        }
        write(words, from, words.length());
        return this;
    }

    private void write(String text, int from, int to) {
        try {
            out.write(text, from, to - from);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** An icon of the icon font, "house-door"; decoration only. */
    public Html icon(String name) {
        return raw("<i class=\"bi bi-").text(name).raw("\" aria-hidden=\"true\"></i>");
    }

    private static @Nullable String escaped(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }
}
