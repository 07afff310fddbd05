package vn.ntm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.identity.Accounts;
import vn.ntm.support.TestDatabase;

/** The searches of the acceptance table over the five real notices. Reads only. */
@SpringBootTest(properties = {"ntm.demo=true", "ntm.clock.fixed-date=2021-09-15"})
@AutoConfigureMockMvc
@Import(TestDatabase.class)
@DisplayName("AX-05: tìm không dấu trong năm thông báo")
class DemoSearchTest {

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvcTester mvc;

    private Document search(String words, String login) throws UnsupportedEncodingException {
        MvcTestResult answer = mvc.get()
                .uri("/tim-kiem")
                .param("q", words)
                .with(Cast.signedIn(
                        accounts.actorFor(login, LocalDate.of(2021, 9, 15)).orElseThrow()))
                .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private static String section(Document page, String heading) {
        return page.select("section:has(h2:containsOwn(" + heading + "))").text();
    }

    @Test
    void theNoticeOfTrangDinh() throws UnsupportedEncodingException {
        Document page = search("thong bao ket luan trang dinh", "vp.trangdinh");
        assertThat(section(page, "Thông báo kết luận")).contains("UBND huyện Tràng Định");
        assertThat(section(search("thong bao ket luan trang dinh", "vp.thoxuan"), "Thông báo kết luận"))
                .contains("Không có thông báo nào khớp");
    }

    @Test
    void deTham() throws UnsupportedEncodingException {
        Document page = search("de tham", "vp.trangdinh");
        assertThat(section(page, "Đơn vị")).contains("Xã Đề Thám");
        assertThat(section(page, "Nhiệm vụ")).contains("Đề Thám");
        assertThat(page.select("section:has(h2:containsOwn(Mục trong thông báo)) mark")
                        .eachText())
                .contains("Đề", "Thám");
        assertThat(section(search("de tahm", "vp.trangdinh"), "Đơn vị")).contains("Đề Thám");
    }

    @Test
    void quocKhanhCriterion17() throws UnsupportedEncodingException {
        Document page = search("quoc khanh tieu chi 17", "vp.trangdinh");
        assertThat(page.select("section:has(h2:containsOwn(Nhiệm vụ)) li").eachText())
                .isNotEmpty()
                .allSatisfy(duty -> assertThat(duty).contains("Quốc Khánh"));
        assertThat(section(page, "Tiêu chí")).contains("17.").contains("kết quả của Xã Quốc Khánh");
        assertThat(section(page, "Đơn vị")).contains("Xã Quốc Khánh");
    }
}
