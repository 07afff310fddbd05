package vn.ntm.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8PageTest {

    @Test
    void isTheSameAsTheTextInUtf8() throws IOException {
        String text = "Xã Quốc Khánh, đạt “17/19” tiêu chí 😀 ₫ €\u007f\u0080\u07ff\u0800\uffff. ".repeat(5_000);
        Utf8Page page = new Utf8Page();
        page.write(text);
        page.write(text, 3, 20);
        page.append(text.substring(7, 19));
        page.write(text.toCharArray(), 5, 100_000);
        for (char c : "lẻ 😀".toCharArray()) {
            page.write(c);
        }
        page.flush();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        page.writeTo(out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(text + text.substring(3, 23) + text.substring(7, 19) + text.substring(5, 100_005) + "lẻ 😀");
    }
}
