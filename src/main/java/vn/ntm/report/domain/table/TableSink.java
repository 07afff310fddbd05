package vn.ntm.report.domain.table;

import java.util.List;

/** Takes a table as it is made, row by row: nothing needs the whole of it in memory. */
public interface TableSink {

    /** Once, first. */
    void head(TableHead head);

    /** A line over the whole width that names the rows below it. */
    void band(String words);

    void row(List<Cell> cells);

    /** A line of sums, below the rows. */
    void total(List<Cell> cells);

    /** A remark under the table. */
    void note(String words);
}
