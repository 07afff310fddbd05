package vn.ntm.task.domain.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.ntm.task.DeadlineSpec.CycleUnit;
import vn.ntm.task.domain.DeadlineRules;
import vn.ntm.task.domain.DeadlineSettings;
import vn.ntm.task.domain.WorkingCalendar;
import vn.ntm.task.domain.series.SeriesRhythm.Turn;

/** The turns of a series and the days around each, domain 5.6. */
class SeriesRhythmTest {

    private static final LocalDate ISSUED = LocalDate.of(2023, 4, 7);

    private final DeadlineRules rules = new DeadlineRules(
            WorkingCalendar.of(
                    Map.of(
                            LocalDate.of(2023, 5, 1), "Quốc tế Lao động",
                            LocalDate.of(2023, 5, 2), "Nghỉ bù",
                            LocalDate.of(2023, 5, 3), "Nghỉ bù"),
                    List.of()),
            new DeadlineSettings(true, true, 15, DayOfWeek.FRIDAY));

    private static SeriesRhythm weekly(int every, @Nullable LocalDate ends) {
        return new SeriesRhythm("vào thứ 4 hàng tuần", CycleUnit.WEEK, every, 3, null, ISSUED, ends);
    }

    private List<String> dues(SeriesRhythm rhythm, LocalDate today) {
        return rhythm.turns(rules, today).stream()
                .map(turn -> turn.occurrence().dueDay().toString())
                .toList();
    }

    @Test
    @DisplayName("A003-10 issued 07/4, end 31/5: 12/4, 19/4, 26/4, 04/5 for 03/5, 10/5, 17/5, 24/5, 31/5")
    void eightTurns() {
        assertThat(dues(weekly(1, LocalDate.of(2023, 5, 31)), LocalDate.of(2023, 6, 30)))
                .containsExactly(
                        "2023-04-12",
                        "2023-04-19",
                        "2023-04-26",
                        "2023-05-04",
                        "2023-05-10",
                        "2023-05-17",
                        "2023-05-24",
                        "2023-05-31");
    }

    @Test
    void twoTurnsAheadAndAllBefore() {
        assertThat(dues(weekly(1, null), LocalDate.of(2023, 4, 20)))
                .containsExactly("2023-04-12", "2023-04-19", "2023-04-26", "2023-05-04");
    }

    @Test
    void everySecondWeekCountsFromTheFirst() {
        assertThat(dues(weekly(2, null), LocalDate.of(2023, 5, 10)))
                .containsExactly("2023-04-12", "2023-04-26", "2023-05-10", "2023-05-24", "2023-06-07");
    }

    @Test
    @DisplayName(
            "A003-11 W15 is missed from the day after W16 is due; the last turn from the day after the next would be")
    void missedWhenTheNextIsDue() {
        List<Turn> turns = weekly(1, LocalDate.of(2023, 5, 31)).turns(rules, LocalDate.of(2023, 6, 30));
        assertThat(turns.get(0).missedFrom()).isEqualTo("2023-04-20");
        assertThat(turns.get(2).missedFrom()).as("the next is due on 04/5").isEqualTo("2023-05-05");
        assertThat(turns.get(7).missedFrom()).isEqualTo("2023-06-08");
        assertThat(turns.get(0).opensOn()).isEqualTo("2023-04-10");
    }

    @Test
    @DisplayName("A002-08 hàng tháng, hàng quý: ngày làm việc cuối cùng của kỳ")
    void monthAndQuarterWithoutADay() {
        SeriesRhythm monthly = new SeriesRhythm("", CycleUnit.MONTH, 1, null, null, LocalDate.of(2024, 4, 5), null);
        assertThat(dues(monthly, LocalDate.of(2024, 6, 1))).startsWith("2024-04-30", "2024-05-31", "2024-06-28");
        SeriesRhythm quarterly = new SeriesRhythm("", CycleUnit.QUARTER, 1, null, null, LocalDate.of(2024, 4, 5), null);
        assertThat(dues(quarterly, LocalDate.of(2024, 4, 8))).containsExactly("2024-06-28", "2024-09-30");
    }
}
