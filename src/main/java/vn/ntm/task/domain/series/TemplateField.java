package vn.ntm.task.domain.series;

import org.jspecify.annotations.Nullable;

/**
 * One question of a report.
 *
 * @param code stable from version to version, "no-xdcb"; the last period's answer is found by it
 * @param measure unit of measure, "triệu đồng"
 * @param required an answer is needed; of numbers 0 is one
 */
public record TemplateField(
        String code,
        String label,
        FieldKind kind,
        @Nullable String measure,
        boolean required,
        @Nullable String help) {

    /** "Nợ xây dựng cơ bản (triệu đồng)". */
    public String question() {
        return measure == null ? label : label + " (" + measure + ")";
    }

    /** The value with its unit of measure. */
    public String show(String kept) {
        String shown = kind.show(kept);
        if (kind == FieldKind.PERCENT) {
            return shown + "%";
        }
        return measure == null ? shown : shown + " " + measure;
    }
}
