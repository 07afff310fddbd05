package vn.ntm.report.domain.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tables there are, each read in one transaction from the first row to the last. */
@Service
public class ReportTables {

    /** Rows of a table on a screen; files have all. */
    public static final int SHOWN = 500;

    private final List<TableSource> sources;
    private final List<TableShelf> shelves;

    ReportTables(List<TableSource> sources, List<TableShelf> shelves) {
        this.sources = sources;
        this.shelves = shelves;
    }

    /** Those made for the area, in order. */
    public List<TableSource> of(TableQuestion question) {
        return Stream.concat(
                        sources.stream().filter(source -> source.fits(question)),
                        shelves.stream().flatMap(shelf -> shelf.tables(question).stream()))
                .sorted(Comparator.comparingInt(TableSource::order))
                .toList();
    }

    public Optional<TableSource> find(String code, TableQuestion question) {
        return of(question).stream()
                .filter(source -> source.code().equals(code))
                .findFirst();
    }

    /** The whole table, into that sink. */
    @Transactional(readOnly = true)
    public void write(TableSource source, TableQuestion question, TableSink sink) {
        source.write(question, sink);
    }

    /** Its beginning, for a screen. */
    @Transactional(readOnly = true)
    public TableCopy shown(TableSource source, TableQuestion question) {
        TableCopy copy = new TableCopy(SHOWN);
        source.write(question.atMost(SHOWN + 1), copy);
        return copy;
    }
}
