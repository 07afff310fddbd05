package vn.ntm.criteria.domain.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.ntm.shared.VietnameseText;

/** Reads .xlsx and .csv into a grid, and writes a grid as .xlsx. */
final class GridFile {

    static final int LARGEST_FILE = 3_000_000;
    private static final long LARGEST_PART = 40_000_000;
    private static final int MOST_ROWS = 2_000;
    private static final int MOST_COLUMNS = 60;
    private static final int WIDEST = 60;
    private static final int CHARACTER = 256;

    private GridFile() {}

    /** Why a file cannot be read, as a message key. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String messageKey) {
            super(messageKey);
        }
    }

    static Grid read(byte[] content, String fileName) throws Unreadable {
        if (content.length == 0) {
            throw new Unreadable("criteria.error.fileRequired");
        }
        if (content.length > LARGEST_FILE) {
            throw new Unreadable("criteria.error.fileTooLarge");
        }
        boolean zipped = content.length > 1 && content[0] == 'P' && content[1] == 'K';
        if (!zipped && !fileName.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw new Unreadable("criteria.error.fileKind");
        }
        List<List<String>> rows = zipped ? workbook(content) : csv(content);
        if (rows.isEmpty()) {
            throw new Unreadable("criteria.error.fileEmpty");
        }
        return new Grid(rows.get(0), List.copyOf(rows.subList(1, rows.size())));
    }

    private static List<List<String>> workbook(byte[] content) throws Unreadable {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        DataFormatter words = new DataFormatter(Locale.ROOT);
        words.setUseCachedValuesForFormulaCells(true);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            Sheet sheet = book.getSheetAt(0);
            List<List<String>> rows = new ArrayList<>();
            int last = Math.min(sheet.getLastRowNum(), MOST_ROWS);
            for (int i = 0; i <= last; i++) {
                Row row = sheet.getRow(i);
                List<String> cells = new ArrayList<>();
                int width = row == null ? 0 : Math.min(row.getLastCellNum(), MOST_COLUMNS);
                for (int c = 0; c < width; c++) {
                    cells.add(text(row == null ? null : row.getCell(c), words));
                }
                rows.add(cells);
            }
            return rows;
        } catch (IOException | RuntimeException damaged) {
            throw new Unreadable("criteria.error.fileDamaged");
        }
    }

    /** A formula counts by the value it was saved with. */
    private static String text(@org.jspecify.annotations.Nullable Cell cell, DataFormatter words) {
        return cell == null ? "" : VietnameseText.clean(words.formatCellValue(cell));
    }

    private static List<List<String>> csv(byte[] content) throws Unreadable {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Unreadable("criteria.error.fileEncoding");
        }
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int end = plain.indexOf('\n');
        String head = end < 0 ? plain : plain.substring(0, end);
        char separator = head.chars().filter(c -> c == ';').count()
                        > head.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
        List<List<String>> rows = new ArrayList<>();
        try (var parser = format.parse(new StringReader(plain))) {
            for (CSVRecord record : parser) {
                if (rows.size() > MOST_ROWS) {
                    break;
                }
                rows.add(record.stream()
                        .limit(MOST_COLUMNS)
                        .map(VietnameseText::clean)
                        .toList());
            }
        } catch (IOException | RuntimeException damaged) {
            throw new Unreadable("criteria.error.fileDamaged");
        }
        return rows;
    }

    /** Every cell is text, so that 3.1 and 3.10 stay two codes. */
    static byte[] write(Grid grid, String sheetName) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet(sheetName);
            CellStyle text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            text.setWrapText(true);
            CellStyle bold = book.createCellStyle();
            bold.cloneStyleFrom(text);
            Font font = book.createFont();
            font.setBold(true);
            bold.setFont(font);
            row(sheet, 0, grid.head(), bold);
            for (int i = 0; i < grid.rows().size(); i++) {
                row(sheet, i + 1, grid.rows().get(i), text);
            }
            for (int c = 0; c < grid.head().size(); c++) {
                sheet.setDefaultColumnStyle(c, text);
                sheet.setColumnWidth(c, CHARACTER * width(grid, c));
            }
            sheet.createFreezePane(0, 1);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int width(Grid grid, int column) {
        int widest = grid.head().get(column).length();
        for (int i = 0; i < grid.rows().size(); i++) {
            widest = Math.max(widest, grid.cell(i, column).length());
        }
        return Math.min(widest, WIDEST) + 2;
    }

    private static void row(Sheet sheet, int number, List<String> cells, CellStyle style) {
        Row row = sheet.createRow(number);
        for (int c = 0; c < cells.size(); c++) {
            Cell cell = row.createCell(c, CellType.STRING);
            cell.setCellValue(cells.get(c));
            cell.setCellStyle(style);
        }
    }
}
