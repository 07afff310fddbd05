package vn.ntm.task.web.series;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.domain.series.FieldKind;
import vn.ntm.task.domain.series.TemplateField;

/** The questions of a series as they are typed; a row without words is left out. */
public class TemplateForm {

    static final int BLANK_ROWS = 3;

    private List<Row> fields = new ArrayList<>();
    private List<Long> sources = new ArrayList<>();

    /** One question. */
    public static class Row {
        private @Nullable String code;
        private @Nullable String label;
        private @Nullable FieldKind kind;
        private @Nullable String measure;
        private boolean required;
        private @Nullable String help;

        static Row of(TemplateField field) {
            Row row = new Row();
            row.code = field.code();
            row.label = field.label();
            row.kind = field.kind();
            row.measure = field.measure();
            row.required = field.required();
            row.help = field.help();
            return row;
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

        public @Nullable FieldKind getKind() {
            return kind;
        }

        public void setKind(@Nullable FieldKind kind) {
            this.kind = kind;
        }

        public @Nullable String getMeasure() {
            return measure;
        }

        public void setMeasure(@Nullable String measure) {
            this.measure = measure;
        }

        public boolean isRequired() {
            return required;
        }

        public void setRequired(boolean required) {
            this.required = required;
        }

        public @Nullable String getHelp() {
            return help;
        }

        public void setHelp(@Nullable String help) {
            this.help = help;
        }
    }

    static TemplateForm of(List<TemplateField> stored, List<Long> sources) {
        TemplateForm form = new TemplateForm();
        stored.forEach(field -> form.fields.add(Row.of(field)));
        form.sources = new ArrayList<>(sources);
        form.addBlankRows();
        return form;
    }

    void addBlankRows() {
        for (int i = 0; i < BLANK_ROWS; i++) {
            fields.add(new Row());
        }
    }

    /** A question keeps its code when it is worded anew; a new one gets its code from its words. */
    List<TemplateField> toFields() {
        List<TemplateField> list = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Row row : fields) {
            String label = row.label;
            if (label != null && !label.isBlank()) {
                FieldKind kind = row.kind == null ? FieldKind.TEXT : row.kind;
                String code = unique(row.code == null ? codeOf(label) : codeOf(row.code), codes);
                list.add(new TemplateField(
                        code, label, kind, kind.isNumeric() ? row.measure : null, row.required, row.help));
            }
        }
        return list;
    }

    private static String codeOf(String words) {
        String plain = VietnameseText.fold(words).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = plain.length() > 32 ? plain.substring(0, 32) : plain;
        return cut.isEmpty() ? "muc" : cut;
    }

    private static String unique(String code, Set<String> taken) {
        String one = code;
        for (int n = 2; !taken.add(one); n++) {
            one = code + "-" + n;
        }
        return one;
    }

    public List<Row> getFields() {
        return fields;
    }

    public void setFields(List<Row> fields) {
        this.fields = fields;
    }

    public List<Long> getSources() {
        return sources;
    }

    public void setSources(List<Long> sources) {
        this.sources = sources;
    }
}
