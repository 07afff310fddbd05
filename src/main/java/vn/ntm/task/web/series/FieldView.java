package vn.ntm.task.web.series;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.task.domain.series.FieldKind;
import vn.ntm.task.domain.series.ReportValues;
import vn.ntm.task.domain.series.ReportValues.Done;
import vn.ntm.task.domain.series.SeriesReading.Opened;
import vn.ntm.task.domain.series.TemplateField;

/**
 * One question of the form.
 *
 * @param before the answer of the period before, as printed; null without one
 */
public record FieldView(
        String code,
        String name,
        FieldKind kind,
        String question,
        boolean required,
        @Nullable String help,
        @Nullable String before,
        List<Criterion> criteria) {

    /** A criterion that the question is asked of. */
    public record Criterion(String code, String title, String key) {}

    static List<FieldView> of(Opened opened) {
        List<FieldView> views = new ArrayList<>();
        for (TemplateField field : opened.template().fields()) {
            boolean byCriterion = field.kind() == FieldKind.CRITERIA;
            if (byCriterion && opened.criteria().isEmpty()) {
                continue;
            }
            views.add(new FieldView(
                    field.code(),
                    "values[" + field.code() + "]",
                    field.kind(),
                    field.question(),
                    field.required(),
                    field.help(),
                    before(field, opened.before()),
                    byCriterion
                            ? opened.criteria().stream()
                                    .map(item -> criterion(field, item))
                                    .toList()
                            : List.of()));
        }
        return views;
    }

    private static Criterion criterion(TemplateField field, Item item) {
        return new Criterion(
                item.code(),
                "Tiêu chí " + item.code() + ", " + item.name(),
                ReportValues.key(field.code(), item.code()));
    }

    private static @Nullable String before(TemplateField field, ReportValues before) {
        if (field.kind() == FieldKind.CRITERIA) {
            Done done = before.done(field.code());
            return done == null ? null : done.words() + " xong";
        }
        String value = before.of(field.code());
        return value == null || field.kind() == FieldKind.TEXT ? null : field.show(value);
    }
}
