package vn.ntm.report.domain.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rule that says where a period of a cycle ends; it begins the day after the one before has ended.
 *
 * @param weekDay of weekly reports, the last day of the data
 */
public record Cut(Cycle cycle, CutRule rule, DayOfWeek weekDay) {

    private static final int DECREE_DAY = 14;
    private static final int MONTHS = 12;

    /** The rule of the decree, weeks to Friday: what holds where nobody has said another. */
    public static Cut usual(Cycle cycle) {
        return new Cut(cycle, CutRule.DECREE_09, DayOfWeek.FRIDAY);
    }

    /** The period whose data the day belongs to. */
    public ReportPeriod holding(LocalDate day) {
        if (cycle == Cycle.WEEK) {
            LocalDate end = day.with(TemporalAdjusters.nextOrSame(weekDay));
            return new ReportPeriod(
                    this, end.get(IsoFields.WEEK_BASED_YEAR), end.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
        LocalDate month = rule == CutRule.DECREE_09 && day.getDayOfMonth() > DECREE_DAY ? day.plusMonths(1) : day;
        return new ReportPeriod(this, month.getYear(), (month.getMonthValue() - 1) / cycle.months() + 1);
    }

    /** The periods to choose from, the latest first: that of the day and those before. */
    public List<ReportPeriod> latest(LocalDate day, int most) {
        return Stream.iterate(holding(day), ReportPeriod::previous).limit(most).toList();
    }

    /** The last period that is over on the day, with its data whole. */
    public ReportPeriod lastBefore(LocalDate day) {
        return holding(day).previous();
    }

    LocalDate end(int year, int number) {
        if (cycle == Cycle.WEEK) {
            return LocalDate.of(year, 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
                    .with(weekDay);
        }
        YearMonth last = YearMonth.of(year, number * cycle.months());
        return rule == CutRule.DECREE_09 ? last.atDay(DECREE_DAY) : last.atEndOfMonth();
    }

    int lastNumber(int year) {
        return cycle == Cycle.WEEK
                ? (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR
                        .rangeRefinedBy(LocalDate.of(year, 7, 1))
                        .getMaximum()
                : MONTHS / cycle.months();
    }
}
