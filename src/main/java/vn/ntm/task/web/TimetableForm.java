package vn.ntm.task.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.domain.Timetable.Row;

/** "Biểu thời gian": the lines of a unit's part, and some empty ones for steps of its own. */
public class TimetableForm {

    private static final int SPARE = 3;

    private List<RowForm> rows = new ArrayList<>();
    private int version;

    /** One line. */
    public static class RowForm {
        private @Nullable Long line;
        private @Nullable Long item;
        private @Nullable String code;
        private @Nullable String label;
        private @Nullable String person;
        private @Nullable LocalDate due;

        public RowForm() {}

        RowForm(Row row) {
            line = row.lineId();
            item = row.itemId();
            code = row.code();
            label = row.label();
            person = row.person();
            due = row.due();
        }

        Row toRow() {
            return new Row(line, item, code, label == null ? "" : label, person, due);
        }

        /** Whether the words are given: a stored line, or a criterion. */
        public boolean isFixed() {
            return line != null || item != null;
        }

        public @Nullable Long getLine() {
            return line;
        }

        public void setLine(@Nullable Long line) {
            this.line = line;
        }

        public @Nullable Long getItem() {
            return item;
        }

        public void setItem(@Nullable Long item) {
            this.item = item;
        }

        public @Nullable String getCode() {
            return code;
        }

        public void setCode(@Nullable String code) {
            this.code = code;
        }

        public @Nullable String getLabel() {
            return label;
        }

        public void setLabel(@Nullable String label) {
            this.label = label;
        }

        public @Nullable String getPerson() {
            return person;
        }

        public void setPerson(@Nullable String person) {
            this.person = person;
        }

        public @Nullable LocalDate getDue() {
            return due;
        }

        public void setDue(@Nullable LocalDate due) {
            this.due = due;
        }
    }

    void fill(List<Row> stored) {
        rows = new ArrayList<>(stored.stream().map(RowForm::new).toList());
        for (int i = 0; i < SPARE; i++) {
            rows.add(new RowForm());
        }
    }

    List<Row> toRows() {
        return rows.stream().map(RowForm::toRow).toList();
    }

    public List<RowForm> getRows() {
        return rows;
    }

    public void setRows(List<RowForm> rows) {
        this.rows = rows;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
