package vn.ntm.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DeadlineSpec.CycleUnit;
import vn.ntm.task.reading.DeadlineReader;

/** The turns of recurring reports, domain.md 5.6. */
class RecurrenceTest {

    private static final LocalDate YEAR_START = LocalDate.of(2023, 1, 1);
    private static final LocalDate YEAR_END = LocalDate.of(2023, 12, 31);

    private final DeadlineRules rules = new DeadlineRules(ShippedCalendar.load(), DeadlineSettings.STRICT);

    @Test
    @DisplayName("5.6 thứ 4 hàng tuần, ban hành 07/4/2023, kết thúc 31/5/2023: 8 kỳ, kỳ 03/5 dời sang 04/5")
    void eightWednesdays() {
        DeadlineSpec series = DeadlineSpec.recurring(
                "thứ 4 hàng tuần", CycleUnit.WEEK, 3, LocalDate.of(2023, 4, 7), LocalDate.of(2023, 5, 31));
        List<Occurrence> turns = rules.occurrences(series, YEAR_START, YEAR_END);
        assertThat(turns)
                .extracting(turn -> turn.dueDay().toString())
                .containsExactly(
                        "2023-04-12",
                        "2023-04-19",
                        "2023-04-26",
                        "2023-05-04",
                        "2023-05-10",
                        "2023-05-17",
                        "2023-05-24",
                        "2023-05-31");
        assertThat(turns.get(0).period()).isEqualTo("2023-W15");
        assertThat(turns.get(3).nominalDay()).isEqualTo("2023-05-03");
        assertThat(turns).noneMatch(Occurrence::dayOff);
    }

    @Test
    @DisplayName("Kỳ đầu tiên là ngày đúng thứ, sau hẳn ngày ban hành")
    void firstTurnIsStrictlyAfterTheIssue() {
        DeadlineSpec series = DeadlineSpec.recurring("…", CycleUnit.WEEK, 3, LocalDate.of(2023, 4, 12), null);
        assertThat(rules.occurrences(series, YEAR_START, YEAR_END).get(0).nominalDay())
                .isEqualTo("2023-04-19");
    }

    @Test
    @DisplayName(
            "Hàng tuần không ghi thứ: thứ Sáu; thứ Sáu nghỉ mà hết tuần thì lùi về trước trong tuần; cả tuần nghỉ Tết: không phải nộp")
    void weeklyWithoutADay() {
        DeadlineSpec series = DeadlineSpec.recurring("hàng tuần", CycleUnit.WEEK, null, null, null);
        List<Occurrence> may = rules.occurrences(series, LocalDate.of(2020, 4, 27), LocalDate.of(2020, 5, 10));
        // 30/4 and 1/5/2020 are off: the report of that week is due on Wednesday
        assertThat(may).extracting(turn -> turn.dueDay().toString()).containsExactly("2020-04-29", "2020-05-08");
        Occurrence tet = rules.occurrences(series, LocalDate.of(2025, 1, 27), LocalDate.of(2025, 2, 2))
                .get(0);
        assertThat(tet.dayOff()).isTrue();
        assertThat(tet.period()).isEqualTo("2025-W05");
    }

    @Test
    @DisplayName("Hàng tháng, hàng quý không ghi ngày: ngày làm việc cuối cùng của kỳ")
    void monthlyAndQuarterlyWithoutADay() {
        DeadlineSpec monthly = DeadlineSpec.recurring("hàng tháng", CycleUnit.MONTH, null, null, null);
        assertThat(rules.occurrences(monthly, LocalDate.of(2024, 3, 1), LocalDate.of(2024, 4, 30)))
                .extracting(turn -> turn.period() + " " + turn.dueDay())
                .containsExactly("2024-03 2024-03-29", "2024-04 2024-04-26");
        DeadlineSpec quarterly = DeadlineSpec.recurring("hàng quý", CycleUnit.QUARTER, null, null, null);
        assertThat(rules.occurrences(quarterly, LocalDate.of(2023, 4, 1), LocalDate.of(2023, 9, 30)))
                .extracting(turn -> turn.period() + " " + turn.dueDay())
                .containsExactly("2023-Q2 2023-06-30", "2023-Q3 2023-09-29");
    }

    @Test
    void namedDayOfTheMonthStaysInsideIt() {
        DeadlineSpec series = DeadlineSpec.recurring("ngày 31 hàng tháng", CycleUnit.MONTH, 31, null, null);
        assertThat(rules.occurrences(series, LocalDate.of(2024, 2, 1), LocalDate.of(2024, 4, 30)))
                .extracting(turn -> turn.nominalDay() + " " + turn.dueDay())
                .containsExactly("2024-02-29 2024-02-29", "2024-03-31 2024-03-29", "2024-04-30 2024-04-26");
    }

    @Test
    @DisplayName("Trước ngày 15/12 hằng năm: hết 14/12, không dời; ghi chú giữ chữ trước")
    void beforeADayOfEachYear() {
        DeadlineSpec read = new DeadlineReader()
                .read("trước ngày 15/12 hằng năm", LocalDate.of(2023, 1, 5))
                .orElseThrow();
        // 14/12/2024 is a Saturday
        assertThat(rules.occurrences(read, LocalDate.of(2023, 6, 1), LocalDate.of(2024, 12, 31)))
                .extracting(turn -> turn.period() + " " + turn.dueDay() + " " + turn.reminderDay())
                .containsExactly("2023 2023-12-14 2023-12-14", "2024 2024-12-14 2024-12-13");
        assertThat(rules.resolve(read).note()).isEqualTo("Định kỳ hằng năm, trước ngày 15 tháng 12");
    }

    @Test
    @DisplayName("Tuần cuối năm thuộc năm ISO: 30/12/2024 là tuần 2025-W01; ngày nghỉ không có kỳ hằng ngày")
    void isoWeekAndDays() {
        DeadlineSpec weekly = DeadlineSpec.recurring("…", CycleUnit.WEEK, 1, null, null);
        assertThat(rules.occurrences(weekly, LocalDate.of(2024, 12, 30), LocalDate.of(2024, 12, 31)))
                .extracting(Occurrence::period)
                .containsExactly("2025-W01");
        DeadlineSpec daily = DeadlineSpec.recurring("hàng ngày", CycleUnit.DAY, null, null, null);
        assertThat(rules.occurrences(daily, LocalDate.of(2024, 4, 26), LocalDate.of(2024, 5, 4)))
                .extracting(Occurrence::period)
                .containsExactly("2024-04-26", "2024-05-02", "2024-05-03", "2024-05-04");
    }

    @Test
    void yearAndHalfYear() {
        DeadlineSpec half = DeadlineSpec.recurring("6 tháng", CycleUnit.HALF_YEAR, null, null, null);
        assertThat(rules.occurrences(half, YEAR_START, YEAR_END))
                .extracting(turn -> turn.period() + " " + turn.dueDay())
                .containsExactly("2023-H1 2023-06-30", "2023-H2 2023-12-29");
        DeadlineSpec year = DeadlineSpec.recurring("hằng năm", CycleUnit.YEAR, null, null, null);
        assertThat(rules.occurrences(year, YEAR_START, YEAR_END))
                .extracting(Occurrence::period)
                .containsExactly("2023");
    }
}
