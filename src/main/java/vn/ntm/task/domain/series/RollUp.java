package vn.ntm.task.domain.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.domain.series.ReportValues.Done;

/**
 * What a summary is filled with beforehand: from the reports that came in for the same period, field by field of the
 * same code, and the names of those who sent nothing. A person reads and corrects it; nothing is sent by itself.
 */
public record RollUp(List<Source> sources) {

    /** Field that takes the names of the units that sent nothing. */
    static final String MISSING = "chua-gui";

    /**
     * One unit's report for the period, or that there is none.
     *
     * @param values null while nothing was sent
     */
    public record Source(
            long occurrenceId,
            String seriesTitle,
            String unitName,
            String unitIcon,
            OccurrenceState state,
            @Nullable ReportTemplate template,
            @Nullable ReportValues values) {

        public boolean sent() {
            return values != null;
        }
    }

    public List<String> missing() {
        return sources.stream()
                .filter(source -> !source.sent() && source.state().isOwed())
                .map(Source::unitName)
                .toList();
    }

    public long sent() {
        return sources.stream().filter(Source::sent).count();
    }

    /** Answers for the fields of the summary, as a form takes them. */
    Map<String, String> fill(List<TemplateField> fields) {
        Map<String, String> filled = new LinkedHashMap<>();
        for (TemplateField field : fields) {
            String value = field.code().equals(MISSING) ? String.join("; ", missing()) : value(field);
            if (value != null && !value.isEmpty()) {
                filled.put(field.code(), value);
            }
        }
        return filled;
    }

    private @Nullable String value(TemplateField field) {
        return switch (field.kind()) {
            case NUMBER, MONEY -> figure(field, false);
            case PERCENT -> figure(field, true);
            case TEXT -> lines(field.code());
            case YES_NO, CRITERIA -> null;
        };
    }

    private @Nullable String figure(TemplateField field, boolean mean) {
        List<BigDecimal> figures = new ArrayList<>();
        for (Source source : sources) {
            TemplateField asked = asked(source, field.code());
            String value = source.values() == null ? null : source.values().of(field.code());
            if (asked != null && asked.kind() == field.kind() && value != null) {
                figures.add(new BigDecimal(value));
            }
        }
        if (figures.isEmpty()) {
            return null;
        }
        BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal figure = mean ? sum.divide(BigDecimal.valueOf(figures.size()), 1, RoundingMode.HALF_UP) : sum;
        return field.kind().show(figure.toPlainString());
    }

    private @Nullable String lines(String code) {
        List<String> lines = new ArrayList<>();
        for (Source source : sources) {
            String said = said(source, code);
            if (said != null) {
                lines.add(source.unitName() + ": " + said);
            }
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static @Nullable String said(Source source, String code) {
        TemplateField asked = asked(source, code);
        ReportValues values = source.values();
        if (asked == null || values == null) {
            return null;
        }
        if (asked.kind() == FieldKind.CRITERIA) {
            Done done = values.done(code);
            return done == null ? null : done.words() + " tiêu chí xong";
        }
        String value = values.of(code);
        return value == null ? null : asked.show(value);
    }

    private static @Nullable TemplateField asked(Source source, String code) {
        ReportTemplate template = source.template();
        return template == null ? null : template.field(code).orElse(null);
    }
}
