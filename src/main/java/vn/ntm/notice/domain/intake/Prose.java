package vn.ntm.notice.domain.intake;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text that grows while a document is walked: paragraphs one by one, rows of tables cell by cell. */
final class Prose {

    private final Progress progress;
    private final Deque<List<String>> open = new ArrayDeque<>();
    private final Deque<List<List<String>>> rows = new ArrayDeque<>();
    private int characters;

    Prose(Progress progress) {
        this.progress = progress;
        open.push(new ArrayList<>());
    }

    /** A paragraph; its own line breaks stay, blanks at the ends of its lines go. */
    void paragraph(String words) {
        String clean = clean(words);
        if (!clean.isEmpty()) {
            characters += clean.length() + 2;
            progress.text(characters);
            open.element().add(clean);
        }
    }

    void openRow() {
        rows.push(new ArrayList<>());
    }

    void openCell() {
        open.push(new ArrayList<>());
    }

    void closeCell() {
        if (open.size() > 1) {
            List<String> cell = open.pop();
            List<List<String>> row = rows.peek();
            if (row == null) {
                open.element().addAll(cell);
            } else if (!cell.isEmpty()) {
                row.add(cell);
            }
        }
    }

    void closeRow() {
        List<List<String>> row = rows.poll();
        if (row != null) {
            open.element().addAll(lines(row));
        }
    }

    /**
     * Short cells of a real table (three and more, a line each) stay on one line; the two halves of a letterhead or of
     * the foot follow each other.
     */
    private static List<String> lines(List<List<String>> row) {
        boolean oneLine = row.size() > 2
                && row.stream().allMatch(cell -> cell.size() == 1 && cell.get(0).indexOf('\n') < 0);
        return oneLine
                ? List.of(
                        String.join(" | ", row.stream().map(cell -> cell.get(0)).toList()))
                : row.stream().flatMap(List::stream).toList();
    }

    DocumentText finish(DocumentKind kind, int pages, List<DocumentNote> notes) {
        while (open.size() > 1) {
            closeCell();
            closeRow();
        }
        String text = String.join("\n\n", open.element());
        @Nullable String converted = OldFont.convert(text);
        List<DocumentNote> all = new ArrayList<>(notes);
        if (converted != null) {
            all.add(DocumentNote.OLD_FONT_CONVERTED);
            text = converted;
        }
        return new DocumentText(text.replace("\u00AD", ""), kind, pages, all);
    }

    /** NFC, plain blanks, nothing invisible; the soft hyphen stays until it is known that it is no "ư" of an old font. */
    static String clean(String words) {
        StringBuilder out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n') {
                trim(out);
                out.append(c);
            } else if (c == '\t' || c == '\u00A0' || c == '\u2007' || c == '\u202F') {
                out.append(' ');
            } else if (c >= ' ' && c != '\uFEFF' && (c < '\u200B' || c > '\u200F')) {
                out.append(c);
            }
        }
        return Normalizer.normalize(out.toString().strip(), Normalizer.Form.NFC);
    }

    private static void trim(StringBuilder out) {
        while (out.length() > 0 && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
    }
}
