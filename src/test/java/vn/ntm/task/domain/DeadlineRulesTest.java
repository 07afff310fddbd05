package vn.ntm.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DeadlineSpec.CycleUnit;

/** The worked cases of domain.md 5.4 and the rules around them, on the calendar that is delivered. */
class DeadlineRulesTest {

    private final WorkingCalendar calendar = ShippedCalendar.load();
    private final DeadlineRules rules = new DeadlineRules(calendar, DeadlineSettings.STRICT);

    @ParameterizedTest(name = "{0} {1}: hết {2}, quá hạn từ {3}, nhắc {4}")
    @CsvSource({
        "BEFORE,     2018-06-15, 2018-06-14, 2018-06-15, 2018-06-14",
        "IN_MONTH,   2018-06-01, 2018-07-02, 2018-07-03, 2018-06-29",
        "IN_MONTH,   2018-07-01, 2018-07-31, 2018-08-01, 2018-07-31",
        "BEFORE,     2021-09-14, 2021-09-13, 2021-09-14, 2021-09-13",
        "BEFORE,     2021-09-15, 2021-09-14, 2021-09-15, 2021-09-14",
        "BEFORE,     2020-04-30, 2020-04-29, 2020-04-30, 2020-04-29",
        "BY,         2020-04-30, 2020-05-04, 2020-05-05, 2020-04-29",
        "BEFORE,     2020-05-10, 2020-05-09, 2020-05-10, 2020-05-08",
        "IN_QUARTER, 2020-10-01, 2020-12-31, 2021-01-01, 2020-12-31",
        "IN_MONTH,   2023-05-01, 2023-05-31, 2023-06-01, 2023-05-31",
        "IN_MONTH,   2024-04-01, 2024-05-02, 2024-05-03, 2024-04-26",
        "IN_MONTH,   2024-09-01, 2024-09-30, 2024-10-01, 2024-09-30",
        "IN_QUARTER, 2025-01-01, 2025-03-31, 2025-04-01, 2025-03-31",
        "IN_YEAR,    2021-01-01, 2021-12-31, 2022-01-01, 2021-12-31",
    })
    @DisplayName("5.4 trường hợp mẫu")
    void workedCase(DeadlineKind kind, LocalDate day, LocalDate last, LocalDate overdueFrom, LocalDate reminder) {
        assertThat(rules.resolve(DeadlineSpec.of(kind, "…", day)))
                .extracting(Deadline::lastDay, Deadline::overdueFrom, Deadline::reminderDay)
                .containsExactly(last, overdueFrom, reminder);
    }

    @Test
    @DisplayName("5.4 05 ngày làm việc kể từ thứ Sáu 26/4/2024: có thứ Bảy làm bù 04/5")
    void workingDaysCountTheMadeUpSaturday() {
        Deadline deadline = rules.resolve(
                DeadlineSpec.period(DeadlineKind.WORKING_DAYS, "…", LocalDate.of(2024, 4, 26), 5, CycleUnit.DAY));
        assertThat(deadline.lastDay()).isEqualTo("2024-05-07");
        assertThat(deadline.overdueFrom()).isEqualTo("2024-05-08");
        assertThat(deadline.reminderDay()).isEqualTo("2024-05-07");
        assertThat(calendar.plusWorkingDays(LocalDate.of(2024, 4, 26), 3)).isEqualTo("2024-05-04");
    }

    @Test
    @DisplayName("5.4 thứ 4 hàng tuần, tuần của 03/5/2023: hết 04/5, nhắc thứ Sáu 28/4")
    void wednesdayOfTheHolidayWeek() {
        DeadlineSpec weekly = DeadlineSpec.recurring("thứ 4 hàng tuần", CycleUnit.WEEK, 3, null, null);
        Occurrence turn = rules.occurrences(weekly, LocalDate.of(2023, 5, 1), LocalDate.of(2023, 5, 7))
                .get(0);
        assertThat(turn.nominalDay()).isEqualTo("2023-05-03");
        assertThat(turn.dueDay()).isEqualTo("2023-05-04");
        assertThat(turn.overdueFrom()).isEqualTo("2023-05-05");
        assertThat(turn.reminderDay()).isEqualTo("2023-04-28");
    }

