package vn.ntm.paper;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Tables of fixed width: frames without lines for head and foot, grids for figures. */
final class PaperTables {

    private PaperTables() {}

    /** Two columns without lines. */
    static XWPFTable frame(XWPFDocument document, int left, int width) {
        XWPFTable table = table(document, new int[] {left, width - left}, width);
        table.removeBorders();
        return table;
    }

    /** A grid under a head that repeats on every page; the widths are parts of the whole. */
    static void grid(
            XWPFDocument document, List<String> head, List<Integer> parts, List<List<String>> rows, int width) {
        int sum = parts.stream().mapToInt(Integer::intValue).sum();
        int[] widths = parts.stream().mapToInt(part -> width * part / sum).toArray();
        XWPFTable table = table(document, widths, width);
        table.getRow(0).setRepeatHeader(true);
        IntStream.range(0, head.size()).forEach(i -> cell(table.getRow(0).getCell(i), head.get(i), true));
        for (List<String> values : rows) {
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(true);
            IntStream.range(0, values.size()).forEach(i -> cell(row.getCell(i), values.get(i), false));
        }
    }

    private static XWPFTable table(XWPFDocument document, int[] widths, int width) {
        XWPFTable table = document.createTable(1, widths.length);
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidth(width);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int i = 0; i < widths.length; i++) {
            table.getRow(0).getCell(i).setWidth(Integer.toString(widths[i]));
            grid.addNewGridCol().setW(BigInteger.valueOf(widths[i]));
        }
        return table;
    }

    private static void cell(XWPFTableCell cell, String words, boolean head) {
        for (String line : words.split("\n", -1)) {
            var paragraph = Words.plain(Words.next(cell), head ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
            Words.run(paragraph, line, Words.HEAD).setBold(head);
        }
    }
}
