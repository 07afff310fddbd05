package vn.ntm.criteria.domain.intake;

import java.util.List;

/**
 * What is wrong with one cell.
 *
 * @param row as the spreadsheet counts, 1 is the head
 * @param column its name
 */
public record CellError(int row, String column, String messageKey, List<Object> arguments) {

    static CellError of(int row, String column, String messageKey, Object... arguments) {
        return new CellError(row, column, messageKey, List.of(arguments));
    }
}
