package vn.ntm.report.domain.table;

import java.util.List;

/** Lines of cells. */
final class Rows {

    private Rows() {}

    /** Empty cells up to that many. */
    static void fill(List<Cell> cells, int size) {
        while (cells.size() < size) {
            cells.add(Cell.EMPTY);
        }
    }
}
