package vn.ntm.report.domain.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.ntm.ui.Numbers;

/**
 * One cell.
 *
 * @param text as people read it
 * @param number what a workbook counts with; null for words
 * @param path the list or page the figure comes from; null without
 */
public record Cell(
        String text, @Nullable BigDecimal number, @Nullable String path) {

    public static final Cell EMPTY = new Cell("", null, null);

    public static Cell of(@Nullable String text) {
        return text == null || text.isEmpty() ? EMPTY : new Cell(text, null, null);
    }

    public static Cell link(String text, String path) {
        return new Cell(text, null, path);
    }

    public static Cell of(long number) {
        return new Cell(Numbers.group(number), BigDecimal.valueOf(number), null);
    }

    /** A count that opens its list; a nought opens none. */
    public static Cell of(long number, String path) {
        return number == 0 ? of(0) : new Cell(Numbers.group(number), BigDecimal.valueOf(number), path);
    }

    public static Cell of(@Nullable BigDecimal number) {
        return number == null ? EMPTY : new Cell(Numbers.decimal(number), number, null);
    }
}
