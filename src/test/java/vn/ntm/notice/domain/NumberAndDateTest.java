package vn.ntm.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and dates as clerks type them and as Nghị định 30/2020/NĐ-CP prints them. */
class NumberAndDateTest {

    @ParameterizedTest
    @CsvSource({
        "156/TB-UBND,156/TB-UBND",
        "Số: 156 / TB - UBND,156/TB-UBND",
        "5/TB-UBND,05/TB-UBND",
        "90,90/TB-UBND",
        "12a/TB-VPĐPNTM,12a/TB-VPĐPNTM"
    })
    void numbers(String typed, String printed) {
        assertThat(DocumentNumber.parse(typed, DocumentNumber.DEFAULT_SERIES)).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "chín mươi", "/TB-UBND", "156/", "156/TB UBND x", "123456/TB"})
    void noNumbers(String typed) {
        assertThat(DocumentNumber.parse(typed, DocumentNumber.DEFAULT_SERIES)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "7/9/2021,07/09/2021,7/9/2021",
        "07-9-2021,07/09/2021,7/9/2021",
        "9/2021,tháng 9/2021,9/2021",
        "tháng 9/2021,tháng 9/2021,9/2021",
        "2021,năm 2021,2021"
    })
    void partialDates(String typed, String shown, String again) {
        PartialDate date = PartialDate.parse(typed);
        assertThat(date.brief()).isEqualTo(shown);
        assertThat(date.typed()).isEqualTo(again);
        assertThat(PartialDate.parse(date.typed())).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/9/2021", "13/2021", "0/9/2021", "mai", "21", "9/21"})
    void noDates(String typed) {
        assertThatThrownBy(() -> PartialDate.parse(typed)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void printedWithZerosAsTheDecreeSays() {
        PartialDate date = PartialDate.of(LocalDate.of(2018, 2, 7));
        assertThat(date.printedDay()).isEqualTo("07");
        assertThat(date.printedMonth()).isEqualTo("02");
        assertThat(new PartialDate(2021, 9, null).printedDay()).isNull();
        assertThat(new PartialDate(2021, 9, null).printedMonth()).isEqualTo("9");
        assertThat(new PartialDate(2021, 9, null).exact()).isNull();
    }
}
