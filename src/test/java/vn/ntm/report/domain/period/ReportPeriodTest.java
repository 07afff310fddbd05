package vn.ntm.report.domain.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPeriodTest {

    private static ReportPeriod period(Cycle cycle, CutRule rule, String code) {
        return Objects.requireNonNull(ReportPeriod.ofCode(new Cut(cycle, rule, DayOfWeek.WEDNESDAY), code), code);
    }

    /** Nghị định 09/2019/NĐ-CP, điều 12; written out by hand. */
    @DisplayName("6.1 the data of a period by the decree and by the calendar")
    @ParameterizedTest
    @CsvSource({
        "MONTH, DECREE_09, 2021-09, 2021-08-15, 2021-09-14, tháng 9 năm 2021",
        "MONTH, DECREE_09, 2021-01, 2020-12-15, 2021-01-14, tháng 1 năm 2021",
        "MONTH, CALENDAR, 2024-02, 2024-02-01, 2024-02-29, tháng 2 năm 2024",
        "QUARTER, DECREE_09, 2021-Q3, 2021-06-15, 2021-09-14, quý III năm 2021",
        "QUARTER, DECREE_09, 2021-Q1, 2020-12-15, 2021-03-14, quý I năm 2021",
        "QUARTER, CALENDAR, 2021-Q4, 2021-10-01, 2021-12-31, quý IV năm 2021",
        "HALF_YEAR, DECREE_09, 2021-H1, 2020-12-15, 2021-06-14, 6 tháng đầu năm 2021",
        "HALF_YEAR, DECREE_09, 2021-H2, 2021-06-15, 2021-12-14, 6 tháng cuối năm 2021",
        "YEAR, DECREE_09, 2021, 2020-12-15, 2021-12-14, năm 2021",
        "YEAR, CALENDAR, 2021, 2021-01-01, 2021-12-31, năm 2021",
        "WEEK, CALENDAR, 2023-W16, 2023-04-13, 2023-04-19, tuần đến ngày 19/04/2023",
        "WEEK, CALENDAR, 2021-W01, 2020-12-31, 2021-01-06, tuần đến ngày 06/01/2021"
    })
    void data(Cycle cycle, CutRule rule, String code, LocalDate from, LocalDate to, String name) {
        ReportPeriod period = period(cycle, rule, code);
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.name()).isEqualTo(name);
        assertThat(period.code()).isEqualTo(code);
    }

    /** No day is in two periods, and none in none. */
    @Test
    void periodsFollowEachOtherWithoutGap() {
        for (Cycle cycle : Cycle.values()) {
            for (CutRule rule : CutRule.values()) {
                Cut cut = new Cut(cycle, rule, DayOfWeek.FRIDAY);
                for (LocalDate day = LocalDate.of(2019, 12, 1); day.getYear() < 2027; day = day.plusDays(1)) {
                    ReportPeriod period = cut.holding(day);
                    assertThat(day).as("%s %s", cut, period).isBetween(period.from(), period.to());
                    assertThat(period.next().from()).isEqualTo(period.to().plusDays(1));
                    assertThat(ReportPeriod.ofCode(cut, period.code())).isEqualTo(period);
                }
            }
        }
    }

    @Test
    void theLastOneThatIsOver() {
        Cut quarter = Cut.usual(Cycle.QUARTER);
        assertThat(quarter.lastBefore(LocalDate.of(2021, 9, 14)).code())
                .as("its last day still runs")
                .isEqualTo("2021-Q2");
        assertThat(quarter.lastBefore(LocalDate.of(2021, 9, 15)).code()).isEqualTo("2021-Q3");
    }

    @ParameterizedTest
    @CsvSource({
        "QUARTER, 2021-Q5",
        "QUARTER, 2021-Q0",
        "MONTH, 2021-13",
        "MONTH, 2021",
        "WEEK, 2021-W53",
        "YEAR, 2021-1"
    })
    void noSuchPeriod(Cycle cycle, String code) {
        assertThat(ReportPeriod.ofCode(Cut.usual(cycle), code)).isNull();
    }

    @Test
    void aYearOfFiftyThreeWeeks() {
        assertThat(ReportPeriod.ofCode(Cut.usual(Cycle.WEEK), "2020-W53")).isNotNull();
    }
}
