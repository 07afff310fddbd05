package vn.ntm.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14/9/2021",
                "14-09-2021",
                "14.9.2021",
                " 14 / 9 / 2021 ",
                "14 9 2021",
                "14/9/21",
                "14 09 21",
                "14092021",
                "2021-09-14"
            })
    void readsADayAsPeopleTypeIt(String typed) {
        assertThat(Dates.parse(typed)).isEqualTo(LocalDate.of(2021, 9, 14));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/2/2021", "31022021", "1492021", "14/9", "14/9/210", "hôm qua"})
    void refusesWhatIsNoDay(String typed) {
        assertThatThrownBy(() -> Dates.parse(typed)).isInstanceOf(DateTimeParseException.class);
    }

    @Test
    void nothingTypedIsNoDay() {
        assertThat(Dates.parse("  ")).isNull();
    }
}
