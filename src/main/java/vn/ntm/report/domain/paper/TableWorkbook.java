package vn.ntm.report.domain.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.ntm.report.domain.table.Cell;
import vn.ntm.report.domain.table.Column;
import vn.ntm.report.domain.table.TableHead;
import vn.ntm.report.domain.table.TableSink;

/** Tables as sheets of one workbook; rows go to the disk as they come, so its length costs no memory. */
public final class TableWorkbook implements AutoCloseable {

    private static final int WIDTH_UNIT = 256;
    private static final int WIDEST = 60;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final SXSSFWorkbook book = new SXSSFWorkbook(null, SXSSFWorkbook.DEFAULT_WINDOW_SIZE, false, false);
    private final CellStyle bold;
    private final CellStyle wrapped;

    public TableWorkbook() {
        Font font = book.createFont();
        font.setBold(true);
        bold = book.createCellStyle();
        bold.setFont(font);
        bold.setWrapText(true);
        bold.setAlignment(HorizontalAlignment.CENTER);
        bold.setVerticalAlignment(VerticalAlignment.CENTER);
        wrapped = book.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
    }

    /** A sheet to write a table to. */
    public TableSink sheet(String name) {
        return new SheetSink(book.createSheet(name));
    }

    public void writeTo(OutputStream out) throws IOException {
        book.write(out);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    private final class SheetSink implements TableSink {

        private final Sheet sheet;
        private int next;
        private int columns = 1;

        SheetSink(Sheet sheet) {
            this.sheet = sheet;
        }

        @Override
        public void head(TableHead head) {
            columns = head.columns().size();
            line(head.code() + ". " + head.title().toUpperCase(VIETNAMESE), true);
            head.context().forEach(words -> line(words, false));
            next++;
            Row groups = head.hasGroups() ? sheet.createRow(next++) : null;
            Row names = sheet.createRow(next++);
            for (int i = 0; i < columns; i++) {
                Column column = head.columns().get(i);
                sheet.setColumnWidth(i, Math.max(5, Math.min(column.weight() + 2, WIDEST)) * WIDTH_UNIT);
                cell(names, i, column.head());
                if (groups != null && column.group() != null) {
                    cell(groups, i, column.group());
                    int span = head.span(i);
                    if (span > 1) {
                        sheet.addMergedRegion(
                                new CellRangeAddress(groups.getRowNum(), groups.getRowNum(), i, i + span - 1));
                    }
                }
            }
            sheet.createFreezePane(0, next);
            sheet.getPrintSetup().setLandscape(true);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
        }

        private void cell(Row row, int at, String words) {
            org.apache.poi.ss.usermodel.Cell cell = row.createCell(at);
            cell.setCellValue(words);
            cell.setCellStyle(bold);
        }

        private void line(String words, boolean heavy) {
            Row row = sheet.createRow(next++);
            org.apache.poi.ss.usermodel.Cell cell = row.createCell(0);
            cell.setCellValue(words);
            if (heavy) {
                cell.setCellStyle(bold);
            }
            if (columns > 1) {
                sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, columns - 1));
            }
        }

        @Override
        public void band(String words) {
            cell(sheet.createRow(next++), 0, words);
        }

        @Override
        public void row(List<Cell> cells) {
            write(cells, wrapped);
        }

        @Override
        public void total(List<Cell> cells) {
            write(cells, bold);
        }

        private void write(List<Cell> cells, CellStyle style) {
            Row row = sheet.createRow(next++);
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = cells.get(i);
                if (cell.number() == null && cell.text().isEmpty()) {
                    continue;
                }
                org.apache.poi.ss.usermodel.Cell written = row.createCell(i);
                if (cell.number() == null) {
                    written.setCellValue(cell.text());
                    written.setCellStyle(style);
                } else {
                    written.setCellValue(cell.number().doubleValue());
                }
            }
        }

        @Override
        public void note(String words) {
            sheet.createRow(next++).createCell(0).setCellValue(words);
        }
    }
}
