package vn.ntm.notice.domain.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.SourceText.Line;

/**
 * A paragraph put together from its lines: a line break inside a sentence ("giai đoạn / 2016 - 2020") is no break.
 *
 * @param lines what it was put together from; places in the readable text, label included
 */
record Paragraph(@Nullable Label label, List<Line> lines) {

    /** Puts lines together again, by blank lines where the text has them, else by sentence ends. */
    static List<Paragraph> join(List<Line> lines) {
        List<Paragraph> paragraphs = new ArrayList<>();
        long spaced = lines.stream().filter(Line::blankBefore).count();
        boolean blankLines = spaced * 2 >= lines.size();
        int widest = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        Paragraph open = null;
        Line before = null;
        for (Line line : lines) {
            if (open == null || before == null || begins(line, before, blankLines, widest)) {
                if (open != null) {
                    paragraphs.add(open);
                }
                open = first(line);
            } else {
                open.lines().add(line);
            }
            before = line;
        }
        if (open != null) {
            paragraphs.add(open);
        }
        return paragraphs;
    }

    private static boolean begins(Line line, Line before, boolean blankLines, int widest) {
        boolean ended = endsSentence(before.text());
        Label label = Label.of(line.text());
        if (label != null) {
            return ended || line.blankBefore() || !blankLines || before.text().length() < 60;
        }
        char first = line.text().charAt(0);
        boolean goesOn = !ended
                && (Character.isLowerCase(first)
                        || Character.isDigit(first)
                        || first == '('
                        || before.text().endsWith(","));
        if (goesOn) {
            return false;
        }
        if (blankLines) {
            return line.blankBefore();
        }
        boolean wrapped = widest <= 140 && before.text().length() * 10 >= widest * 8;
        return line.blankBefore() || ended || !wrapped;
    }

    private static boolean endsSentence(String text) {
        char last = text.charAt(text.length() - 1);
        return ".;:!?…".indexOf(last) >= 0;
    }

    /** A line for itself, whatever it begins with. */
    static Paragraph of(Line line) {
        return new Paragraph(null, List.of(line));
    }

    private static Paragraph first(Line line) {
        List<Line> lines = new ArrayList<>();
        lines.add(line);
        return new Paragraph(Label.of(line.text()), lines);
    }

    /** Readable words without the label. */
    String text() {
        StringBuilder words = new StringBuilder();
        for (Line line : lines) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(
                            words.isEmpty() && line == lines.get(0)
                                    ? line.text().substring(labelLength())
                                    : line.text());
        }
        return squeeze(words.toString());
    }

    int start() {
        return lines.get(0).start();
    }

    int end() {
        return lines.get(lines.size() - 1).end();
    }

    /** Its words, without the label, and their places. */
    Slice words(SourceText source) {
        Slice.Builder words = new Slice.Builder(source);
        int from = start() + labelLength();
        for (Line line : lines) {
            words.add(Math.max(from, line.start()), line.end());
        }
        return words.build();
    }

    private int labelLength() {
        return label == null ? 0 : label.length();
    }

    static String squeeze(String text) {
        return text.replaceAll(" {2,}", " ").strip();
    }
}
