package vn.ntm.report.domain.frozen;

import java.util.List;
import vn.ntm.report.domain.table.TableCopy;
import vn.ntm.report.domain.table.TableCopy.Line;
import vn.ntm.report.domain.table.TableHead;
import vn.ntm.report.domain.table.TableSink;
import vn.ntm.report.domain.table.TableSource;

/**
 * A table as it was.
 *
 * @param code of the table it was made by
 * @param keys the columns that tell one row from another
 * @param cut whether rows were left out because there were too many
 */
public record FrozenTable(
        String code, TableHead head, List<Integer> keys, List<Line> lines, List<String> notes, boolean cut) {

    static FrozenTable of(TableSource source, TableCopy copy) {
        return new FrozenTable(
                source.code(),
                copy.head(),
                source.keys(),
                List.copyOf(copy.lines()),
                List.copyOf(copy.notes()),
                copy.isCut());
    }

    /** The same lines again, into a file. */
    public void writeTo(TableSink sink) {
        sink.head(head);
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
