package vn.ntm.task.domain.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.ntm.shared.Dates;

/** Writes a letter as .docx in the form of Nghị định 30/2020/NĐ-CP, phụ lục I: A4, margins, type and places of its parts. */
public final class LetterFile {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int MM = 57; // twentieths of a point in a millimetre, rounded: 1440 / 25.4
    private static final int TEXT_WIDTH = 9350; // 210 mm less 30 mm at the left and 15 mm at the right
    private static final String FONT = "Times New Roman";
    private static final int BODY = 14;
    private static final int SMALL = 11;
    private static final int HEAD = 12;
    private static final int NUMBER = 13;
    private static final int FIRST_LINE = 720; // 1,27 cm

    private final XWPFDocument document = new XWPFDocument();
    private final ChaseLetter letter;

    private LetterFile(ChaseLetter letter) {
        this.letter = letter;
    }

    /** The whole file; the stream stays open. */
    public static void write(ChaseLetter letter, OutputStream out) throws IOException {
        LetterFile file = new LetterFile(letter);
        try (file.document) {
            file.head();
            file.recipients();
            file.body();
            file.foot();
            file.page();
            file.document.write(out);
        }
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(20L * MM));
        margins.setBottom(BigInteger.valueOf(20L * MM));
        margins.setLeft(BigInteger.valueOf(30L * MM));
        margins.setRight(BigInteger.valueOf(15L * MM));
    }

    /** Left who writes, number and subject; right the name of the State, place and day. */
    private void head() {
        XWPFTable table = frame(2, new int[] {3500, TEXT_WIDTH - 3500});
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFTableCell right = table.getRow(0).getCell(1);
        if (letter.superior() != null) {
            line(left, letter.superior().toUpperCase(VIETNAMESE), HEAD, false, false);
        }
        line(left, upper(letter.issuer()), HEAD, true, false);
        line(left, "_______", HEAD - 2, false, false);
        line(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", HEAD, true, false);
        line(right, "Độc lập - Tự do - Hạnh phúc", BODY, true, false);
        line(right, "______________________", HEAD - 2, false, false);
        XWPFTableRow row = table.createRow();
        String number = letter.number();
        line(row.getCell(0), "Số: " + (number == null ? "        /" : number), NUMBER, false, false);
        line(row.getCell(0), "V/v đôn đốc thực hiện nhiệm vụ được giao", 12, false, false);
        line(row.getCell(1), letter.place() + ", " + Dates.inWords(letter.day()), BODY, false, true);
    }

    private void recipients() {
        paragraph(ParagraphAlignment.LEFT, 0);
        List<String> to = letter.recipients();
        XWPFParagraph first = paragraph(ParagraphAlignment.CENTER, 0);
        first.setSpacingBefore(120);
        if (to.size() == 1) {
            write(first, "Kính gửi: " + to.get(0), BODY, false, false);
            return;
        }
        write(first, "Kính gửi:", BODY, false, false);
        for (int i = 0; i < to.size(); i++) {
            XWPFParagraph line = paragraph(ParagraphAlignment.LEFT, 0);
            line.setIndentationLeft(3400);
            write(line, "- " + to.get(i) + (i == to.size() - 1 ? "." : ";"), BODY, false, false);
        }
    }

    private void body() {
        text("Qua theo dõi, đến hết " + Dates.inWords(letter.day()) + ", "
                + (letter.toOneUnit() ? letter.recipients().get(0) : "các cơ quan, đơn vị có tên trên")
                + " còn " + Dates.twoDigits(letter.duties().size()) + " nhiệm vụ chưa hoàn thành, cụ thể như sau:");
        duties();
        String answer = letter.answerBy() == null ? "sớm nhất" : "trước khi hết " + Dates.inWords(letter.answerBy());
        text(upperFirst(letter.issuer()) + " đề nghị "
                + (letter.toOneUnit() ? "đơn vị" : "các cơ quan, đơn vị")
                + " khẩn trương thực hiện các nhiệm vụ nêu trên; báo cáo kết quả, nêu rõ nguyên nhân chậm, khó khăn, vướng"
                + " mắc và thời gian hoàn thành " + answer + ".");
        String words = letter.words();
        if (words != null) {
            words.lines().filter(line -> !line.isBlank()).forEach(this::text);
        }
        text("Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.");
    }

    private void duties() {
        boolean units = !letter.toOneUnit();
        List<String> head = new ArrayList<>(List.of("TT"));
        int[] widths = units ? new int[] {550, 1800, 3100, 1900, 2000} : new int[] {550, 4500, 2300, 2000};
        if (units) {
            head.add("Đơn vị");
        }
        head.addAll(List.of("Nội dung nhiệm vụ", "Văn bản giao", "Thời hạn"));
        XWPFTable table = grid(widths);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < head.size(); i++) {
            cell(table.getRow(0).getCell(i), head.get(i), true);
        }
        int number = 0;
        for (ChaseLetter.Owed duty : letter.duties()) {
            List<String> values = new ArrayList<>(List.of(Integer.toString(++number)));
            if (units) {
                values.add(duty.unit());
            }
            String chased = duty.chases() == 0 ? "" : "\nđã đôn đốc " + duty.chases() + " lần";
            String state = duty.state().isEmpty() ? "" : "\n" + duty.state();
            values.addAll(List.of(duty.title(), duty.source(), duty.due() + state + chased));
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(true);
            for (int i = 0; i < values.size(); i++) {
                cell(row.getCell(i), values.get(i), false);
            }
        }
        paragraph(ParagraphAlignment.LEFT, 0);
    }

    /** Left who gets it, right who signs; the block is never torn apart. */
    private void foot() {
        paragraph(ParagraphAlignment.LEFT, 0);
        XWPFTable table = frame(2, new int[] {4500, TEXT_WIDTH - 4500});
        table.getRow(0).setCantSplitRow(true);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFTableCell right = table.getRow(0).getCell(1);
        left.getParagraphArray(0).setAlignment(ParagraphAlignment.LEFT);
        run(left, "Nơi nhận:", 12, true, true);
        run(left, "- Như trên;", SMALL, false, false);
        run(left, "- Lãnh đạo " + letter.issuer() + " (để b/c);", SMALL, false, false);
        run(left, "- Lưu: VT.", SMALL, false, false);
        letter.signing().forEach(words -> line(right, words, BODY, true, false));
        for (int i = 0; i < 4; i++) {
            line(right, "", BODY, false, false);
        }
    }

    private XWPFTable frame(int columns, int[] widths) {
        XWPFTable table = table(columns, widths);
        table.removeBorders();
        return table;
    }

    private XWPFTable grid(int[] widths) {
        return table(widths.length, widths);
    }

    private XWPFTable table(int columns, int[] widths) {
        XWPFTable table = document.createTable(1, columns);
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidth(TEXT_WIDTH);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int i = 0; i < columns; i++) {
            table.getRow(0).getCell(i).setWidth(Integer.toString(widths[i]));
            grid.addNewGridCol().setW(BigInteger.valueOf(widths[i]));
        }
        return table;
    }

    /** One more centred line in a cell. */
    private static void line(XWPFTableCell cell, String words, int size, boolean bold, boolean italic) {
        XWPFParagraph paragraph = next(cell);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        write(paragraph, words, size, bold, italic);
    }

    private static void run(XWPFTableCell cell, String words, int size, boolean bold, boolean italic) {
        write(next(cell), words, size, bold, italic);
    }

    /** A new cell comes with one empty paragraph. */
    private static XWPFParagraph next(XWPFTableCell cell) {
        XWPFParagraph first = cell.getParagraphArray(0);
        XWPFParagraph paragraph =
                cell.getParagraphs().size() == 1 && first.getRuns().isEmpty() ? first : cell.addParagraph();
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    private static void cell(XWPFTableCell cell, String words, boolean bold) {
        for (String line : words.split("\n", -1)) {
            XWPFParagraph paragraph = next(cell);
            if (bold) {
                paragraph.setAlignment(ParagraphAlignment.CENTER);
            }
            write(paragraph, line, 12, bold, false);
        }
    }

    private void text(String words) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, FIRST_LINE);
        paragraph.setSpacingBefore(120);
        write(paragraph, words, BODY, false, false);
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment, int firstLine) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(0);
        if (firstLine > 0) {
            paragraph.setIndentationFirstLine(firstLine);
        }
        return paragraph;
    }

    private static void write(XWPFParagraph paragraph, String words, int size, boolean bold, boolean italic) {
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
        run.setText(words);
    }

    private static String upper(String words) {
        return words.replaceFirst("^UBND ", "Ủy ban nhân dân ").toUpperCase(VIETNAMESE);
    }

    private static String upperFirst(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
