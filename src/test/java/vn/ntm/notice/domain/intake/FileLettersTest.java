package vn.ntm.notice.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.ntm.attachment.LetterReading.Letters;
import vn.ntm.attachment.TestFiles;

/** The letters of attached files: whatever a file holds, there is a text or a reason, in time. */
class FileLettersTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";

    private final FileLetters letters = new FileLetters();

    @Test
    void aWorkbookGivesARowForALine() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet first = book.createSheet("Một");
            row(first, 0, "TT", "Hộ gia đình", "Diện tích");
            row(first, 1, "1", "Nông Văn Tài", "1.250 m²");
            first.getRow(1).createCell(3).setCellValue(42);
            row(book.createSheet("Hai"), 0, "Xác nhận của trưởng thôn");
            book.write(out);
        }
        Letters found = letters.read(out.toByteArray(), "hien dat.xlsx", XLSX);
        assertThat(found.refused()).isNull();
        assertThat(Objects.requireNonNull(found.text()).lines().map(String::strip))
                .containsExactly(
                        "TT Hộ gia đình Diện tích", "1 Nông Văn Tài 1.250 m² 42.0", "Xác nhận của trưởng thôn");
    }

    private static void row(XSSFSheet sheet, int at, String... words) {
        XSSFRow row = sheet.createRow(at);
        for (int i = 0; i < words.length; i++) {
            row.createCell(i).setCellValue(words[i]);
        }
    }

    @Test
    void textIsReadAsItStands() {
        byte[] content = "Biên bản họp thôn".getBytes(StandardCharsets.UTF_8);
        assertThat(letters.read(content, "a.txt", "text/plain;charset=UTF-8"))
                .isEqualTo(Letters.of("Biên bản họp thôn"));
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        assertThat(letters.read(TestFiles.PDF, "hong.pdf", PDF).refused()).isEqualTo("BROKEN");
        byte[] torn = TestFiles.zip("xl/workbook.xml=<workbook/>", "xl/sharedStrings.xml=<sst><si><t>chưa hết");
        assertThat(letters.read(torn, "hong.xlsx", XLSX).refused()).isEqualTo("BROKEN");
        byte[] fetching = TestFiles.zip(
                "xl/workbook.xml=<workbook/>",
                "xl/sharedStrings.xml=<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><sst><si><t>&b;</t></si></sst>");
        assertThat(letters.read(fetching, "la.xlsx", XLSX).refused()).isEqualTo("BROKEN");
        byte[] swollen = TestFiles.zip(
                "xl/workbook.xml=<workbook/>",
                "xl/sharedStrings.xml=<sst><si><t>" + "a".repeat(5_000_000) + "</t></si></sst>");
        assertThat(letters.read(swollen, "bom.xlsx", XLSX).refused()).isIn("ZIP_BOMB", "TOO_MUCH_TEXT");
        assertThat(letters.read(TestFiles.zip("xl/workbook.xml=<workbook/>"), "rong.xlsx", XLSX)
                        .refused())
                .isEqualTo("NO_TEXT");
    }
}
