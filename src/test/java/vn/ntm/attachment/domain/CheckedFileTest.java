package vn.ntm.attachment.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.attachment.TestFiles.EXE;
import static vn.ntm.attachment.TestFiles.PDF;
import static vn.ntm.attachment.TestFiles.upload;
import static vn.ntm.attachment.TestFiles.zip;

import java.io.ByteArrayInputStream;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ntm.attachment.Attachments.Upload;
import vn.ntm.shared.Outcome;

class CheckedFileTest {

    @Test
    void theTypeComesFromTheContent() {
        String types = "[Content_Types].xml=x";
        Map<String, byte[]> files = Map.ofEntries(
                Map.entry("a.pdf", PDF),
                Map.entry("a.png", bytes("89504e470d0a1a0a0000")),
                Map.entry("a.jpg", bytes("ffd8ffe00010")),
                Map.entry("a.JPEG", bytes("ffd8ffe00010")),
                Map.entry("a.docx", zip(types, "word/document.xml=x")),
                Map.entry("a.xlsx", zip(types, "xl/workbook.xml=x")),
                Map.entry("a.pptx", zip(types, "ppt/presentation.xml=x")),
                Map.entry("a.odt", zip("mimetype=application/vnd.oasis.opendocument.text")),
                Map.entry("a.ods", zip("mimetype=application/vnd.oasis.opendocument.spreadsheet")),
                Map.entry("a.zip", zip("anh/1.jpg=x")),
                Map.entry("a.doc", ole2("WordDocument")),
                Map.entry("a.xls", ole2("Workbook")),
                Map.entry("a.txt", "Xã Đề Thám đạt".getBytes(UTF_8)),
                Map.entry("a.csv", "\uFEFFxã;số\r\nĐề Thám;15\r\n".getBytes(UTF_8)));

        files.forEach((name, content) -> assertThat(
                        CheckedFile.of(upload(name, content)).rejections())
                .as(name)
                .isEmpty());
        assertThat(CheckedFile.of(upload("a.docx", zip(types, "word/document.xml=x")))
                        .value()
                        .contentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(CheckedFile.of(upload("a.csv", "xã;số".getBytes(UTF_8)))
                        .value()
                        .contentType())
                .startsWith("text/csv");
    }

    @Test
    void aNameThatContradictsItsContentIsRefusedWithTheAllowedTypes() {
        assertRefusedAsType(upload("bao-cao.pdf", EXE));
        assertRefusedAsType(upload("setup.exe", EXE));
        assertRefusedAsType(upload("bao-cao.docx", PDF));
        assertRefusedAsType(upload("bao-cao.docx", zip("anh/1.jpg=x")));
        assertRefusedAsType(upload("trang.html", "<script>alert(1)</script>".getBytes(UTF_8)));
        assertRefusedAsType(upload("trang.pdf", "<script>alert(1)</script>".getBytes(UTF_8)));
        assertRefusedAsType(upload("anh.svg", "<svg/>".getBytes(UTF_8)));
        assertRefusedAsType(upload("tieng-viet-cu.txt", "xã".getBytes(ISO_8859_1)));
        assertRefusedAsType(upload("cai-dat.doc", ole2("InstallerTable")));
        assertRefusedAsType(upload("khong-co-duoi", PDF));
        assertRefusedAsType(
                upload("macro.docx", zip("[Content_Types].xml=x", "word/document.xml=x", "word/vbaProject.bin=x")));
        assertRefusedAsType(upload("hong.zip", bytes("504b03040000")));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(keyOf(CheckedFile.of(upload("rong.pdf", new byte[0])))).isEqualTo("attachment.error.empty");
    }

    @Test
    void twentyMegabytesPassAndOneByteMoreDoesNot() {
        byte[] largest = new byte[20 * 1024 * 1024];
        System.arraycopy(PDF, 0, largest, 0, PDF.length);
        byte[] tooLarge = new byte[largest.length + 1];
        System.arraycopy(PDF, 0, tooLarge, 0, PDF.length);

        assertThat(CheckedFile.of(upload("lon.pdf", largest)).isRejected()).isFalse();
        assertThat(keyOf(CheckedFile.of(upload("lon.pdf", tooLarge)))).isEqualTo("attachment.error.size");
        Upload lying = new Upload("lon.pdf", 10, () -> new ByteArrayInputStream(tooLarge));
        assertThat(keyOf(CheckedFile.of(lying))).isEqualTo("attachment.error.size");
    }

    @Test
    void theChecksumIsSha256OfTheContent() {
        assertThat(CheckedFile.of(upload("a.txt", "abc".getBytes(UTF_8)))
                        .value()
                        .sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static void assertRefusedAsType(Upload upload) {
        Outcome<CheckedFile> outcome = CheckedFile.of(upload);
        assertThat(outcome.isRejected()).as(upload.name()).isTrue();
        assertThat(outcome.rejections().get(0).field()).isEqualTo("files");
        assertThat(outcome.rejections().get(0).messageKey()).isEqualTo("attachment.error.type");
        assertThat(outcome.rejections().get(0).arguments())
                .contains("pdf, docx, doc, xlsx, xls, pptx, odt, ods, png, jpg, jpeg, txt, csv, zip");
    }

    private static String keyOf(Outcome<CheckedFile> outcome) {
        return outcome.rejections().get(0).messageKey();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] ole2(String stream) {
        byte[] content = new byte[512];
        System.arraycopy(bytes("d0cf11e0a1b11ae1"), 0, content, 0, 8);
        byte[] name = stream.getBytes(UTF_16LE);
        System.arraycopy(name, 0, content, 101, name.length);
        return content;
    }
}
