package vn.ntm.works.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import vn.ntm.shared.Money;

/** A workbook of plain tables: a title, a line below it, a head, rows. Money stands in triệu đồng. */
final class Xlsx implements AutoCloseable {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int WIDTH_UNIT = 256;
    private static final int WIDE = 30;

    private final SXSSFWorkbook book = new SXSSFWorkbook(null, SXSSFWorkbook.DEFAULT_WINDOW_SIZE, false, true);
    private final CellStyle bold = book.createCellStyle();

    Xlsx() {
        Font font = book.createFont();
        font.setBold(true);
        bold.setFont(font);
        bold.setWrapText(true);
    }

    /** One table; rows are added below it. */
    static final class Table {

        private final Sheet sheet;

        private Table(Sheet sheet) {
            this.sheet = sheet;
        }

        void row(List<? extends @Nullable Object> values) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                if (value instanceof Money money) {
                    row.createCell(i).setCellValue(money.inMillions().doubleValue());
                } else if (value instanceof Number number) {
                    row.createCell(i).setCellValue(number.doubleValue());
                } else if (value != null) {
                    row.createCell(i).setCellValue(value.toString());
                }
            }
        }
    }

    Table table(String name, String title, String below, List<String> heads) {
        Sheet sheet = book.createSheet(name);
        Cell cell = sheet.createRow(0).createCell(0);
        cell.setCellValue(title);
        cell.setCellStyle(bold);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, heads.size() - 1));
        sheet.createRow(1).createCell(0).setCellValue(below);
        Row head = sheet.createRow(2);
        for (int i = 0; i < heads.size(); i++) {
            Cell one = head.createCell(i);
            one.setCellValue(heads.get(i));
            one.setCellStyle(bold);
            if (heads.get(i).length() > WIDE / 2) {
                sheet.setColumnWidth(i, WIDE * WIDTH_UNIT);
            }
        }
        sheet.createFreezePane(0, 3);
        return new Table(sheet);
    }

    void send(String fileName, HttpServletResponse response) throws IOException {
        response.setContentType(TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
        book.write(response.getOutputStream());
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
