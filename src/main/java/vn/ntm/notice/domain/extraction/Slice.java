package vn.ntm.notice.domain.extraction;

import java.util.Arrays;

/**
 * Readable words that know their places in the raw text: one blank for any run of blanks and for a line break inside a
 * sentence, a line feed between paragraphs, NFC, no markdown marks.
 */
final class Slice {

    private final String raw;
    private final String text;
    private final int[] from;
    private final int[] to;

    private Slice(String raw, String text, int[] from, int[] to) {
        this.raw = raw;
        this.text = text;
        this.from = from;
        this.to = to;
    }

    /** A text that is not part of a longer one, a sentence of a phrase bank. */
    static Slice of(String raw) {
        SourceText source = SourceText.of(raw);
        Builder builder = new Builder(source);
        builder.add(0, source.text().length());
        return builder.build();
    }

    String text() {
        return text;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Where readable characters stand in the raw text; bold type opened inside is closed. */
    Span raw(int start, int end) {
        if (start >= end) {
            int at = text.isEmpty() ? 0 : start < text.length() ? from[start] : to[text.length() - 1];
            return new Span(at, at);
        }
        int first = from[start];
        int last = to[end - 1];
        while (last < raw.length() && raw.charAt(last) == '*' && asterisks(first, last) % 4 != 0) {
            last++;
        }
        return new Span(first, last);
    }

    /** The raw characters of a place. */
    String rawText(Span span) {
        return span.of(raw);
    }

    /** Where all of it stands. */
    Span span() {
        return raw(0, text.length());
    }

    /** The readable place of a raw one: that of the first character that stands there or later. */
    int place(int rawPlace) {
        int at = Arrays.binarySearch(from, rawPlace);
        while (at > 0 && from[at - 1] == rawPlace) {
            at--;
        }
        return at < 0 ? -at - 1 : at;
    }

    /** A part of it that keeps its places. */
    Slice sub(int start, int end) {
        return new Slice(
                raw,
                text.substring(start, end),
                Arrays.copyOfRange(from, start, end),
                Arrays.copyOfRange(to, start, end));
    }

    /** Adds it as a paragraph of its own. */
    void addTo(Builder words) {
        if (!text.isEmpty()) {
            words.feed(from[0]);
            for (int i = 0; i < text.length(); i++) {
                words.put(text.charAt(i), from[i], to[i]);
            }
        }
    }

    private int asterisks(int start, int end) {
        return (int) raw.substring(start, end).chars().filter(c -> c == '*').count();
    }

    /** Puts a slice together from stretches of a source. */
    static final class Builder {

        private final SourceText source;
        private final StringBuilder text = new StringBuilder();
        private int[] from = new int[64];
        private int[] to = new int[64];

        Builder(SourceText source) {
            this.source = source;
        }

        /** Adds a stretch of the readable source, with a blank between it and what stands before. */
        Builder add(int start, int end) {
            if (!text.isEmpty() && start < end) {
                put(' ', source.rawStart(start), source.rawStart(start));
            }
            for (int i = start; i < end; i++) {
                char c = source.text().charAt(i);
                put(c == '\n' || c == '\u000B' ? ' ' : c, source.rawStart(i), source.rawEnd(i + 1));
            }
            return this;
        }

        /** Ends the paragraph before, if there is one. */
        private void feed(int rawAt) {
            trim();
            if (!text.isEmpty()) {
                put('\n', rawAt, rawAt);
            }
        }

        Slice build() {
            trim();
            return new Slice(
                    source.raw(),
                    text.toString(),
                    Arrays.copyOf(from, text.length()),
                    Arrays.copyOf(to, text.length()));
        }

        private void put(char c, int start, int end) {
            int size = text.length();
            if (c == ' ' && (size == 0 || text.charAt(size - 1) == ' ' || text.charAt(size - 1) == '\n')) {
                return;
            }
            if (size == from.length) {
                from = Arrays.copyOf(from, size * 2);
                to = Arrays.copyOf(to, size * 2);
            }
            from[size] = start;
            to[size] = end;
            text.append(c);
        }

        private void trim() {
            while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
        }
    }
}
