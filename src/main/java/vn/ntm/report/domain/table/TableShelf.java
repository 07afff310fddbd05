package vn.ntm.report.domain.table;

import java.util.List;

/** Tables that are data rather than code. */
public interface TableShelf {

    /** Those made for that area on that day, in order. */
    List<TableSource> tables(TableQuestion question);
}
