package vn.ntm.notice.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.notice.Notices;
import vn.ntm.notice.Notices.NewNotice;
import vn.ntm.organisation.SampleOrganisations;
import vn.ntm.organisation.Units;
import vn.ntm.support.DatabaseTest;

/** "Giao việc" from one item is filled with what the reading of the whole notice says of it. */
@DatabaseTest
@Import(ReviewPeople.class)
class ItemDutiesTest {

    private static final LocalDate DAY = LocalDate.of(2021, 9, 8);
    private static final String TEXT = """
            UBND HUYỆN TRÀNG ĐỊNH
            THÔNG BÁO
            Kết luận của đồng chí Chủ tịch UBND huyện tại cuộc họp ngày 01/9/2021

            1. Về xã Quốc Khánh, xã Đề Thám
            1.1. UBND xã Quốc Khánh, UBND xã Đề Thám hoàn thiện hồ sơ tiêu chí 17, gửi về UBND huyện (qua Phòng Nông nghiệp và PTNT) trước ngày 30/9/2021.
            1.2. Giao Văn phòng HĐND và UBND huyện khẩn trương kiểm tra việc kiện toàn ban chỉ đạo.
            2. Các phòng, ban chuyên môn hướng dẫn UBND các xã. UBND các xã hoàn thành biểu tổng hợp trước ngày 20/9/2021.
            """;

    @Autowired
    SampleOrganisations sample;

    @Autowired
    ReviewPeople people;

    @Autowired
    Notices notices;

    @Autowired
    Units units;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    EntityManager entities;

    private Actor office;
    private long notice;

    @BeforeEach
    void enter() {
        sample.load();
        office = people.person("u1-vp", Role.VPH, "d-trangdinh");
        notice = people.on(
                DAY,
                () -> notices.register(
                                new NewNotice(
                                        null,
                                        units.byKey("u1-ubnd").orElseThrow(),
                                        TEXT,
                                        null,
                                        null,
                                        LocalDate.of(2021, 9, 1),
                                        null,
                                        null,
                                        List.of(),
                                        false),
                                office)
                        .value());
        entities.flush();
        entities.clear();
    }

    private String reference(String path) {
        return "NOTICE_ITEM:" + notices.itemByPath(notice, path).orElseThrow();
    }

    private Document form(String path) throws UnsupportedEncodingException {
        MvcTestResult result = people.on(
                DAY,
                () -> mvc.get()
                        .uri("/nhiem-vu/moi")
                        .param("nguon", reference(path))
                        .with(Cast.signedIn(office))
                        .exchange());
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("through whom the papers go is nobody who leads; the name is without the units")
    void readsLikeTheNotice() throws UnsupportedEncodingException {
        Document page = form("1.1");
        assertThat(page.select("tr.sel .unit").eachText())
                .hasSize(2)
                .allSatisfy(unit -> assertThat(unit).containsAnyOf("Quốc Khánh", "Đề Thám"));
        assertThat(page.select("tr.sel option[selected]").eachText()).containsOnly("Chủ trì");
        assertThat(page.select("tr.sel input[name$=codes]").eachAttr("value")).containsOnly("17");
        assertThat(page.select("[name=title]").val()).startsWith("Hoàn thiện hồ sơ tiêu chí 17");
        assertThat(page.select("[name=phrase]").val()).isEqualTo("trước ngày 30/9/2021");
        assertThat(page.select("tr:not(.sel) .unit").eachText()).contains("Phòng Nông nghiệp và PTNT");
    }

    @Test
    @DisplayName(
            "a group of communes is opened, a group of offices is left to the person; both duties of an item are there")
    void groups() throws UnsupportedEncodingException {
        Document page = form("2");
        assertThat(page.select("tr.sel .unit").eachText())
                .contains("Xã Quốc Khánh", "Xã Đào Viên")
                .noneSatisfy(unit -> assertThat(unit).startsWith("Phòng"));
        assertThat(page.select("[name=phrase]").val()).isEqualTo("trước ngày 20/9/2021");
    }

    @Test
    @DisplayName("\"khẩn trương\" in the order asks for a decision though the field for its words was emptied")
    void urgencyOfTheOrder() {
        String lead = units.byKey("c1-quockhanh").orElseThrow().toString();
        var refused = people.on(
                DAY,
                () -> mvc.post()
                        .uri("/nhiem-vu/moi")
                        .with(Cast.signedIn(office))
                        .with(csrf())
                        .param("nguon", reference("1.2"))
                        .param("title", "Kiểm tra")
                        .param("content", "Khẩn trương kiểm tra việc kiện toàn ban chỉ đạo.")
                        .param("lines[0].unit", lead)
                        .param("lines[0].role", "LEAD")
                        .exchange());
        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .satisfies(html -> assertThat(
                                Jsoup.parse(html).select("#e-internalDay").text())
                        .contains("Xác nhận không đặt hạn"));
        var given = people.on(
                DAY,
                () -> mvc.post()
                        .uri("/nhiem-vu/moi")
                        .with(Cast.signedIn(office))
                        .with(csrf())
                        .param("nguon", reference("1.2"))
                        .param("title", "Kiểm tra")
                        .param("content", "Khẩn trương kiểm tra việc kiện toàn ban chỉ đạo.")
                        .param("noDeadline", "true")
                        .param("lines[0].unit", lead)
                        .param("lines[0].role", "LEAD")
                        .exchange());
        assertThat(given).hasStatus3xxRedirection();
    }
}
