package vn.ntm.task.domain.series;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** One version of what a series asks for ("biểu mẫu"); reports keep the version they were written on. */
public record ReportTemplate(long id, int number, List<TemplateField> fields, Instant createdAt, String createdBy) {

    public Optional<TemplateField> field(String code) {
        return fields.stream().filter(field -> field.code().equals(code)).findFirst();
    }

    /**
     * Reads what was typed; refused beside the field where something obligatory is missing or cannot be read.
     *
     * @param criteria codes that fields by criterion ask about
     */
    Outcome<ReportValues> read(Map<String, String> typed, List<String> criteria) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Rejection> rejections = new ArrayList<>();
        for (TemplateField field : fields) {
            if (field.kind() == FieldKind.CRITERIA) {
                criteria.forEach(one -> read(field, one, typed, values, rejections));
            } else {
                read(field, "", typed, values, rejections);
            }
        }
        return rejections.isEmpty() ? Outcome.done(new ReportValues(values)) : Outcome.rejected(rejections);
    }

    private static void read(
            TemplateField field,
            String criterion,
            Map<String, String> typed,
            Map<String, String> values,
            List<Rejection> rejections) {
        String key = ReportValues.key(field.code(), criterion);
        String text = typed.get(key);
        if (text == null || text.isBlank()) {
            if (field.required()) {
                rejections.add(Rejection.onField(formField(key), missing(field), field.label()));
            }
            return;
        }
        String read = field.kind().read(text);
        if (read == null) {
            rejections.add(Rejection.onField(formField(key), field.kind().wrong(), field.label()));
        } else {
            values.put(key, read);
        }
    }

    /** A debt of nothing is an answer; no answer is none. */
    private static String missing(TemplateField field) {
        return field.kind().isNumeric() ? "task.error.seriesNumberRequired" : "task.error.seriesValueRequired";
    }

    /** The field of the form that holds the answer. */
    static String formField(String key) {
        return "values[" + key + "]";
    }
}
