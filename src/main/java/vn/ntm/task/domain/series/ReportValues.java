package vn.ntm.task.domain.series;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one report as they are kept.
 *
 * @param byKey by the code of the field; of a field by criterion by {@link #key}
 */
public record ReportValues(Map<String, String> byKey) {

    public static final ReportValues EMPTY = new ReportValues(Map.of());

    private static final String BETWEEN = ":";

    public ReportValues {
        byKey = Map.copyOf(byKey);
    }

    /** "tien-do:17". */
    public static String key(String field, String criterion) {
        return criterion.isEmpty() ? field : field + BETWEEN + criterion;
    }

    static String fieldOf(String key) {
        int at = key.indexOf(BETWEEN);
        return at < 0 ? key : key.substring(0, at);
    }

    /** Empty for a field that is not asked by criterion. */
    public static String criterionOf(String key) {
        int at = key.indexOf(BETWEEN);
        return at < 0 ? "" : key.substring(at + 1);
    }

    /** By field and criterion, for storing. */
    public void each(Each each) {
        byKey.forEach((key, value) -> each.take(fieldOf(key), criterionOf(key), value));
    }

    /** Takes one answer. */
    @FunctionalInterface
    public interface Each {
        void take(String field, String criterion, String value);
    }

    public @Nullable String of(String field) {
        return byKey.get(field);
    }

    public @Nullable String of(String field, String criterion) {
        return byKey.get(key(field, criterion));
    }

    public boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** How many criteria of the field are done; null where it says nothing. */
    public @Nullable Done done(String field) {
        int done = 0;
        int all = 0;
        for (Map.Entry<String, String> one : byKey.entrySet()) {
            if (fieldOf(one.getKey()).equals(field)
                    && !criterionOf(one.getKey()).isEmpty()) {
                all++;
                done += one.getValue().equals(CriterionProgress.XONG.name()) ? 1 : 0;
            }
        }
        return all == 0 ? null : new Done(done, all);
    }

    /** 15 of 19. */
    public record Done(int done, int all) {
        public String words() {
            return done + "/" + all;
        }
    }

    /** As a form takes them: as they are printed, so that what is typed and what is kept read the same. */
    public Map<String, String> typed(ReportTemplate template) {
        Map<String, String> typed = new LinkedHashMap<>();
        byKey.forEach((key, value) -> template.field(fieldOf(key))
                .ifPresent(field ->
                        typed.put(key, field.kind().isNumeric() ? field.kind().show(value) : value)));
        return typed;
    }
}
