package vn.ntm.task.web.series;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.ntm.shared.Dates;
import vn.ntm.task.domain.series.OccurrenceState;
import vn.ntm.task.domain.series.SeriesGrid.Period;
import vn.ntm.task.domain.series.SeriesGrid.Table;
import vn.ntm.task.domain.series.SeriesRegister.Cell;
import vn.ntm.task.domain.series.SeriesRegister.UnitTally;

/** The table of a series as a workbook: every unit, every period, and what each comes to. */
final class SeriesWorkbook implements AutoCloseable {

    private static final int WIDTH_UNIT = 256;
    private static final int NAME_WIDTH = 34;
    private static final int CELL_WIDTH = 15;

    private final SXSSFWorkbook book = new SXSSFWorkbook(null, SXSSFWorkbook.DEFAULT_WINDOW_SIZE, false, true);
    private final Sheet sheet = book.createSheet("Theo dõi báo cáo");
    private final CellStyle bold = book.createCellStyle();
    private int rows;

    SeriesWorkbook() {
        Font font = book.createFont();
        font.setBold(true);
        bold.setFont(font);
        bold.setWrapText(true);
    }

    void head(Table table, List<Period> periods, LocalDate asOf) {
        text(row(), 0, table.series().title(), true);
        text(row(), 0, table.rhythm() + ", tính đến hết ngày " + Dates.format(asOf), false);
        Row head = row();
        text(head, 0, "TT", true);
        text(head, 1, "Đơn vị", true);
        int column = 2;
        for (Period period : periods) {
            sheet.setColumnWidth(column, CELL_WIDTH * WIDTH_UNIT);
            text(head, column++, period.name() + ", hạn " + Dates.format(period.dueDay()), true);
        }
        for (String total : List.of("Đã gửi", "Nộp muộn", "Quá hạn", "Không nộp")) {
            text(head, column++, total, true);
        }
        sheet.setColumnWidth(1, NAME_WIDTH * WIDTH_UNIT);
    }

    void units(Table table, List<Period> periods, int from) {
        int number = from;
        for (UnitTally unit : table.units()) {
            Row row = row();
            row.createCell(0).setCellValue(++number);
            text(row, 1, unit.unitName(), false);
            int column = 2;
            for (Period period : periods) {
                Cell cell = table.cell(unit.unitId(), period);
                text(row, column++, cell == null ? "" : words(cell), false);
            }
            for (int total : new int[] {unit.sent(), unit.late(), unit.overdue(), unit.missed()}) {
                row.createCell(column++).setCellValue(total);
            }
        }
    }

    private static String words(Cell cell) {
        List<String> words = new ArrayList<>();
        words.add(cell.state() == OccurrenceState.WAITING ? "" : cell.state().label());
        if (cell.sentOn() != null) {
            words.add(Dates.format(cell.sentOn()));
        }
        return String.join(" ", words).strip();
    }

    private Row row() {
        return sheet.createRow(rows++);
    }

    private void text(Row row, int column, String words, boolean head) {
        var cell = row.createCell(column);
        cell.setCellValue(words);
        if (head) {
            cell.setCellStyle(bold);
        }
    }

    void writeTo(OutputStream out) throws IOException {
        book.write(out);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
