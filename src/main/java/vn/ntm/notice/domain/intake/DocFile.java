package vn.ntm.notice.domain.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A .doc of Word 97 to 2003, with the numbers its lists make themselves. Macros in it are only data here. */
final class DocFile {

    private static final int FLAGS = 11;
    private static final char CELL_END = '\u0007';

    private final Progress progress;
    private final Prose prose;
    private final DocLists lists = new DocLists();
    private final List<DocumentNote> notes = new ArrayList<>();
    private boolean inRow;

    private DocFile(Progress progress) {
        this.progress = progress;
        this.prose = new Prose(progress);
    }

    static DocumentText read(byte[] content, Progress progress) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new RefusedException(RefusalReason.ENCRYPTED, "");
            }
            if (!root.hasEntryCaseInsensitive("WordDocument")) {
                throw new RefusedException(RefusalReason.UNSUPPORTED, "an office file but no .doc");
            }
            refuseEncrypted(root);
            DocFile file = new DocFile(progress);
            if (root.hasEntryCaseInsensitive("Macros")) {
                file.notes.add(DocumentNote.MACROS_NOT_RUN);
            }
            try (HWPFDocument document = new HWPFDocument(root)) {
                return file.read(document);
            }
        } catch (EncryptedDocumentException e) {
            throw new RefusedException(RefusalReason.ENCRYPTED, "");
        } catch (OldFileFormatException e) {
            throw new RefusedException(RefusalReason.UNSUPPORTED, "Word 95 or older; save it as .docx");
        } catch (IOException e) {
            throw new RefusedException(RefusalReason.BROKEN, "doc");
        }
    }

    /** The head of the text stream says so ([MS-DOC] FibBase, fEncrypted), before any other part of it may be trusted. */
    private static void refuseEncrypted(DirectoryNode root) throws IOException {
        if (root.hasEntry("WordDocument")) {
            try (InputStream head = root.createDocumentInputStream("WordDocument")) {
                byte[] begin = head.readNBytes(FLAGS + 1);
                if (begin.length > FLAGS && (begin[FLAGS] & 1) != 0) {
                    throw new RefusedException(RefusalReason.ENCRYPTED, "");
                }
            }
        }
    }

    private DocumentText read(HWPFDocument document) {
        Range range = document.getRange();
        for (int i = 0; i < range.numParagraphs(); i++) {
            progress.check();
            read(range.getParagraph(i));
        }
        return prose.finish(DocumentKind.DOC, 0, notes);
    }

    private void read(Paragraph paragraph) {
        if (paragraph.isInTable() != inRow || paragraph.isTableRowEnd()) {
            turn(paragraph);
        }
        if (paragraph.isTableRowEnd()) {
            return;
        }
        String raw = words(paragraph);
        String words = plain(raw);
        String label = lists.label(paragraph);
        if (!words.isBlank()) {
            prose.paragraph(label.isEmpty() ? words : label + " " + words.strip());
        }
        if (inRow && raw.indexOf(CELL_END) >= 0) {
            prose.closeCell();
            prose.openCell();
        }
    }

    /** Into a row or out of it. */
    private void turn(Paragraph paragraph) {
        if (inRow) {
            prose.closeCell();
            prose.closeRow();
            inRow = false;
        }
        if (paragraph.isInTable() && !paragraph.isTableRowEnd()) {
            prose.openRow();
            prose.openCell();
            inRow = true;
        }
    }

    private String words(Paragraph paragraph) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            progress.step();
            CharacterRun run = paragraph.getCharacterRun(i);
            boolean changed = run.isMarkedDeleted() || run.isMarkedInserted();
            if (changed && !notes.contains(DocumentNote.CHANGES_ACCEPTED)) {
                notes.add(DocumentNote.CHANGES_ACCEPTED);
            }
            if (!run.isMarkedDeleted() && !run.isVanished()) {
                words.append(run.isCapitalized() ? run.text().toUpperCase(Locale.ROOT) : run.text());
                progress.text(words.length());
            } else if (run.text().indexOf(CELL_END) >= 0) {
                words.append(CELL_END);
            }
        }
        return words.toString();
    }

    /** Field codes go, their results stay; Word's own signs become those of text. */
    private String plain(String raw) {
        StringBuilder plain = new StringBuilder(raw.length());
        int codes = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            switch (c) {
                case '\u0013' -> codes++;
                case '\u0014', '\u0015' -> codes = c == '\u0014' ? Math.max(0, codes - 1) : codes;
                case '\u000B', '\f' -> plain.append(codes > 0 ? "" : "\n");
                case '\u001E' -> plain.append('-');
                case '\u001F' -> plain.append('\u00AD');
                case '\u0002' -> footnote();
                default -> {
                    if (codes == 0 && (c >= ' ' || c == '\t')) {
                        plain.append(c);
                    }
                }
            }
        }
        return plain.toString();
    }

    private void footnote() {
        if (!notes.contains(DocumentNote.FOOTNOTES_LEFT_OUT)) {
            notes.add(DocumentNote.FOOTNOTES_LEFT_OUT);
        }
    }
}
