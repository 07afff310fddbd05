package vn.ntm.report.domain.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table kept whole, for a screen that shows its beginning and for a period that is frozen. */
public final class TableCopy implements TableSink {

    private final int most;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable TableHead head;
    private int rows;

    /** @param most rows to keep; the others are counted only */
    public TableCopy(int most) {
        this.most = most;
    }

    /** What a line is. */
    public enum Kind {
        BAND,
        ROW,
        TOTAL
    }

    /** One line; of a band only the first cell. */
    public record Line(Kind kind, List<Cell> cells) {}

    @Override
    public void head(TableHead above) {
        head = above;
    }

    @Override
    public void band(String words) {
        if (rows < most) {
            lines.add(new Line(Kind.BAND, List.of(Cell.of(words))));
        }
    }

    @Override
    public void row(List<Cell> cells) {
        if (rows++ < most) {
            lines.add(new Line(Kind.ROW, List.copyOf(cells)));
        }
    }

    @Override
    public void total(List<Cell> cells) {
        lines.add(new Line(Kind.TOTAL, List.copyOf(cells)));
    }

    @Override
    public void note(String words) {
        notes.add(words);
    }

    public TableHead head() {
        return Objects.requireNonNull(head, "no table was written");
    }

    public List<Line> lines() {
        return lines;
    }

    public List<String> notes() {
        return notes;
    }

    public boolean isEmpty() {
        return rows == 0;
    }

    /** Whether rows were left out. */
    public boolean isCut() {
        return rows > most;
    }

    public int most() {
        return most;
    }

    /** The same lines again, into another sink. */
    public void writeTo(TableSink sink) {
        sink.head(head());
        for (Line line : lines) {
            switch (line.kind()) {
                case BAND -> sink.band(line.cells().get(0).text());
                case ROW -> sink.row(line.cells());
                case TOTAL -> sink.total(line.cells());
            }
        }
        notes.forEach(sink::note);
    }
}
