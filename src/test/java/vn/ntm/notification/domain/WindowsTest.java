package vn.ntm.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Các ngày của thang nhắc việc (domain 5.7)")
class WindowsTest {

    /** The block of 29/4 to 03/5/2023, four days off and a working Thursday after them (domain 5.5). */
    private static final PlainDays DAYS =
            new PlainDays(Set.of(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 5, 2), LocalDate.of(2023, 5, 3)));

    @Test
    void workingDaysAreCountedOverDaysOff() {
        Windows windows = Windows.of(LocalDate.of(2023, 4, 27), DAYS);
        assertThat(windows.previous()).isEqualTo("2023-04-26");
        assertThat(windows.next().two()).isEqualTo("2023-05-04");
        assertThat(windows.next().three()).isEqualTo("2023-05-05");
        assertThat(windows.next().seven()).isEqualTo("2023-05-11");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2023-04-24, true", "2023-04-25, false", "2023-05-04, true", "2023-05-05, false", "2023-05-08, true"})
    void theFirstWorkingDayOfAWeekBeginsIt(LocalDate day, boolean begins) {
        assertThat(Windows.of(day, DAYS).beginsTheWeek()).isEqualTo(begins);
    }
}
