package vn.ntm.assessment;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** The versions of the procedure of recognition, by the day a decision is made (domain 3.1). */
public enum RecognitionProcedure {
    /** A recognition is good for five years, then the unit is recognised anew. */
    P2014("372/QĐ-TTg ngày 14/3/2014", LocalDate.of(2014, Month.MARCH, 14), 5),
    P2016("2540/QĐ-TTg ngày 30/12/2016", LocalDate.of(2016, Month.DECEMBER, 30), null),
    P2022("18/2022/QĐ-TTg ngày 02/8/2022", LocalDate.of(2022, Month.AUGUST, 2), null),
    /** The same without districts. */
    P2025("18/2022/QĐ-TTg, thực hiện hai cấp từ 01/7/2025", LocalDate.of(2025, Month.JULY, 1), null),
    /** The successor under 51/2025/QĐ-TTg is not known; until it is, the last known version stands in. */
    P2026(
            "tạm theo 18/2022/QĐ-TTg, chưa có văn bản quy định cho giai đoạn 2026 - 2030",
            LocalDate.of(2026, Month.FEBRUARY, 15),
            null);

    private final String basis;
    private final LocalDate from;
    private final @Nullable Integer years;

    RecognitionProcedure(String basis, LocalDate from, @Nullable Integer years) {
        this.basis = basis;
        this.from = from;
        this.years = years;
    }

    /** The version a decision of that day is made under; before the first one it is the first. */
    public static RecognitionProcedure on(LocalDate day) {
        RecognitionProcedure found = P2014;
        for (RecognitionProcedure one : values()) {
            if (!day.isBefore(one.from)) {
                found = one;
            }
        }
        return found;
    }

    /** "18/2022/QĐ-TTg ngày 02/8/2022". */
    public String basis() {
        return basis;
    }

    /** From 2022 on satisfaction is asked for, registration no longer, and a recognition may be revoked. */
    public boolean isOf2022() {
        return compareTo(P2022) >= 0;
    }

    /** The last day a recognition of that day is good for; null where the procedure sets no end. */
    public @Nullable LocalDate validUntil(LocalDate decidedOn) {
        return years == null ? null : decidedOn.plusYears(years).minusDays(1);
    }
}
