package vn.ntm.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void vietnameseNamesAreKeptInNfc() {
        String decomposed = Normalizer.normalize("Báo cáo xã Đề Thám tháng 9.pdf", Normalizer.Form.NFD);

        assertThat(FileName.of(decomposed).value()).isEqualTo("Báo cáo xã Đề Thám tháng 9.pdf");
    }

    @Test
    void foldersAreCutOff() {
        assertThat(FileName.of("C:\\Users\\van-phong\\bieu 19.xlsx").value()).isEqualTo("bieu 19.xlsx");
        assertThat(FileName.of("../../etc/passwd.txt").value()).isEqualTo("passwd.txt");
    }

    @Test
    void lineBreaksAndDirectionMarksDisappear() {
        assertThat(FileName.of("a\r\nSet-Cookie: x=1.pdf").value()).isEqualTo("aSet-Cookie: x=1.pdf");
        assertThat(FileName.of("anh\u202Efdp.exe").value()).isEqualTo("anhfdp.exe");
    }

    @Test
    void aNameIsNeverEmptyNorEndless() {
        assertThat(FileName.of(".pdf").value()).isEqualTo("tep.pdf");
        assertThat(FileName.of("thu-muc/").value()).isEqualTo("tep");
        assertThat(FileName.of("đ".repeat(300) + ".pdf").value()).hasSize(200).endsWith("đ.pdf");
    }
}
