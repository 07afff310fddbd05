package vn.ntm.report.domain.table;

import java.util.List;

/** One table of the periodic reports; a bean each, found by its code. */
public interface TableSource {

    /** As in addresses: "b1". */
    String code();

    /** "B1". */
    String label();

    String title();

    /** Place among the others. */
    int order();

    /** The columns that tell one row from another. */
    default List<Integer> keys() {
        return List.of(1);
    }

    /** Whether such a table is made for that area. */
    default boolean fits(TableQuestion question) {
        return true;
    }

    /** Writes it; the caller reads in one transaction. */
    void write(TableQuestion question, TableSink sink);
}
