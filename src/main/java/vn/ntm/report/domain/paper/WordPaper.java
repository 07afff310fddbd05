package vn.ntm.report.domain.paper;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A Word file written from top to bottom, never held in memory: A4 upright with the margins of Nghị định 30/2020/NĐ-CP,
 * or across for broad tables; page numbers in the middle above, none on the first page.
 */
public final class WordPaper implements AutoCloseable {

    /** Twentieths of a point: 210 mm less 30 mm at the left and 15 mm at the right. */
    public static final int UPRIGHT_WIDTH = 9354;

    /** 297 mm less 12 mm at each side. */
    public static final int ACROSS_WIDTH = 15478;

    private static final int FIRST_LINE = 720;
    private static final int TWENTIETHS = 20;

    private final ZipOutputStream zip;
    private final Writer out;
    private final boolean across;

    public WordPaper(OutputStream target, boolean across) {
        this.across = across;
        this.zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 14);
        for (WordParts part : WordParts.values()) {
            entry(part.path());
            raw(part.content());
            end();
        }
        entry("word/document.xml");
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document xmlns:w=\"" + WordParts.MAIN
                + "\" xmlns:r=\"" + WordParts.LINKS + "\"><w:body>");
    }

    public void line(WordLine line) {
        raw("<w:p><w:pPr><w:keepLines/><w:spacing w:before=\"" + line.before() * TWENTIETHS + "\" w:after=\"0\"/>");
        if (line.firstLine()) {
            raw("<w:ind w:firstLine=\"" + FIRST_LINE + "\"/>");
        }
        raw("<w:jc w:val=\"" + line.align().value() + "\"/></w:pPr><w:r><w:rPr>");
        raw((line.bold() ? "<w:b/>" : "") + (line.italic() ? "<w:i/>" : ""));
        raw("<w:sz w:val=\"" + line.size() * 2 + "\"/></w:rPr><w:t xml:space=\"preserve\">");
        text(line.words());
        raw("</w:t></w:r></w:p>");
    }

    /** Things side by side without lines: the head of a paper, and who gets and signs it; never torn apart. */
    public void sideBySide(int[] widths, List<List<WordLine>> cells) {
        beginTable(widths, false);
        beginRow(false);
        for (int i = 0; i < widths.length; i++) {
            beginCell(widths[i], 1);
            cells.get(i).forEach(this::line);
            endCell();
        }
        endRow();
        endTable();
    }

    void beginTable(int[] widths, boolean lines) {
        raw("<w:tbl><w:tblPr><w:tblW w:w=\"" + Arrays.stream(widths).sum() + "\" w:type=\"dxa\"/>");
        raw("<w:jc w:val=\"center\"/>");
        if (lines) {
            raw("<w:tblBorders>");
            for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
                raw("<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
            }
            raw("</w:tblBorders>");
        }
        raw("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/>"
                + "<w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        for (int width : widths) {
            raw("<w:gridCol w:w=\"" + width + "\"/>");
        }
        raw("</w:tblGrid>");
    }

    void beginRow(boolean repeated) {
        raw("<w:tr><w:trPr><w:cantSplit/>" + (repeated ? "<w:tblHeader/>" : "") + "</w:trPr>");
    }

    void beginCell(int width, int span) {
        raw("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>"
                + (span > 1 ? "<w:gridSpan w:val=\"" + span + "\"/>" : "") + "</w:tcPr>");
    }

    void endCell() {
        raw("</w:tc>");
    }

    void endRow() {
        raw("</w:tr>");
    }

    void endTable() {
        raw("</w:tbl>");
    }

    private void raw(String markup) {
        try {
            out.write(markup);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Escaped; what XML cannot hold is left out. */
    private void text(String words) {
        StringBuilder safe = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                default -> {
                    boolean allowed = c >= ' ' && c != 0xFFFE && c != 0xFFFF || c == '\t';
                    safe.appendCodePoint(allowed ? c : ' ');
                }
            }
        });
        raw(safe.toString());
    }

    private void entry(String path) {
        try {
            zip.putNextEntry(new ZipEntry(path));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void end() {
        try {
            out.flush();
            zip.closeEntry();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Ends the file; the stream below stays open. */
    @Override
    public void close() throws IOException {
        raw("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>");
        raw(
                across
                        ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
                                + "<w:pgMar w:top=\"850\" w:right=\"680\" w:bottom=\"850\" w:left=\"680\""
                                + " w:header=\"454\" w:footer=\"454\" w:gutter=\"0\"/>"
                        : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"850\""
                                + " w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\""
                                + " w:gutter=\"0\"/>");
        raw("<w:titlePg/></w:sectPr></w:body></w:document>");
        end();
        zip.finish();
        out.flush();
    }
}
