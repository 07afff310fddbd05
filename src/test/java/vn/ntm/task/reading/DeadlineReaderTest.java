package vn.ntm.task.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DeadlineSpec.CycleUnit;
import vn.ntm.task.reading.DeadlineReader.Found;

/** Wordings one by one, and the traps that public date parsers fall into. */
class DeadlineReaderTest {

    private static final LocalDate PAPER = LocalDate.of(2021, 9, 1);

    private final DeadlineReader reader = new DeadlineReader();

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "trước ngày 14/9/2021                       | BEFORE     | 2021-09-14",
                "trước ngày **14/9/2021**                   | BEFORE     | 2021-09-14",
                "trước 30/4/2020                            | BEFORE     | 2020-04-30",
                "xong trước ngày 25/4/2023                  | BEFORE     | 2023-04-25",
                "Trước ngày 14 tháng 9 năm 2021             | BEFORE     | 2021-09-14",
                "trước ngày 14-9-2021                       | BEFORE     | 2021-09-14",
                "trước 16h ngày 9/2/2021                    | BEFORE     | 2021-02-09",
                "trước 15/6                                 | BEFORE     | 2021-06-15",
                "trước tháng 11/2021                        | BEFORE     | 2021-11-01",
                "chậm nhất ngày 30/4/2020                   | BY         | 2020-04-30",
                "chậm nhất là ngày 01 tháng 02 năm 2026     | BY         | 2026-02-01",
                "đến hết ngày 15/6/2021                     | BY         | 2021-06-15",
                "xong trong ngày 9/9/2021                   | BY         | 2021-09-09",
                "vào ngày 15/10/2021                        | BY         | 2021-10-15",
                "đến ngày 15/10/2021                        | BY         | 2021-10-15",
                "14/9/2021                                  | BY         | 2021-09-14",
                "ngày 14/9/2021                             | BY         | 2021-09-14",
                "chậm nhất trong tháng 5 năm 2023           | IN_MONTH   | 2023-05-31",
                "chậm nhất **trong tháng 5 năm 2023**       | IN_MONTH   | 2023-05-31",
                "ngay trong tháng 4/2024                    | IN_MONTH   | 2024-04-30",
                "trong tháng 6/2018                         | IN_MONTH   | 2018-06-30",
                "trong tháng 09                             | IN_MONTH   | 2021-09-30",
                "trong tháng 9 này                          | IN_MONTH   | 2021-09-30",
                "trong quý IV/2020                          | IN_QUARTER | 2020-12-31",
                "trong quý I/2025                           | IN_QUARTER | 2025-03-31",
                "quý I/2025                                 | IN_QUARTER | 2025-03-31",
                "trong quý 3 năm 2018                       | IN_QUARTER | 2018-09-30",
                "trong quý II                               | IN_QUARTER | 2021-06-30",
                "hết năm 2021                               | IN_YEAR    | 2021-12-31",
                "Đến hết năm 2021                           | IN_YEAR    | 2021-12-31",
                "trong năm 2024                             | IN_YEAR    | 2024-12-31",
                "trong năm nay                              | IN_YEAR    | 2021-12-31",
                "cuối năm                                   | IN_YEAR    | 2021-12-31",
                "đầu tháng 10/2021                          | PART       | 2021-10-01",
                "giữa tháng 10/2021                         | PART       | 2021-10-15",
                "cuối tháng 10/2021                         | PART       | 2021-10-31",
                "cuối tháng                                 | PART       | 2021-09-30",
                "6 tháng đầu năm                            | PART       | 2021-06-30",
                "6 tháng đầu năm 2022                       | PART       | 2022-06-30",
                "phấn đấu đạt chuẩn nông thôn mới vào năm 2025 | TARGET  | 2025-12-31",
            })
    void datedPhrase(String phrase, DeadlineKind kind, LocalDate nominal) {
        DeadlineSpec spec = read(phrase);
        assertThat(spec.kind()).isEqualTo(kind);
        assertThat(spec.nominalLastDay()).isEqualTo(nominal);
        assertThat(spec.phrase()).isEqualTo(phrase);
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3} {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "05 ngày làm việc kể từ ngày 26/4/2024      | WORKING_DAYS | 2024-04-26 | 5  | DAY",
                "trong thời hạn 10 ngày kể từ ngày 20/6/2018 | PERIOD_DAYS | 2018-06-20 | 10 | DAY",
                "1 tháng kể từ ngày 31/01/2025              | PERIOD       | 2025-01-31 | 1  | MONTH",
                "trong vòng hai tuần kể từ ngày 01/9/2021   | PERIOD       | 2021-09-01 | 2  | WEEK",
            })
    void period(String phrase, DeadlineKind kind, LocalDate from, int count, CycleUnit unit) {
        assertThat(read(phrase))
                .extracting(DeadlineSpec::kind, DeadlineSpec::day, DeadlineSpec::count, DeadlineSpec::unit)
                .containsExactly(kind, from, count, unit);
    }

    @Test
    void periodFromAnEventWaitsForIt() {
        DeadlineSpec spec = read("trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ");
        assertThat(spec.kind()).isEqualTo(DeadlineKind.WORKING_DAYS);
        assertThat(spec.day()).isNull();
        assertThat(spec.event()).isEqualTo("ngày nhận đủ hồ sơ");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "thứ 4 hàng tuần                | WEEK    | 3",
                "vào thứ 4 hàng tuần            | WEEK    | 3",
                "thứ Tư hằng tuần               | WEEK    | 3",
                "thứ sáu hàng tuần              | WEEK    | 5",
                "chủ nhật hàng tuần             | WEEK    | 7",
                "hàng tuần                      | WEEK    |",
                "định kỳ hàng tháng, hàng quý   | MONTH   |",
                "định kỳ hàng tuần              | WEEK    |",
                "hằng quý                       | QUARTER |",
                "trước ngày 25 hằng tháng       | MONTH   | 25",
                "định kỳ 6 tháng                | HALF_YEAR |",
                "trước ngày 15/12 hằng năm      | YEAR    | 15",
            })
    void recurring(String phrase, CycleUnit cycle, @Nullable Integer day) {
        DeadlineSpec spec = read(phrase);
        assertThat(spec.kind()).isEqualTo(DeadlineKind.RECURRING);
        assertThat(spec.unit()).isEqualTo(cycle);
        assertThat(spec.dayOfCycle()).isEqualTo(day);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "xong trước thời điểm ngành tỉnh thẩm tra         | EVENT        | ngành tỉnh thẩm tra",
                "sau khi thẩm định hai xã Xuân Hòa, Bắc Lương     | EVENT        | thẩm định hai xã Xuân Hòa",
                "đến khi có quyết định Bộ tiêu chí xã NTM nâng cao | EVENT       | quyết định Bộ tiêu chí xã NTM nâng cao",
                "như dự thảo Kế hoạch                             | BY_REFERENCE | dự thảo Kế hoạch",
                "theo Kế hoạch số 46/KH-UBND                      | BY_REFERENCE | Kế hoạch số 46/KH-UBND",
            })
    void awaited(String phrase, DeadlineKind kind, String event) {
        DeadlineSpec spec = read(phrase);
        assertThat(spec.kind()).isEqualTo(kind);
        assertThat(spec.event()).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource({
        "ngay, URGENT_NO_DATE",
        "khẩn trương, URGENT_NO_DATE",
        "sớm, URGENT_NO_DATE",
        "thường xuyên, ONGOING",
        "tiếp tục, ONGOING",
        "từ ngày 15/5/2020, START",
    })
    void words(String phrase, DeadlineKind kind) {
        assertThat(read(phrase).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hôm nay",
                "ngày",
                "",
                "   ",
                "Quyết định số 1980/QĐ-TTg ngày 17/10/2016",
                "ngày 01/3/2024 của Thủ tướng Chính phủ",
                "giai đoạn 2016 - 2020",
                "8 tháng đầu năm",
                "trong kế hoạch năm 2024",
                "năm 2022 tại các xã",
                "tăng cường",
                "theo quy định",
                "trước ngày 31/02/2021",
                "trước ngày 14/13/2021",
                "trong tháng 13/2021",
                "đạt 29/38 tiêu chí",
                "Việt Nam, quy định, năm cách",
            })
    void saysNothingOfTime(String phrase) {
        assertThat(reader.read(phrase, PAPER)).isEmpty();
    }

    @Test
    @DisplayName("Bẫy: 12/12 không phải tháng 1, 05/12 là ngày 5 tháng 12, NFD và khoảng trắng đọc như nhau")
    void dayComesBeforeMonth() {
        assertThat(read("trước ngày 12/12/2021").day()).isEqualTo("2021-12-12");
        assertThat(read("trước ngày 05/12/2021").day()).isEqualTo("2021-12-05");
        assertThat(read("trước ngày 30/11 / 2017").day()).isEqualTo("2017-11-30");
        String decomposed = Normalizer.normalize("xong trước ngày\u00A025/4/2023", Normalizer.Form.NFD);
        assertThat(read(decomposed).day()).isEqualTo("2023-04-25");
        assertThat(read("trước  ngày\n14/9/2021").day()).isEqualTo("2021-09-14");
    }

    @Test
    @DisplayName("Bẫy cuối năm: văn bản tháng 12 ghi “trước 15/01” là tháng 01 năm sau; 29/02 chỉ có ở năm nhuận")
    void yearThatIsNotPrinted() {
        LocalDate december = LocalDate.of(2023, 12, 20);
        assertThat(reader.read("trước ngày 15/01", december).orElseThrow().day())
                .isEqualTo("2024-01-15");
        assertThat(reader.read("trước ngày 29/02", december).orElseThrow().day())
                .isEqualTo("2024-02-29");
        assertThat(reader.read("trong quý I", december).orElseThrow().day()).isEqualTo("2024-01-01");
        assertThat(reader.read("trong tháng 01", december).orElseThrow().day()).isEqualTo("2024-01-01");
        assertThat(reader.read("trước ngày 25/12", december).orElseThrow().day())
                .isEqualTo("2023-12-25");
        assertThat(reader.read("trước ngày 29/02", LocalDate.of(2021, 1, 10))
                        .orElseThrow()
                        .day())
                .isNull();
        DeadlineSpec unknown = reader.read("trước ngày 15/6", null).orElseThrow();
        assertThat(unknown.kind()).isEqualTo(DeadlineKind.BEFORE);
        assertThat(unknown.day()).isNull();
    }

    @Test
    @DisplayName("A000-10 trong tháng 6/2018 giữa câu, không nhầm “giai đoạn 2011 - 2020”")
    void monthInsideAnItem() {
        String item = "- Khẩn trương hoàn thiện các thủ tục đề nghị công nhận lại xã đạt chuẩn y tế"
                + " giai đoạn 2011 - 2020 trong tháng 6/2018.";
        Found found = reader.findIn(item, LocalDate.of(2018, 6, 7)).orElseThrow();
        assertThat(found.phrase()).isEqualTo("trong tháng 6/2018");
        assertThat(item.substring(found.start(), found.end())).isEqualTo(found.phrase());
        assertThat(found.spec().kind()).isEqualTo(DeadlineKind.IN_MONTH);
    }

    @Test
    @DisplayName("A002-15 một gạch đầu dòng, hai hạn: ngay trong tháng 4/2024 và trong quý I/2025")
    void twoDeadlinesInOneDash() {
        String dash = "- Khẩn trương xây dựng kế hoạch đi học tập kinh nghiệm ngay trong tháng 4/2024. Chỉ đạo rà soát"
                + " hồ sơ, phân đầu trình Hội đồng thẩm định Trung ương trong quý I/2025.";
        LocalDate paper = LocalDate.of(2024, 4, 5);
        assertThat(reader.findAll(dash, paper))
                .extracting(Found::phrase)
                .contains("ngay trong tháng 4/2024", "trong quý I/2025");
        assertThat(reader.findIn(dash, paper).orElseThrow().phrase()).isEqualTo("ngay trong tháng 4/2024");
    }

    @Test
    @DisplayName("A001-10 dấu ** của bản gốc nằm trong cụm từ, vị trí đúng cả với văn bản NFD")
    void asterisksBelongToThePhrase() {
        String item = "Đề nghị UBND các xã rà soát ngay, báo cáo UBND huyện trước ngày **14/9/2021**.";
        Found found = reader.findIn(item, PAPER).orElseThrow();
        assertThat(found.phrase()).isEqualTo("trước ngày **14/9/2021**");
        String decomposed = Normalizer.normalize(item, Normalizer.Form.NFD);
        Found same = reader.findIn(decomposed, PAPER).orElseThrow();
        assertThat(decomposed.substring(same.start(), same.end())).isEqualTo(same.phrase());
        assertThat(same.spec().day()).isEqualTo("2021-09-14");
        String bold = "**Thời gian hoàn thành xong trước ngày 25/4/2023.";
        assertThat(reader.findIn(bold, null).orElseThrow().phrase()).isEqualTo("xong trước ngày 25/4/2023");
    }

    @Test
    void windowKeepsItsFirstDay() {
        Found found = reader.findAll("tổ chức cưỡng chế từ ngày 25/12 đến 05/01/2022", null)
                .get(0);
        assertThat(found.spec().kind()).isEqualTo(DeadlineKind.BY);
        assertThat(found.spec().day()).isEqualTo("2022-01-05");
        assertThat(found.startDay()).isEqualTo("2021-12-25");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Căn cứ Quyết định số 1980/QĐ-TTg ngày 17/10/2016 của Thủ tướng Chính phủ",
                "theo Quyết định số 211/QĐ-TTg ngày 01/3/2024 của Thủ tướng Chính phủ",
                "kết quả xây dựng nông thôn mới 8 tháng đầu năm 2021",
                "các xã nông thôn mới nâng cao trong kế hoạch năm 2024",
                "Ngày 01/9/2021, đồng chí Chủ tịch UBND huyện đã chủ trì cuộc họp",
                "việc cần thực hiện từ nay đến cuối năm 2021",
                "bộ tiêu chí giai đoạn 2016 - 2020",
                "kiểu mẫu năm 2022 tại các xã Mỹ Hà",
                "Sau khi nghe các đại biểu thảo luận, đồng chí Chủ tịch kết luận",
            })
    void bindsNobody(String text) {
        assertThat(reader.findAll(text, PAPER)).isEmpty();
    }

    private DeadlineSpec read(String phrase) {
        return reader.read(phrase, PAPER).orElseThrow(() -> new AssertionError("unread: " + phrase));
    }
}
