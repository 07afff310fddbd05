package vn.ntm.task.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;

@DisplayName("Đọc danh sách nhiệm vụ từ tệp")
class ImportFileTest {

    private static ImportTable csv(String text) {
        return Objects.requireNonNull(ImportFile.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "Nội dung nhiệm vụ, TITLE",
        "NỘI DUNG CÔNG VIỆC, TITLE",
        "Nhiệm vụ được giao, TITLE",
        "Văn bản giao, PAPER",
        "Đơn vị chủ trì, LEAD",
        "Cơ quan thực hiện, LEAD",
        "Phối hợp, SUPPORTING",
        "Thời hạn, DUE",
        "Nguyên văn thời hạn, PHRASE",
        "Tình trạng thời hạn, STATUS",
        "Trạng thái, STATUS",
        "Người theo dõi, FOLLOWER",
        "Ghi chú, NOTE",
        "STT,"
    })
    void aHeaderIsUnderstoodByItsWords(String header, ImportField field) {
        assertThat(ImportField.of(header)).isEqualTo(field);
    }

    @Test
    @DisplayName("Mỗi mục một cột; cột người dùng đã chỉ lần trước thì nhớ")
    void eachFieldHasOneColumnAndWhatWasSaidBeforeIsRemembered() {
        ImportTable table = csv("Việc,Nội dung,Chủ trì,Trạng thái,Tình trạng thời hạn\nx,y,z,a,b\n");
        assertThat(table.propose(Map.of()))
                .containsEntry(1, ImportField.TITLE)
                .containsEntry(2, ImportField.LEAD)
                .containsEntry(3, ImportField.STATUS)
                .doesNotContainKeys(0, 4);
        SortedMap<Integer, ImportField> remembered = table.propose(Map.of("viec", ImportField.TITLE));
        assertThat(remembered).containsEntry(0, ImportField.TITLE).doesNotContainKey(1);
    }

    @Test
    @DisplayName("Dấu phẩy, chấm phẩy, tab; ô có xuống dòng; ô trống vẫn là trống")
    void separatorsAndEmptyCells() {
        for (String separator : new String[] {",", ";", "\t"}) {
            ImportTable table =
                    csv("\uFEFFNội dung,Chủ trì,Thời hạn\n\"Việc 1\nhai dòng\",Xã A,\n,,\n'=1+1,Xã B,14/9/2021\n"
                            .replace(",", separator));
            assertThat(table.rows()).hasSize(2);
            assertThat(table.rows().get(0).cells())
                    .containsEntry(0, "Việc 1\nhai dòng")
                    .doesNotContainKey(2);
            assertThat(table.rows().get(1).cells()).containsEntry(0, "=1+1");
            assertThat(table.rows().get(1).number()).isEqualTo(4);
        }
    }

    @Test
    @DisplayName("Bảng tính có tiêu đề ở trên, ngày là số của bảng tính")
    void aWorkbookWithATitleAbove() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("Trống");
            Sheet sheet = book.createSheet("Sổ");
            sheet.createRow(0).createCell(0).setCellValue("SỔ THEO DÕI NHIỆM VỤ");
            String[] heads = {"STT", "Nội dung công việc", "Đơn vị thực hiện", "Thời hạn"};
            for (int i = 0; i < heads.length; i++) {
                Cell cell = i == 0
                        ? sheet.createRow(2).createCell(0)
                        : sheet.getRow(2).createCell(i);
                cell.setCellValue(heads[i]);
            }
            sheet.createRow(3).createCell(1).setCellValue("Rà soát");
            sheet.getRow(3).createCell(3).setCellValue(LocalDate.of(2021, 9, 14));
            book.write(out);
        }
        ImportTable table = Objects.requireNonNull(ImportFile.read(out.toByteArray()));
        assertThat(table.headers()).containsEntry(1, "Nội dung công việc");
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).cells()).containsOnlyKeys(1, 3);
        assertThat(read(table.rows().get(0).cell(3), null).nominalLastDay()).isEqualTo("2021-09-14");
    }

    @Test
    @DisplayName("Tệp không phải danh sách thì nói là không, không vỡ")
    void whatIsNoListIsTold() {
        assertThat(ImportFile.read(new byte[0])).isNull();
        assertThat(ImportFile.read("PK không phải bảng tính".getBytes(StandardCharsets.UTF_8)))
                .isNull();
        assertThat(ImportFile.read(new byte[] {(byte) 0xC3, 0x28, 'a'})).isNull();
        assertThat(ImportFile.read("a,\"b\nc".getBytes(StandardCharsets.UTF_8))).isNull();
        assertThat(ImportFile.read("một,hai\nba,bốn".getBytes(StandardCharsets.UTF_8)))
                .isNull();
    }

    private static DeadlineSpec read(@Nullable String typed, @Nullable String phrase) {
        return TypedDeadline.read(typed, phrase, DeadlineSpec::nominalLastDay).orElseThrow();
    }

    @Test
    @DisplayName("Ngày gõ thế nào giữ thế ấy; trống không thành ngày nào cả")
    void deadlinesAsTyped() {
        assertThat(read(null, null)).isEqualTo(DeadlineSpec.none());
        assertThat(read("14-9-2021", null).day()).isEqualTo("2021-09-14");
        assertThat(read("trước ngày 14/9/2021", null).kind()).isEqualTo(DeadlineKind.BEFORE);
        assertThat(read("Quý IV/2021", null).nominalLastDay()).isEqualTo("2021-12-31");
        assertThat(read(null, "thường xuyên").nominalLastDay()).isNull();
        assertThat(TypedDeadline.read("31/02/2021", null, DeadlineSpec::nominalLastDay))
                .isEmpty();
        assertThat(TypedDeadline.read("khi nào xong", null, DeadlineSpec::nominalLastDay))
                .isEmpty();
        assertThat(read("01/01/1970", null).day()).isEqualTo("1970-01-01");
    }

    @Test
    @DisplayName("Ngày và nguyên văn khớp nhau thì giữ nghĩa của lời; không khớp thì theo ngày, lời vẫn nguyên")
    void theDayAndTheWords() {
        DeadlineSpec same = read("13/09/2021", "trước ngày 14/9/2021");
        assertThat(same.phrase()).isEqualTo("trước ngày 14/9/2021");
        // The nominal day of "trước ngày" is the day named; only the calendar says the day before.
        assertThat(TypedDeadline.read("13/09/2021", "trước ngày 14/9/2021", ImportFileTest::lastDay)
                        .orElseThrow()
                        .kind())
                .isEqualTo(DeadlineKind.BEFORE);
        DeadlineSpec extended = TypedDeadline.read("30/09/2021", "trước ngày 14/9/2021", ImportFileTest::lastDay)
                .orElseThrow();
        assertThat(extended.phrase()).isEqualTo("trước ngày 14/9/2021");
        assertThat(lastDay(extended)).isEqualTo("2021-09-30");
    }

    private static LocalDate lastDay(DeadlineSpec spec) {
        LocalDate day = Objects.requireNonNull(spec.nominalLastDay());
        return spec.kind() == DeadlineKind.BEFORE ? day.minusDays(1) : day;
    }
}
