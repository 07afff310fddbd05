package vn.ntm.report.domain.period;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Dates;

/**
 * How one periodic report of an area is made.
 *
 * @param owner the area that said so; null for the usual rule
 * @param dueDays days from the data cut to the day it is due: with the decree 11, the 25th
 * @param version 0 while nobody has changed it
 */
public record ReportDefinition(@Nullable UnitId owner, Cut cut, int dueDays, int version) {

    private static final int DECREE_DUE = 11;
    private static final int WEEK_DUE = 3;

    public static ReportDefinition usual(Cycle cycle) {
        return new ReportDefinition(null, Cut.usual(cycle), cycle == Cycle.WEEK ? WEEK_DUE : DECREE_DUE, 0);
    }

    public Cycle cycle() {
        return cut.cycle();
    }

    /** The calendar day it is due, whether or not somebody works on it. */
    public LocalDate nominalDue(ReportPeriod period) {
        return period.to().plusDays(dueDays);
    }

    /** "số liệu chốt hết thứ Sáu hằng tuần", "từ ngày 15 đến ngày 14". */
    public String rule() {
        return cycle() == Cycle.WEEK
                ? "số liệu đến hết " + Dates.weekday(cut.weekDay()) + " hằng tuần"
                : cut.rule().label();
    }

    public boolean isOf(@Nullable UnitId unit) {
        return Objects.equals(owner, unit);
    }
}
