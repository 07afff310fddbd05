package vn.ntm.ui;

import org.jspecify.annotations.Nullable;

/**
 * Markup written by Java, for small pieces that a page repeats many times: {@link #raw} takes markup that stands in the
 * code, {@link #text} takes what came from people and escapes it, for text and for attribute values alike.
 */
public final class Html {

    private final StringBuilder out;

    /** For a piece of about a line. */
    public Html() {
        this(Piece.LINE);
    }

    /** @param length about how long it gets: growing a large one costs more than writing it */
    public Html(int length) {
        out = new StringBuilder(length);
    }

    /** Markup, as it is. Never for anything that came from outside the code. */
    public Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Words, escaped. */
    public Html text(String words) {
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            String escaped = escaped(words.charAt(i));
            if (escaped != null) {
                out.append(words, from, i).append(escaped);
                from = i + 1;
            }
        }
        out.append(words, from, words.length());
        return this;
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

    @Override
    public String toString() {
        return out.toString();
    }
}
