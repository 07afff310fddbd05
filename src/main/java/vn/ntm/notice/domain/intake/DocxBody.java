package vn.ntm.notice.domain.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * word/document.xml as a reader sees it: insertions kept, deletions left out, numbers written out, cells row by row; a
 * text box stands before the paragraph it hangs on.
 */
final class DocxBody implements XmlWalk.Visitor {

    /** Old doubles of what is read elsewhere, what was deleted, and what only programs read. */
    private static final Set<String> SKIPPED = Set.of(
            "del", "moveFrom", "Fallback", "instrText", "delText", "sdtPr", "rt", "sectPr", "pPrChange", "rPrChange");

    private final Progress progress;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Prose prose;
    private final Deque<DocxParagraph> paragraphs = new ArrayDeque<>();
    private final List<DocumentNote> notes = new ArrayList<>();
    private @Nullable DocxParagraph unfinished;
    private int skipped;
    private boolean isText;

    DocxBody(Progress progress, DocxStyles styles, DocxNumbering numbering) {
        this.progress = progress;
        this.styles = styles;
        this.numbering = numbering;
        this.prose = new Prose(progress);
    }

    @Override
    public void start(XmlWalk.Tag tag) {
        String name = tag.name();
        DocxParagraph paragraph = paragraphs.peek();
        if (skipped > 0 || isSkipped(name, paragraph)) {
            skipped++;
            return;
        }
        switch (name) {
            case "p" -> open();
            case "tr" -> prose.openRow();
            case "tc" -> prose.openCell();
            case "ins", "moveTo" -> note(DocumentNote.CHANGES_ACCEPTED);
            case "footnoteReference", "endnoteReference" -> note(DocumentNote.FOOTNOTES_LEFT_OUT);
            case "t" -> isText = paragraph != null;
            default -> {
                if (paragraph != null) {
                    paragraph.start(tag);
                }
            }
        }
    }

    /** A deletion inside the properties of a paragraph only says that its end was deleted. */
    private boolean isSkipped(String name, @Nullable DocxParagraph paragraph) {
        if (!SKIPPED.contains(name)) {
            return false;
        }
        if (name.equals("del") || name.equals("moveFrom")) {
            note(DocumentNote.CHANGES_ACCEPTED);
            if (paragraph != null && paragraph.inProperties()) {
                paragraph.goesOn();
            }
        }
        return true;
    }

    /** The end of the paragraph before was deleted: this one continues it. */
    private void open() {
        DocxParagraph before = unfinished;
        unfinished = null;
        paragraphs.push(before == null ? new DocxParagraph() : before.again());
    }

    @Override
    public void end(String name) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (name) {
            case "p" -> close();
            case "tr" -> prose.closeRow();
            case "tc" -> prose.closeCell();
            case "t" -> isText = false;
            default -> {
                DocxParagraph paragraph = paragraphs.peek();
                if (paragraph != null) {
                    paragraph.end(name);
                }
            }
        }
    }

    @Override
    public void text(String text) {
        DocxParagraph paragraph = paragraphs.peek();
        if (skipped == 0 && isText && paragraph != null) {
            boolean capitals = paragraph.capitals(styles);
            paragraph.append(capitals ? text.toUpperCase(Locale.ROOT) : text);
            progress.text(paragraph.length());
        }
    }

    private void close() {
        DocxParagraph paragraph = paragraphs.poll();
        if (paragraph == null) {
            return;
        }
        if (paragraph.isUnfinished()) {
            unfinished = paragraph;
            return;
        }
        DocxStyles.NumberRef number = paragraph.number(styles);
        String label = number == null ? "" : numbering.next(number, paragraph.style());
        String words = paragraph.words();
        if (!words.isBlank()) {
            prose.paragraph(label.isEmpty() ? words : label + " " + words.strip());
        }
    }

    private void note(DocumentNote note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    DocumentText finish(List<DocumentNote> more) {
        DocxParagraph rest = unfinished;
        if (rest != null) {
            prose.paragraph(rest.words());
        }
        notes.addAll(more);
        return prose.finish(DocumentKind.DOCX, 0, notes);
    }
}
