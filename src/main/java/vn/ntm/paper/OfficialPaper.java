package vn.ntm.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;

/**
 * Writes an official paper as .docx, part by part in the order of Nghị định 30/2020/NĐ-CP, phụ lục I: head, name and
 * subject or addressees, text, tables, foot.
 */
public final class OfficialPaper implements AutoCloseable {

    /** The type of the file. */
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int LEFT = 3700;
    private static final int CELL_MARGINS = 216;
    private static final int MOTTO_RULE = 3350; // as wide as the motto at 14 points
    private static final int SUBJECT_RULE = 1900;
    private static final int ROOM_FOR_A_SIGNATURE = 4;

    private final XWPFDocument document = new XWPFDocument();
    private final int width;
    private @Nullable XWPFParagraph last;

    /** An upright page; {@code landscape} is for wide tables. */
    public OfficialPaper(boolean landscape) {
        PaperPage.lay(document, landscape);
        width = PaperPage.textWidth(landscape);
    }

    /** Left who writes and the number, right the name of the State, place and day. */
    public void head(Letterhead head) {
        int left = LEFT * width / PaperPage.textWidth(false);
        XWPFTable table = PaperTables.frame(document, left, width);
        XWPFTableCell issuing = table.getRow(0).getCell(0);
        XWPFTableCell state = table.getRow(0).getCell(1);
        if (head.superior() != null) {
            Words.line(issuing, head.superior().toUpperCase(VIETNAMESE), Words.HEAD);
        }
        head.issuer()
                .forEach(line -> Words.line(issuing, line.toUpperCase(VIETNAMESE), Words.HEAD)
                        .setBold(true));
        Words.rule(issuing.addParagraph(), left / 3, left - CELL_MARGINS);
        Words.line(state, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Words.HEAD).setBold(true);
        Words.line(state, "Độc lập - Tự do - Hạnh phúc", Words.BODY).setBold(true);
        Words.rule(state.addParagraph(), MOTTO_RULE, width - left - CELL_MARGINS);
        XWPFTableRow row = table.createRow();
        Words.line(row.getCell(0), head.numberLine(), Words.NUMBER);
        if (head.about() != null) {
            Words.line(row.getCell(0), head.about(), Words.HEAD);
        }
        Words.line(row.getCell(1), head.placeAndDay(), Words.BODY).setItalic(true);
    }

    /** The name of the paper, "THÔNG BÁO", over what it is about, with a rule below. */
    public void title(String name, String about) {
        space();
        Words.bold(paragraph(ParagraphAlignment.CENTER), name, Words.BODY);
        subject(about);
    }

    /** What it is about, alone: a page of a portal has no other name. */
    public void subject(String about) {
        Words.bold(paragraph(ParagraphAlignment.CENTER), about, Words.BODY);
        Words.rule(document.createParagraph(), SUBJECT_RULE, width);
        space();
    }

    /** "Kính gửi". */
    public void addressees(List<String> to) {
        space();
        XWPFParagraph first = paragraph(ParagraphAlignment.CENTER);
        first.setSpacingBefore(120);
        if (to.size() == 1) {
            Words.run(first, "Kính gửi: " + to.get(0), Words.BODY);
            return;
        }
        Words.run(first, "Kính gửi:", Words.BODY);
        for (int i = 0; i < to.size(); i++) {
            XWPFParagraph line = paragraph(ParagraphAlignment.LEFT);
            line.setIndentationLeft(3400);
            Words.run(line, "- " + to.get(i) + (i == to.size() - 1 ? "." : ";"), Words.BODY);
        }
    }

    /** A paragraph of the text. */
    public void text(String words) {
        last = Words.body(document.createParagraph());
        Words.run(last, words, Words.BODY);
    }

    /** The heading of a part; it stays with what follows. */
    public void heading(String words) {
        XWPFParagraph paragraph = Words.body(document.createParagraph());
        paragraph.setKeepNext(true);
        Words.bold(paragraph, words, Words.BODY);
    }

    /** A line that stands at the right: the source of a page. */
    public void atRight(String words) {
        Words.run(paragraph(ParagraphAlignment.RIGHT), words, Words.BODY).setItalic(true);
    }

    /** A table; {@code parts} say how wide its columns are against each other. */
    public void table(List<String> head, List<Integer> parts, List<List<String>> rows) {
        XWPFParagraph before = paragraph(ParagraphAlignment.LEFT);
        before.setKeepNext(true);
        Words.run(before, "", Words.HEAD / 2);
        PaperTables.grid(document, head, parts, rows, width);
    }

    /** Receivers and signature: never torn apart, and never alone on a page. */
    public void foot(Signing foot) {
        XWPFParagraph end = last;
        if (end != null) {
            end.setKeepNext(true);
        }
        space();
        XWPFTable table = PaperTables.frame(document, width * 48 / 100, width);
        table.getRow(0).setCantSplitRow(true);
        XWPFTableCell left = table.getRow(0).getCell(0);
        for (Signing.CopyList list : foot.lists()) {
            var heading = Words.run(copyLine(left), list.heading(), Words.HEAD);
            heading.setBold(true);
            heading.setItalic(true);
            for (int i = 0; i < list.copies().size(); i++) {
                Signing.Copy copy = list.copies().get(i);
                XWPFParagraph line = copyLine(left);
                line.setIndentationLeft(copy.depth() * 280);
                String mark = i == list.copies().size() - 1 ? "." : ";";
                Words.run(line, (copy.depth() > 0 ? "+ " : "- ") + copy.words() + mark, Words.SMALL);
            }
        }
        sign(table.getRow(0).getCell(1), foot);
    }

    private static void sign(XWPFTableCell right, Signing foot) {
        foot.capacity().forEach(line -> Words.line(right, line, Words.BODY).setBold(true));
        for (int i = 0; i < ROOM_FOR_A_SIGNATURE; i++) {
            Words.line(right, "", Words.BODY);
        }
        if (foot.signer() != null) {
            Words.line(right, foot.signer(), Words.BODY).setBold(true);
        }
    }

    private static XWPFParagraph copyLine(XWPFTableCell cell) {
        return Words.plain(Words.next(cell), ParagraphAlignment.LEFT);
    }

    private void space() {
        Words.run(paragraph(ParagraphAlignment.LEFT), "", Words.HEAD);
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment) {
        return Words.plain(document.createParagraph(), alignment);
    }

    /** Writes the file; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        document.write(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
