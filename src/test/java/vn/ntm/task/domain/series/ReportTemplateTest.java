package vn.ntm.task.domain.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.domain.series.RollUp.Source;

/** How answers are read, and how a summary is made of them. */
class ReportTemplateTest {

    private static final List<String> CRITERIA = List.of("1", "2");
    private static final ReportTemplate COMMUNE =
            new ReportTemplate(1, 1, ReadyTemplate.COMMUNE.fields(), Instant.EPOCH, "");

    private static Map<String, String> answers(String debt) {
        return new HashMap<>(Map.of("tien-do:1", "XONG", "tien-do:2", "DANG_LAM", "ho-so", "68", "no-xdcb", debt));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "0; 0",
                "480; 480",
                "480,5; 480.5",
                "1.250; 1250",
                "1.250,75; 1250.75",
                "480.5; 480.5",
                "1.250.000; 1250000"
            },
            delimiter = ';')
    void moneyAsOfficialsTypeIt(String typed, String kept) {
        assertThat(FieldKind.MONEY.read(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"không nợ", "-5", "1.25.0", "12 triệu", ","},
            delimiter = ';')
    void whatIsNoMoneyIsNotGuessed(String typed) {
        assertThat(FieldKind.MONEY.read(typed)).isNull();
    }

    @Test
    void aShareIsAtMostTheWhole() {
        assertThat(FieldKind.PERCENT.read("100%")).isEqualTo("100");
        assertThat(FieldKind.PERCENT.read("101")).isNull();
    }

    @Test
    @DisplayName("A003-12 blank debt refuses the report, 0 is an answer")
    void debtIsObligatory() {
        Outcome<ReportValues> blank = COMMUNE.read(answers(" "), CRITERIA);
        assertThat(blank.rejections())
                .extracting(Rejection::field, Rejection::messageKey)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("values[no-xdcb]", "task.error.seriesNumberRequired"));
        assertThat(COMMUNE.read(answers("0"), CRITERIA).value().of("no-xdcb")).isEqualTo("0");
    }

    @Test
    void everyCriterionIsAsked() {
        Map<String, String> typed = answers("0");
        typed.remove("tien-do:2");
        assertThat(COMMUNE.read(typed, CRITERIA).rejections())
                .extracting(Rejection::field)
                .containsExactly("values[tien-do:2]");
    }

    @Test
    void whatIsKeptAndWhatIsTypedReadTheSame() {
        ReportValues values = COMMUNE.read(answers("1.250,5"), CRITERIA).value();
        assertThat(values.typed(COMMUNE)).containsEntry("no-xdcb", "1.250,5");
        assertThat(COMMUNE.read(values.typed(COMMUNE), CRITERIA).value()).isEqualTo(values);
    }

    private static Source source(String unit, OccurrenceState state, String debt) {
        boolean sent = state.isSent();
        ReportValues values = sent ? COMMUNE.read(answers(debt), CRITERIA).value() : null;
        return new Source(1, "Báo cáo của xã", unit, "house-door", state, sent ? COMMUNE : null, values);
    }

    @Test
    @DisplayName("A003-13 sums, means and lines of the same week, and the units that are missing")
    void theSummaryIsMadeOfTheReports() {
        RollUp rollUp = new RollUp(List.of(
                source("Xã Mỹ Hà", OccurrenceState.SENT_LATE, "1.250"),
                source("Xã Mỹ Thịnh", OccurrenceState.SENT_ON_TIME, "0,5"),
                source("Xã Mỹ Thành", OccurrenceState.MISSED, ""),
                source("Xã nghỉ", OccurrenceState.DAY_OFF, "")));
        assertThat(rollUp.missing()).containsExactly("Xã Mỹ Thành");
        assertThat(rollUp.fill(ReadyTemplate.SUMMARY.fields()))
                .containsEntry("no-xdcb", "1.250,5")
                .containsEntry("ho-so", "68")
                .containsEntry("chua-gui", "Xã Mỹ Thành")
                .containsEntry("tien-do", "Xã Mỹ Hà: 1/2 tiêu chí xong\nXã Mỹ Thịnh: 1/2 tiêu chí xong")
                .doesNotContainKey("vuong-mac");
    }

    @Test
    void theFormFollowsTheWordsOfTheDuty() {
        assertThat(ReadyTemplate.forDuty("Báo cáo hằng tuần, trong báo cáo có số liệu về nợ xây dựng cơ bản"))
                .isEqualTo(ReadyTemplate.COMMUNE);
        assertThat(ReadyTemplate.forDuty("Tổng hợp, báo cáo Lãnh đạo UBND huyện hằng tuần"))
                .isEqualTo(ReadyTemplate.SUMMARY);
        assertThat(ReadyTemplate.forDuty("Báo cáo tiến độ và hồ sơ các tiêu chí phụ trách"))
                .isEqualTo(ReadyTemplate.AGENCY);
        assertThat(ReadyTemplate.forDuty("Kiểm điểm công tác")).isEqualTo(ReadyTemplate.REVIEW);
    }
}
