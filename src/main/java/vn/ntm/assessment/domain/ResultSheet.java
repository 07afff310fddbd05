package vn.ntm.assessment.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.VietnameseText;

/** Reads table B2 out of a workbook: the sheet that has its columns, whatever stands above them. */
final class ResultSheet {

    /** The longest a table may be: the communes of a province by the indicators of a set. */
    private static final int LONGEST = 100_000;

    private static final int HEAD_WITHIN = 20;

    private ResultSheet() {}

    /**
     * One row as it was typed.
     *
     * @param number of the row in the sheet, from 1
     */
    record Line(
            int number,
            @Nullable String unitCode,
            @Nullable String unit,
            @Nullable String item,
            @Nullable String value,
            @Nullable String status) {}

    /** Empty where the file is no workbook, or no sheet of it has the columns. */
    static Optional<List<Line>> read(byte[] content) {
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (Sheet sheet : book) {
                for (int i = sheet.getFirstRowNum(); i >= 0 && i <= sheet.getFirstRowNum() + HEAD_WITHIN; i++) {
                    Map<String, Integer> columns = columns(sheet.getRow(i));
                    if (columns.keySet().containsAll(List.of(ResultColumns.ITEM, ResultColumns.STATUS))) {
                        return Optional.of(lines(sheet, i + 1, columns));
                    }
                }
            }
            return Optional.empty();
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static Map<String, Integer> columns(@Nullable Row row) {
        Map<String, Integer> columns = new HashMap<>();
        if (row != null) {
            for (Cell cell : row) {
                String name = text(cell);
                if (name != null) {
                    columns.put(name, cell.getColumnIndex());
                }
            }
        }
        return columns;
    }

    private static List<Line> lines(Sheet sheet, int from, Map<String, Integer> columns) {
        List<Line> lines = new ArrayList<>();
        int last = Math.min(sheet.getLastRowNum(), from + LONGEST);
        for (int i = from; i <= last; i++) {
            Row row = sheet.getRow(i);
            String item = row == null ? null : text(row, columns.get(ResultColumns.ITEM));
            if (row != null && item != null) {
                lines.add(new Line(
                        i + 1,
                        text(row, columns.get(ResultColumns.UNIT_CODE)),
                        text(row, columns.get(ResultColumns.UNIT)),
                        item,
                        text(row, columns.get(ResultColumns.VALUE)),
                        text(row, columns.get(ResultColumns.STATUS))));
            }
        }
        return lines;
    }

    private static @Nullable String text(Row row, @Nullable Integer column) {
        return column == null ? null : text(row.getCell(column));
    }

    /** Numbers as they are, without the format of the cell; a code typed as 8.1 is the number 8.1. */
    private static @Nullable String text(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        String text = switch (type) {
            case NUMERIC ->
                java.math.BigDecimal.valueOf(cell.getNumericCellValue())
                        .stripTrailingZeros()
                        .toPlainString();
            case STRING -> cell.getStringCellValue();
            case BLANK, ERROR, _NONE -> "";
            default -> new DataFormatter().formatCellValue(cell);
        };
        return VietnameseText.cleanOrNull(text);
    }
}
