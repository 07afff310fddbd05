package vn.ntm.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Words in the type and the sizes of the decree. */
final class Words {

    static final String FONT = "Times New Roman";
    static final int BODY = 14;
    static final int NUMBER = 13;
    static final int HEAD = 12;
    static final int SMALL = 11;
    static final int FIRST_LINE = 720; // 1,27 cm
    private static final int SIX_POINTS = 120;

    private Words() {}

    static XWPFRun run(XWPFParagraph paragraph, String words, int size) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        if (!words.isEmpty()) {
            run.setText(words);
        }
        return run;
    }

    static void bold(XWPFParagraph paragraph, String words, int size) {
        run(paragraph, words, size).setBold(true);
    }

    static XWPFParagraph plain(XWPFParagraph paragraph, ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBefore(0);
        return paragraph;
    }

    /** A paragraph of the text: justified, its first line set in, six points over it. */
    static XWPFParagraph body(XWPFParagraph paragraph) {
        plain(paragraph, ParagraphAlignment.BOTH);
        paragraph.setSpacingBefore(SIX_POINTS);
        paragraph.setIndentationFirstLine(FIRST_LINE);
        return paragraph;
    }

    /** One more centred line in a cell. */
    static XWPFRun line(XWPFTableCell cell, String words, int size) {
        return run(plain(next(cell), ParagraphAlignment.CENTER), words, size);
    }

    /** A rule of that width, centred below what stands before. */
    static void rule(XWPFParagraph paragraph, int width, int room) {
        plain(paragraph, ParagraphAlignment.CENTER);
        int side = Math.max(0, (room - width) / 2);
        paragraph.setIndentationLeft(side);
        paragraph.setIndentationRight(side);
        paragraph.setSpacingBetween(4, LineSpacingRule.EXACT);
        paragraph.setBorderBottom(Borders.SINGLE);
        paragraph.getCTP().getPPr().getPBdr().getBottom().setSz(BigInteger.valueOf(6));
        run(paragraph, "", 2);
    }

    /** A new cell comes with one empty paragraph. */
    static XWPFParagraph next(XWPFTableCell cell) {
        XWPFParagraph first = cell.getParagraphArray(0);
        return cell.getParagraphs().size() == 1 && first.getRuns().isEmpty() ? first : cell.addParagraph();
    }
}
