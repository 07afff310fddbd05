package vn.ntm.assessment.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Band;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.domain.Matrix;
import vn.ntm.assessment.domain.ResultColumns;
import vn.ntm.assessment.domain.ResultLine;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.shared.Dates;
import vn.ntm.ui.Numbers;

/** The tables of a report as a workbook: B1 criteria met, B2 indicators with values, B3 groups of communes (domain 6.2). */
final class MatrixWorkbook {

    private static final int WIDTH_UNIT = 256;
    private static final int NAME_WIDTH = 26;
    private static final int CODE_WIDTH = 5;
    private static final int TEXT_WIDTH = 60;

    private final Matrix matrix;
    private final List<ResultLine> lines;

    /** @param matrix of criteria */
    MatrixWorkbook(Matrix matrix, List<ResultLine> lines) {
        this.matrix = matrix;
        this.lines = lines;
    }

    void writeTo(OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, SXSSFWorkbook.DEFAULT_WINDOW_SIZE, false, true)) {
            CellStyle head = book.createCellStyle();
            Font bold = book.createFont();
            bold.setBold(true);
            head.setFont(bold);
            head.setWrapText(true);
            criteria(book.createSheet("B1"), head);
            indicators(book.createSheet("B2"), head);
            groups(book.createSheet("B3"), head);
            book.write(out);
        }
    }

    private void criteria(Sheet sheet, CellStyle head) {
        title(sheet, head, "BIỂU TỔNG HỢP MỨC ĐỘ ĐẠT TIÊU CHÍ", matrix.columns().size() + 6);
        List<String> heads = new ArrayList<>(List.of("TT", "Mã xã", "Xã"));
        for (Item column : matrix.columns()) {
            heads.add("TC " + column.code());
        }
        heads.addAll(List.of("Tổng TC đạt", "Kỳ trước", "Tăng/giảm"));
        head(sheet, head, heads);
        int number = 0;
        for (Matrix.Row row : matrix.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(++number);
            cells.add(row.unit().code());
            cells.add(row.unit().name());
            for (Matrix.Cell cell : row.cells()) {
                cells.add(mark(cell.status()));
            }
            cells.add(row.criteriaMet());
            cells.add(row.metBefore());
            cells.add(row.change());
            add(sheet, cells);
        }
        List<@Nullable Object> counts = new ArrayList<>();
        List<@Nullable Object> rates = new ArrayList<>();
        counts.add(null);
        counts.add(null);
        counts.add("Số xã đạt");
        rates.add(null);
        rates.add(null);
        rates.add("Tỷ lệ");
        for (int met : matrix.metOfColumn()) {
            counts.add(met);
            rates.add(matrix.communes() == 0 ? null : Numbers.percent(met, matrix.communes()));
        }
        counts.add(matrix.met());
        add(sheet, counts);
        add(sheet, rates);
        List<@Nullable Object> average = new ArrayList<>();
        average.add(null);
        average.add(null);
        average.add("Bình quân tiêu chí/xã");
        average.add(matrix.average().shown());
        add(sheet, average);
        sheet.setColumnWidth(2, NAME_WIDTH * WIDTH_UNIT);
        for (int i = 0; i < matrix.columns().size(); i++) {
            sheet.setColumnWidth(i + 3, CODE_WIDTH * WIDTH_UNIT);
        }
        sheet.createFreezePane(3, 4);
    }

    private void indicators(Sheet sheet, CellStyle head) {
        title(sheet, head, "BIỂU KẾT QUẢ THỰC HIỆN CHỈ TIÊU", ResultColumns.ALL.size());
        head(sheet, head, ResultColumns.ALL);
        int number = 0;
        for (ResultLine line : lines) {
            Requirement requirement = line.requirement();
            Standing standing = line.standing();
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(++number);
            cells.add(line.unit().code());
            cells.add(line.unit().name());
            cells.add(line.item().code());
            cells.add(line.item().name());
            cells.add(requirement == null ? null : requirement.unit());
            cells.add(requirement == null ? null : requirement.printed());
            cells.add(value(standing));
            cells.add(line.status().isSaid() ? line.status().label() : null);
            add(sheet, cells);
        }
        sheet.setColumnWidth(2, NAME_WIDTH * WIDTH_UNIT);
        sheet.setColumnWidth(4, TEXT_WIDTH * WIDTH_UNIT);
        sheet.createFreezePane(0, 4);
    }

    private void groups(Sheet sheet, CellStyle head) {
        title(sheet, head, "PHÂN NHÓM XÃ THEO SỐ TIÊU CHÍ ĐẠT", 4);
        head(sheet, head, List.of("Nhóm", "Số xã", "Tỷ lệ", "Tên xã"));
        int criteria = matrix.set().criteria();
        for (Band band : matrix.bands()) {
            long communes = matrix.count(band);
            String names = matrix.all().stream()
                    .filter(row -> band.holds(row.criteriaMet()))
                    .map(row -> row.unit().shortName())
                    .reduce((left, right) -> left + ", " + right)
                    .orElse("");
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(band.label(criteria));
            cells.add(communes);
            cells.add(matrix.communes() == 0 ? null : Numbers.percent(communes, matrix.communes()));
            cells.add(names);
            add(sheet, cells);
        }
        sheet.setColumnWidth(3, TEXT_WIDTH * WIDTH_UNIT);
    }

    private void title(Sheet sheet, CellStyle head, String title, int columns) {
        Row row = sheet.createRow(0);
        Cell cell = row.createCell(0);
        cell.setCellValue(title);
        cell.setCellStyle(head);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns - 1));
        sheet.createRow(1)
                .createCell(0)
                .setCellValue("%s · %s · %s"
                        .formatted(
                                matrix.area().name(),
                                matrix.set().name(),
                                matrix.set().decision()));
        String since = matrix.since() == null ? "" : ", so với " + Dates.format(matrix.since());
        sheet.createRow(2).createCell(0).setCellValue("Số liệu đến " + Dates.format(matrix.day()) + since);
    }

    private static void head(Sheet sheet, CellStyle style, List<String> heads) {
        Row row = sheet.createRow(3);
        for (int i = 0; i < heads.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(heads.get(i));
            cell.setCellStyle(style);
        }
    }

    private static void add(Sheet sheet, List<@Nullable Object> values) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (value != null) {
                row.createCell(i).setCellValue(value.toString());
            }
        }
    }

    private static @Nullable Object value(@Nullable Standing standing) {
        if (standing == null) {
            return null;
        }
        return standing.value() == null ? standing.valueText() : standing.value();
    }

    /** "x" met, "CB" nearly, "KAD" not applicable, blank not met: as the forms print it. */
    private static String mark(AchievementStatus status) {
        return switch (status) {
            case MET, MET_LOW, MET_AT_RISK -> "x";
            case PARTLY_MET -> "CB";
            case NOT_APPLICABLE -> "KAD";
            case NOT_MET -> "0";
            case NOT_KEPT -> "KDT";
            case NOT_ASSESSED -> "";
        };
    }
}
