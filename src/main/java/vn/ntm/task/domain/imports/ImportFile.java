package vn.ntm.task.domain.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.SheetRows;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.domain.imports.ImportTable.Row;

/** Reads a task list out of a workbook or a text file with separators, whatever stands above it. */
final class ImportFile {

    /** More duties at once are no list that a person looks through. */
    static final int MOST_ROWS = 5000;

    private static final String SEPARATORS = ";\t,";

    private ImportFile() {}

    /** Null where no table with known headers is in it. */
    static @Nullable ImportTable read(byte[] content) {
        boolean zipped = content.length > 2 && content[0] == 'P' && content[1] == 'K';
        return zipped ? workbook(content) : text(content);
    }

    private static @Nullable ImportTable workbook(byte[] content) {
        Sheet sheet = SheetRows.find(content, Sheet::new, Sheet::isTable).orElse(null);
        return sheet == null ? null : ImportTable.of(sheet.rows);
    }

    private static @Nullable ImportTable text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString()
                    .replace("\uFEFF", "");
            List<Row> rows = new ArrayList<>();
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(separator(text))
                    .setIgnoreEmptyLines(false)
                    .get();
            for (CSVRecord line : format.parse(new StringReader(text))) {
                if (rows.size() > MOST_ROWS) {
                    break;
                }
                rows.add(new Row((int) line.getRecordNumber(), cells(line)));
            }
            return ImportTable.of(rows);
        } catch (CharacterCodingException notOurs) {
            return null;
        } catch (IOException | IllegalStateException | UncheckedIOException broken) {
            return null;
        }
    }

    private static SortedMap<Integer, String> cells(CSVRecord line) {
        SortedMap<Integer, String> cells = new TreeMap<>();
        for (int i = 0; i < line.size(); i++) {
            String cell = VietnameseText.cleanOrNull(line.get(i));
            if (cell != null) {
                cells.put(i, unguarded(cell));
            }
        }
        return cells;
    }

    /** An export guards what a spreadsheet would take for a formula with an apostrophe; it was not typed. */
    private static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    /** The one that the first line has most of. */
    private static char separator(String text) {
        String line = text.lines().filter(one -> !one.isBlank()).findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS.toCharArray()) {
            long count = line.chars().filter(c -> c == separator).count();
            if (count > most) {
                best = separator;
                most = count;
            }
        }
        return best;
    }

    /** One sheet with its rows. */
    private static final class Sheet implements SheetRows.Taker {

        private final List<Row> rows = new ArrayList<>();

        @Override
        public void take(int number, SortedMap<Integer, String> cells) {
            if (rows.size() <= MOST_ROWS && !cells.isEmpty()) {
                rows.add(new Row(number, cells));
            }
        }

        boolean isTable() {
            return ImportTable.of(rows) != null;
        }
    }
}
