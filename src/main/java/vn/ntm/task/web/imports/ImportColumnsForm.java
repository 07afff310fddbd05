package vn.ntm.task.web.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.domain.imports.ImportField;
import vn.ntm.task.domain.imports.ListImporting.Matching;

/** What each column of a list means. */
public class ImportColumnsForm {

    private List<Column> columns = new ArrayList<>();
    private @Nullable Long set;

    /** One column; no field for one that is left out. */
    public static class Column {

        private int position;
        private @Nullable ImportField field;

        public int getPosition() {
            return position;
        }

        public void setPosition(int position) {
            this.position = position;
        }

        public @Nullable ImportField getField() {
            return field;
        }

        public void setField(@Nullable ImportField field) {
            this.field = field;
        }
    }

    void fill(Matching matching, @Nullable Long usualSet) {
        columns.clear();
        matching.table().headers().keySet().forEach(position -> {
            Column column = new Column();
            column.setPosition(position);
            column.setField(matching.columns().get(position));
            columns.add(column);
        });
        Long chosen = matching.list().criteriaSetId();
        set = chosen == null ? usualSet : chosen;
    }

    SortedMap<Integer, ImportField> toColumns() {
        SortedMap<Integer, ImportField> chosen = new TreeMap<>();
        columns.forEach(column -> {
            if (column.getField() != null) {
                chosen.put(column.getPosition(), column.getField());
            }
        });
        return chosen;
    }

    public List<Column> getColumns() {
        return columns;
    }

    public void setColumns(List<Column> columns) {
        this.columns = columns;
    }

    public @Nullable Long getSet() {
        return set;
    }

    public void setSet(@Nullable Long set) {
        this.set = set;
    }
}
