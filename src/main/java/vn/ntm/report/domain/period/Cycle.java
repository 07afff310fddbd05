package vn.ntm.report.domain.period;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How often a report is made. */
public enum Cycle {
    WEEK("tuan", "Tuần", 0),
    MONTH("thang", "Tháng", 1),
    QUARTER("quy", "Quý", 3),
    HALF_YEAR("6-thang", "6 tháng", 6),
    YEAR("nam", "Năm", 12);

    private final String code;
    private final String label;
    private final int months;

    Cycle(String code, String label, int months) {
        this.code = code;
        this.label = label;
        this.months = months;
    }

    /** As in addresses. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Months of one period; 0 for weeks. */
    int months() {
        return months;
    }

    /** Null for an unknown code. */
    public static @Nullable Cycle ofCode(@Nullable String code) {
        return Stream.of(values())
                .filter(cycle -> cycle.code.equals(code))
                .findFirst()
                .orElse(null);
    }
}
