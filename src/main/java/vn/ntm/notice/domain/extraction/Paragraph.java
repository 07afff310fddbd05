package vn.ntm.notice.domain.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.SourceText.Line;

/**
 * A paragraph put together from its lines: a line break inside a sentence ("giai đoạn / 2016 - 2020") is no break.
 *
 * @param lines what it was put together from; places in the readable text, label included
 * @param wordsFrom place of the first word after the label
 */
record Paragraph(@Nullable Label label, List<Line> lines, int wordsFrom) {

    private static final Pattern NUMBERED = Pattern.compile(
            "(?:số|tiêu chí|chỉ tiêu|điều|khoản|mục|điểm|tháng|quý|ngày|năm|và|từ|đến|,)$", Pattern.CASE_INSENSITIVE);

    /** Puts lines together again, by blank lines where the text has them, else by sentence ends. */
    static List<Paragraph> join(List<Line> lines) {
        List<Paragraph> paragraphs = new ArrayList<>();
        long spaced = lines.stream().filter(Line::blankBefore).count();
        boolean blankLines = spaced * 2 >= lines.size();
        int widest = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        Paragraph open = null;
        Line before = null;
        for (Line line : lines) {
            Paragraph marked =
                    before != null && open != null && open.lines().size() == 1 && Label.isAlone(before.text())
                            ? marked(before, line)
                            : null;
            if (marked != null) {
                open = marked;
            } else if (open == null || before == null || begins(line, before, blankLines, widest)) {
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
        if (Label.isAlone(line.text())) {
            return true;
        }
        Label label = Label.of(line.text());
        if (label != null && !(goesOnWithNumber(before, label) && !ended && !line.blankBefore())) {
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

    /** "tiêu chí số / 8. Yêu cầu": the number belongs to the words before. */
    private static boolean goesOnWithNumber(Line before, Label label) {
        return label.kind() == ItemKind.NUMBER
                && NUMBERED.matcher(end(before.text())).find();
    }

    private static String end(String text) {
        return text.substring(Math.max(0, text.length() - 10));
    }

    private static boolean endsSentence(String text) {
        char last = text.charAt(text.length() - 1);
        return ".;:!?…".indexOf(last) >= 0;
    }

    /** A line for itself, whatever it begins with. */
    static Paragraph of(Line line) {
        return new Paragraph(null, List.of(line), line.start());
    }

    private static Paragraph first(Line line) {
        List<Line> lines = new ArrayList<>();
        lines.add(line);
        Label label = Label.of(line.text());
        return new Paragraph(label, lines, line.start() + (label == null ? 0 : label.length()));
    }

    /** A mark alone on its line, and the line that follows it. */
    private static @Nullable Paragraph marked(Line mark, Line words) {
        Label label = Label.of(mark.text() + " " + words.text());
        if (label == null || Label.of(words.text()) != null) {
            return null;
        }
        List<Line> lines = new ArrayList<>(List.of(mark, words));
        return new Paragraph(label, lines, words.start());
    }

    /** Readable words without the label. */
    String text() {
        StringBuilder words = new StringBuilder();
        for (Line line : lines) {
            int from =
                    Math.min(Math.max(wordsFrom - line.start(), 0), line.text().length());
            words.append(words.isEmpty() ? "" : " ")
                    .append(line.text(), from, line.text().length());
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
        for (Line line : lines) {
            words.add(Math.max(wordsFrom, line.start()), Math.max(wordsFrom, line.end()));
        }
        return words.build();
    }

    static String squeeze(String text) {
        return text.replaceAll(" {2,}", " ").strip();
    }
}
