package vn.ntm.report.domain.table;

import java.util.List;
import java.util.Objects;

/**
 * What stands above the rows.
 *
 * @param code "B1", "Biểu 06"
 * @param title in small letters; files print it in capitals
 * @param context the area, the set, the day of the data: one line each
 */
public record TableHead(String code, String title, List<String> context, List<Column> columns) {

    public boolean hasGroups() {
        return columns.stream().anyMatch(column -> column.group() != null);
    }

    /** How many columns from this one on share its head above; 0 inside such a group. */
    public int span(int index) {
        String group = columns.get(index).group();
        if (group == null) {
            return 1;
        }
        if (index > 0 && group.equals(columns.get(index - 1).group())) {
            return 0;
        }
        int end = index;
        while (end < columns.size() && Objects.equals(group, columns.get(end).group())) {
            end++;
        }
        return end - index;
    }
}
