package vn.ntm.task.web.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.domain.series.CriterionProgress;
import vn.ntm.task.domain.series.FieldKind;
import vn.ntm.task.domain.series.ReportValues;
import vn.ntm.task.domain.series.ReportValues.Done;
import vn.ntm.task.domain.series.SeriesReading.Shown;
import vn.ntm.task.domain.series.TemplateField;

/** The answers of a report as its page prints them. */
public record Answers(List<Answer> list) {

    /**
     * One answer.
     *
     * @param before of the period before, where it differs
     */
    public record Answer(
            String question, String value, @Nullable String before, List<Mark> marks) {}

    /** One criterion. */
    public record Mark(String code, String name, String label, String css, boolean changed) {}

    static Answers of(Shown shown) {
        List<Answer> answers = new ArrayList<>();
        if (shown.report() == null) {
            return new Answers(answers);
        }
        for (TemplateField field : shown.template().fields()) {
            answers.add(field.kind() == FieldKind.CRITERIA ? byCriterion(field, shown) : single(field, shown));
        }
        return new Answers(answers);
    }

    private static Answer single(TemplateField field, Shown shown) {
        String value = shown.values().of(field.code());
        String before = shown.before().of(field.code());
        boolean differs = before != null && !before.equals(value) && field.kind() != FieldKind.TEXT;
        return new Answer(
                field.label(),
                value == null ? "–" : field.show(value),
                differs ? field.show(String.valueOf(before)) : null,
                List.of());
    }

    private static Answer byCriterion(TemplateField field, Shown shown) {
        List<Mark> marks = new ArrayList<>();
        for (Map.Entry<String, String> criterion : shown.criterionNames().entrySet()) {
            String value = shown.values().of(field.code(), criterion.getKey());
            if (value != null) {
                String before = shown.before().of(field.code(), criterion.getKey());
                CriterionProgress progress = CriterionProgress.valueOf(value);
                marks.add(new Mark(
                        criterion.getKey(),
                        criterion.getValue(),
                        progress.label(),
                        progress == CriterionProgress.XONG
                                ? "t-done"
                                : progress == CriterionProgress.DANG_LAM ? "t-time" : "t-none",
                        before != null && !before.equals(value)));
            }
        }
        return new Answer(
                field.label(),
                done(shown.values(), field),
                marks.isEmpty() || shown.before().done(field.code()) == null ? null : done(shown.before(), field),
                marks);
    }

    private static String done(ReportValues values, TemplateField field) {
        Done done = values.done(field.code());
        return done == null ? "–" : done.words() + " tiêu chí xong";
    }
}
