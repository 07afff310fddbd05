package vn.ntm.report.domain.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.report.domain.paper.WordLine.Align;
import vn.ntm.report.domain.table.Cell;
import vn.ntm.report.domain.table.Column;
import vn.ntm.report.domain.table.TableHead;
import vn.ntm.report.domain.table.TableSink;

/** A table in a Word paper, row by row. */
public final class TablePaper implements TableSink {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int MANY_COLUMNS = 14;

    private final WordPaper paper;
    private final int width;
    private final boolean titled;
    private final List<String> notes = new ArrayList<>();
    private int[] widths = {};
    private int size = 11;
    private @Nullable TableHead head;

    /**
     * @param width of the page between its margins
     * @param titled whether the title stands above it; a table inside a report has its own words
     */
    public TablePaper(WordPaper paper, int width, boolean titled) {
        this.paper = paper;
        this.width = width;
        this.titled = titled;
    }

    @Override
    public void head(TableHead above) {
        head = above;
        widths = widths(above.columns());
        size = above.columns().size() > MANY_COLUMNS ? 8 : 11;
        if (titled) {
            paper.line(WordLine.centred(above.code(), 12).heavy());
            paper.line(
                    WordLine.centred(above.title().toUpperCase(VIETNAMESE), 14).heavy());
            above.context()
                    .forEach(words -> paper.line(WordLine.centred(words, 12).slanted()));
            paper.line(WordLine.left("", 8));
        }
        paper.beginTable(widths, true);
        if (above.hasGroups()) {
            groups(above);
        }
        paper.beginRow(true);
        for (int i = 0; i < widths.length; i++) {
            cell(i, 1, centred(above.columns().get(i).head()).heavy());
        }
        paper.endRow();
    }

    private void groups(TableHead above) {
        paper.beginRow(true);
        for (int i = 0; i < widths.length; i++) {
            int span = above.span(i);
            if (span > 0) {
                String group = above.columns().get(i).group();
                cell(i, span, centred(group == null ? "" : group).heavy());
            }
        }
        paper.endRow();
    }

    private int[] widths(List<Column> columns) {
        int all = columns.stream().mapToInt(Column::weight).sum();
        return columns.stream()
                .mapToInt(column -> width * column.weight() / all)
                .toArray();
    }

    @Override
    public void band(String words) {
        paper.beginRow(false);
        cell(0, widths.length, WordLine.left(words, size).heavy());
        paper.endRow();
    }

    @Override
    public void row(List<Cell> cells) {
        write(cells, false);
    }

    @Override
    public void total(List<Cell> cells) {
        write(cells, true);
    }

    private void write(List<Cell> cells, boolean heavy) {
        paper.beginRow(false);
        for (int i = 0; i < widths.length; i++) {
            String words = i < cells.size() ? cells.get(i).text() : "";
            Column.Kind kind = Objects.requireNonNull(head).columns().get(i).kind();
            WordLine line = kind == Column.Kind.TEXT ? WordLine.left(words, size) : centred(words);
            cell(i, 1, heavy ? line.heavy() : line);
        }
        paper.endRow();
    }

    private WordLine centred(String words) {
        return new WordLine(words, Align.CENTER, size, false, false, false, 0);
    }

    private void cell(int from, int span, WordLine line) {
        int broad = 0;
        for (int i = from; i < from + span; i++) {
            broad += widths[i];
        }
        paper.beginCell(broad, span);
        paper.line(line);
        paper.endCell();
    }

    @Override
    public void note(String words) {
        notes.add(words);
    }

    /** Ends the table; remarks come below it. */
    public void end() {
        paper.endTable();
        notes.forEach(words -> paper.line(WordLine.left(words, 10).slanted()));
    }
}
