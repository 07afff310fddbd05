package vn.ntm.report.domain.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tables there are, each read in one transaction from the first row to the last. */
@Service
public class ReportTables {

    /** Rows of a table on a screen; files have all. */
    public static final int SHOWN = 500;

    private final List<TableSource> sources;

    ReportTables(List<TableSource> sources) {
        this.sources =
                sources.stream().sorted(Comparator.comparingInt(TableSource::order)).toList();
    }

    /** Those made for the area, in order. */
    public List<TableSource> of(TableQuestion question) {
        return sources.stream().filter(source -> source.fits(question)).toList();
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
