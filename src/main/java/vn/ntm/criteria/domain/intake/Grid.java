package vn.ntm.criteria.domain.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ntm.shared.VietnameseText;

/** A table out of a file: the first row names the columns. */
public record Grid(List<String> head, List<List<String>> rows) {

    /** Where the head stands; data begin in the row below it, counted as a spreadsheet counts. */
    static final int FIRST_ROW = 2;

    /** Column by its folded name, so that spelling of tone marks and case do not matter. */
    Map<String, Integer> columns() {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < head.size(); i++) {
            columns.putIfAbsent(VietnameseText.fold(head.get(i)), i);
        }
        return columns;
    }

    Optional<Integer> column(String label) {
        return Optional.ofNullable(columns().get(VietnameseText.fold(label)));
    }

    String cell(int row, int column) {
        List<String> cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank(int row) {
        return rows.get(row).stream().allMatch(String::isEmpty);
    }
}