    @Test
    @DisplayName("5.4 1 tháng kể từ 31/01/2025: tháng 2 không có ngày 31, hết 28/02")
    void monthWithoutThatDay() {
        Deadline deadline = rules.resolve(
                DeadlineSpec.period(DeadlineKind.PERIOD, "…", LocalDate.of(2025, 1, 31), 1, CycleUnit.MONTH));
        assertThat(deadline.lastDay()).isEqualTo("2025-02-28");
        assertThat(deadline.overdueFrom()).isEqualTo("2025-03-01");
        assertThat(deadline.reminderDay()).isEqualTo("2025-02-28");
    }

    @ParameterizedTest
    @CsvSource({
        // the leap day
        "PERIOD,      2024-01-31, 1,  MONTH, 2024-02-29",
        "PERIOD,      2024-02-29, 1,  YEAR,  2025-02-28",
        // the end of the year; 01/01/2024 is a day off, 31/12/2022 a Saturday, 02/01/2023 off as well
        "PERIOD_DAYS, 2023-12-22, 10, DAY,   2024-01-02",
        "PERIOD_DAYS, 2022-12-21, 10, DAY,   2023-01-03",
        "PERIOD,      2023-11-30, 3,  MONTH, 2024-02-29",
        "PERIOD,      2024-08-31, 1,  QUARTER, 2024-12-02",
    })
    void periods(DeadlineKind kind, LocalDate from, int count, CycleUnit unit, LocalDate last) {
        if (last.equals(LocalDate.of(2024, 12, 2))) {
            // 30/11/2024 is a Saturday
            assertThat(rules.resolve(DeadlineSpec.period(kind, "…", from, count, unit))
                            .nominalLastDay())
                    .isEqualTo("2024-11-30");
        }
        assertThat(rules.resolve(DeadlineSpec.period(kind, "…", from, count, unit))
                        .lastDay())
                .isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2024-04-01, 2024-04-01",
        "2, 2024-06-01, 2024-06-17",
        "3, 2024-03-01, 2024-04-01",
        "6, 2024-01-01, 2024-07-01"
    })
    @DisplayName("Điều 146: đầu, giữa, cuối tháng và 6 tháng đầu năm")
    void partsOfMonthAndYear(int part, LocalDate inside, LocalDate last) {
        DeadlineSpec spec =
                new DeadlineSpec(DeadlineKind.PART, "…", inside, part, null, null, null, false, null, null, false);
        assertThat(rules.resolve(spec).lastDay()).isEqualTo(last);
    }

    @Test
    @DisplayName("A000-06 trước ngày 15/6/2018: hết 14/6/2018, quá hạn từ 00:00 ngày 15/6/2018 giờ Việt Nam")
    void dayEndsAtMidnightInVietnam() {
        Deadline deadline =
                rules.resolve(DeadlineSpec.of(DeadlineKind.BEFORE, "trước ngày 15/6/2018", LocalDate.of(2018, 6, 15)));
        assertThat(deadline.dueLine()).isEqualTo("hết 14/06/2018");
        assertThat(deadline.note()).isEqualTo("Trước ngày 15/6: hết ngày 14/6");
        // 16:59:59 UTC is 23:59:59 of the same day in Vietnam, one second later it is the 15th there
        assertThat(deadline.overdueOn(todayAt("2018-06-14T16:59:59Z"))).isFalse();
        assertThat(deadline.overdueOn(todayAt("2018-06-14T17:00:00Z"))).isTrue();
        assertThat(deadline.daysLeft(LocalDate.of(2018, 6, 12))).isEqualTo(2);
        assertThat(deadline.daysLeft(LocalDate.of(2018, 6, 14))).isZero();
        assertThat(deadline.daysLate(LocalDate.of(2018, 6, 14))).isZero();
        assertThat(deadline.daysLate(LocalDate.of(2018, 6, 15))).isEqualTo(1);
    }

    @Test
    @DisplayName("A000-10 trong tháng 6/2018: 30/6 là thứ Bảy, hết thứ Hai 02/7/2018, nhắc thứ Sáu 29/6/2018")
    void saturdayAtTheEndOfTheMonth() {
        Deadline deadline =
                rules.resolve(DeadlineSpec.of(DeadlineKind.IN_MONTH, "trong tháng 6/2018", LocalDate.of(2018, 6, 1)));
        assertThat(deadline.nominalLastDay()).isEqualTo("2018-06-30");
        assertThat(deadline.lastDay()).isEqualTo("2018-07-02");
        assertThat(deadline.reminderDay()).isEqualTo("2018-06-29");
        assertThat(deadline.note()).isEqualTo("30/6 là thứ Bảy nên hạn dời sang thứ Hai 02/7");
    }

    @Test
    @DisplayName("A001-10 trước ngày 14/9/2021: hết 13/9/2021")
    void beforeAPlainWorkingDay() {
        assertThat(rules.resolve(DeadlineSpec.of(DeadlineKind.BEFORE, "…", LocalDate.of(2021, 9, 14)))
                        .lastDay())
                .isEqualTo("2021-09-13");
    }

    @Test
    @DisplayName("A002-15 ngay trong tháng 4/2024: hết 02/5/2024, nhắc 26/4; trong quý I/2025: hết 31/3/2025")
    void swapAndHolidaysAtTheEndOfApril() {
        Deadline april = rules.resolve(DeadlineSpec.of(DeadlineKind.IN_MONTH, "…", LocalDate.of(2024, 4, 1)));
        assertThat(april.lastDay()).isEqualTo("2024-05-02");
        assertThat(april.reminderDay()).isEqualTo("2024-04-26");
        assertThat(april.note()).isEqualTo("30/4 là ngày nghỉ (Ngày Chiến thắng) nên hạn dời sang thứ Năm 02/5");
        assertThat(rules.resolve(DeadlineSpec.of(DeadlineKind.IN_QUARTER, "…", LocalDate.of(2025, 2, 10)))
                        .lastDay())
                .isEqualTo("2025-03-31");
    }

    @Test
    @DisplayName("A004-07 hạn 22/4/2020 sớm hơn ngày đăng 24/4/2020 vẫn được nhận, có cảnh báo, và đã quá hạn")
    void deadlineEarlierThanThePosting() {
        Deadline deadline = rules.resolve(DeadlineSpec.of(DeadlineKind.BEFORE, "…", LocalDate.of(2020, 4, 23)));
        LocalDate posted = LocalDate.of(2020, 4, 24);
        assertThat(deadline.earlierThan(posted)).isTrue();
        assertThat(deadline.overdueOn(posted)).isTrue();
        assertThat(deadline.earlierThan(LocalDate.of(2020, 4, 22))).isFalse();
    }

    @Test
    @DisplayName("A004-08 trước 30/4/2020 là hết 29/4/2020, không dời sang 04/5/2020")
    void beforeNeverRolls() {
        Deadline before = rules.resolve(DeadlineSpec.of(DeadlineKind.BEFORE, "…", LocalDate.of(2020, 4, 30)));
        Deadline by = rules.resolve(DeadlineSpec.of(DeadlineKind.BY, "…", LocalDate.of(2020, 4, 30)));
        assertThat(before.lastDay()).isEqualTo("2020-04-29");
        assertThat(by.lastDay()).isEqualTo("2020-05-04");
        Deadline sunday = rules.resolve(DeadlineSpec.of(DeadlineKind.BEFORE, "…", LocalDate.of(2020, 5, 10)));
        assertThat(sunday.note()).isEqualTo("Trước ngày 10/5: hết ngày 09/5, là thứ Bảy nên nhắc từ thứ Sáu 08/5");
    }

    @Test
    void eventHasNoDateUntilItsDayIsKnown() {
        DeadlineSpec open = DeadlineSpec.event("…", "ngành tỉnh thẩm tra", false, null);
        assertThat(rules.resolve(open).hasLastDay()).isFalse();
        assertThat(rules.resolve(open).note()).isEqualTo("Tính hạn khi có ngày: ngành tỉnh thẩm tra");
        assertThat(rules.resolve(open).overdueOn(LocalDate.of(2099, 1, 1))).isFalse();

        DeadlineSpec before = DeadlineSpec.event("…", "thẩm tra", false, LocalDate.of(2018, 8, 20));
        assertThat(rules.resolve(before).lastDay()).isEqualTo("2018-08-19");
        assertThat(rules.resolve(before).reminderDay()).isEqualTo("2018-08-17");

        DeadlineSpec after = DeadlineSpec.event("…", "thẩm định hai xã", true, LocalDate.of(2020, 4, 15));
        assertThat(rules.resolve(after).nominalLastDay()).isEqualTo("2020-04-30");
        assertThat(rules.resolve(after).lastDay()).isEqualTo("2020-05-04");
    }

    @Test
    void aPeriodFromAnEventWaitsForIt() {
        DeadlineSpec waiting = new DeadlineSpec(
                DeadlineKind.WORKING_DAYS, "…", null, 5, CycleUnit.DAY, null, "nhận đủ hồ sơ", true, null, null, false);
        assertThat(rules.resolve(waiting).hasLastDay()).isFalse();
        DeadlineSpec known = new DeadlineSpec(
                DeadlineKind.WORKING_DAYS,
                "…",
                null,
                5,
                CycleUnit.DAY,
                null,
                "nhận đủ hồ sơ",
                true,
                LocalDate.of(2024, 4, 26),
                null,
                false);
        assertThat(rules.resolve(known).lastDay()).isEqualTo("2024-05-07");
    }

    @ParameterizedTest
    @CsvSource({"START", "RECURRING", "BY_REFERENCE", "URGENT_NO_DATE", "ONGOING", "TARGET", "NONE"})
    void kindsWithoutALastDayAreNeverLate(DeadlineKind kind) {
        Deadline deadline = rules.resolve(DeadlineSpec.of(kind, "…", LocalDate.of(2020, 5, 15)));
        assertThat(deadline.hasLastDay()).isFalse();
        assertThat(deadline.overdueOn(LocalDate.of(2030, 1, 1))).isFalse();
        assertThat(deadline.daysLate(LocalDate.of(2030, 1, 1))).isZero();
        assertThat(deadline.dueLine()).isEmpty();
    }

    @Test
    void startKeepsItsDay() {
        assertThat(rules.resolve(DeadlineSpec.of(DeadlineKind.START, "từ ngày 15/5/2020", LocalDate.of(2020, 5, 15)))
                        .startDay())
                .isEqualTo("2020-05-15");
    }

    @Test
    @DisplayName("Cài đặt: trước ngày D tính cả D; không dời hạn; thời hạn N ngày vẫn dời theo điều 148")
    void switches() {
        DeadlineRules loose = new DeadlineRules(calendar, new DeadlineSettings(false, false, 30, DayOfWeek.THURSDAY));
        assertThat(loose.resolve(DeadlineSpec.of(DeadlineKind.BEFORE, "…", LocalDate.of(2018, 6, 15)))
                        .lastDay())
                .isEqualTo("2018-06-15");
        assertThat(loose.resolve(DeadlineSpec.of(DeadlineKind.IN_MONTH, "…", LocalDate.of(2018, 6, 1)))
                        .lastDay())
                .isEqualTo("2018-06-30");
        assertThat(loose.resolve(DeadlineSpec.period(
                                DeadlineKind.PERIOD_DAYS, "…", LocalDate.of(2018, 6, 20), 10, CycleUnit.DAY))
                        .lastDay())
                .isEqualTo("2018-07-02");
        assertThat(loose.resolve(DeadlineSpec.event("…", "…", true, LocalDate.of(2018, 6, 1)))
                        .nominalLastDay())
                .isEqualTo("2018-07-01");
    }

    private static LocalDate todayAt(String instant) {
        Clock fixed = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        ApplicationClock clock = new ApplicationClock(fixed, null);
        assertThat(ZonedDateTime.ofInstant(clock.instant(), ApplicationClock.ZONE)
                        .toLocalDate())
                .isEqualTo(clock.today());
        return clock.today();
    }
}
