package vn.ntm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.TestDatabase;

/** What the notices of Tân Yên, Thọ Xuân and Tràng Định tell in numbers and refer to, in the demonstration. */
@SpringBootTest(properties = {"ntm.demo=true", "ntm.clock.fixed-date=2021-09-15"})
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class DemoTalliesTest {

    private static final LocalDate APRIL_2024 = LocalDate.of(2024, 4, 9);

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    ApplicationClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private Document page(String path, String login, LocalDate day) {
        Actor actor = accounts.actorFor(login, day).orElseThrow();
        MvcTestResult result = clock.at(
                day.atTime(9, 0).atZone(ApplicationClock.ZONE),
                () -> mvc.get().uri(path).with(Cast.signedIn(actor)).exchange());
        assertThat(result).as(path).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long unit(String key) {
        return units.byKey(key).orElseThrow().value();
    }

    private static List<String> rows(Document page) {
        return page.select("table:has(caption:contains(cơ quan phụ trách)) tbody tr")
                .eachText();
    }

    @Test
    @DisplayName("A002-05, A002-06, A002-17 Tân Yên 29/38: nine remain, seven by name, each with an agency, none empty")
    void tanYen() {
        Document page =
                page("/xa/" + unit("d-tanyen") + "/tieu-chi?bo=huyen-ntm-nang-cao-2021-2025", "vp.tanyen", APRIL_2024);
        assertThat(page.text()).contains("29/38 chỉ tiêu đạt", "29 đạt + 9 chưa đạt = 38", "tháng 4/2024");
        assertThat(rows(page))
                .satisfiesExactly(
                        row -> assertThat(row).contains("2.3", "Sở Giao thông vận tải"),
                        row -> assertThat(row).contains("8.1", "Sở Nông nghiệp và Phát triển nông thôn"),
                        row -> assertThat(row).contains("8.2", "Sở Nông nghiệp và Phát triển nông thôn"),
                        row -> assertThat(row).contains("8.9", "Sở Thông tin và Truyền thông"),
                        row -> assertThat(row).contains("Trường THPT đạt chuẩn", "Sở Giáo dục và Đào tạo"),
                        row -> assertThat(row).contains("Môi trường", "Sở Tài nguyên và Môi trường"),
                        row -> assertThat(row).contains("An ninh trật tự", "Công an tỉnh"),
                        row -> assertThat(row).contains("chưa nêu tên: 2", "UBND huyện Tân Yên"))
                .noneMatch(row -> row.contains("chưa có cơ quan"));
        assertThat(page.select("td[data-l=Nhiệm vụ] a[href^=/nhiem-vu]"))
                .as("each of the four codes leads to its duties, and matters without one")
                .hasSizeGreaterThan(4);
    }

    @Test
    @DisplayName("A002-17 each of the seven agencies has a link to the unmet indicators of its field")
    void sevenAgencies() {
        Map<String, String> fields = Map.of(
                "u2-gtvt", "2.3 Bến xe",
                "u2-nn", "8.1 Tỷ lệ hộ",
                "u2-gddt", "Trường THPT đạt chuẩn",
                "u2-tttt", "8.9 Có mô hình xã",
                "u2-tnmt", "Môi trường",
                "u2-congan", "An ninh trật tự",
                "u2-noivu", "Không có chỉ tiêu chưa đạt nào");
        String tally = "/xa/" + unit("d-tanyen") + "/tieu-chi/so-tong-hop/";
        fields.forEach((agency, words) -> {
            assertThat(page("/don-vi/" + unit(agency), "vp.tinhbacgiang", APRIL_2024)
                            .select("a.more[href=/don-vi-chi-tieu-chua-dat/" + unit(agency) + "]"))
                    .as(agency)
                    .hasSize(1);
            Document panel = page("/don-vi-chi-tieu-chua-dat/" + unit(agency), "vp.tinhbacgiang", APRIL_2024);
            assertThat(panel.text()).as(agency).contains(words);
            assertThat(panel.select("ul.m-0 li a").eachAttr("href"))
                    .as(agency)
                    .allMatch(link -> link.startsWith(tally));
        });
        assertThat(page("/don-vi-chi-tieu-chua-dat/" + unit("u2-gtvt"), "vp.trangdinh", APRIL_2024)
                        .text())
                .as("another province sees none of it")
                .contains("Không có chỉ tiêu chưa đạt nào");
    }

    @Test
    @DisplayName("A004-05 14/20 Sở about Thọ Xuân: six named, fourteen to be named later")
    void thoXuan() {
        Document page =
                page("/xa/" + unit("d-thoxuan") + "/tieu-chi?ngay=24/04/2020", "vp.thoxuan", LocalDate.of(2020, 4, 24));
        assertThat(page.text()).contains("14/20 Sở, ngành có văn bản đánh giá đạt", "14 đạt + 6 chưa đạt = 20");
        assertThat(rows(page)).hasSize(6).anyMatch(row -> row.contains("Sở Công Thương"));
    }

    @Test
    @DisplayName("A001-19 item 17 of the notice, its duty and its citation lead to the table of plan 46/KH-UBND")
    void planOfTrangDinh() {
        LocalDate day = LocalDate.of(2021, 9, 15);
        long task = jdbc.sql("select id from assigned_task where deadline_kind = 'BY_REFERENCE'"
                        + " and deadline_event like '%46/KH-UBND%'")
                .query(Long.class)
                .list()
                .get(0);
        String link = page("/nhiem-vu/" + task, "vp.trangdinh", day)
                .select("a[href^=/ke-hoach]")
                .attr("href");
        Document plan = page(link, "vp.trangdinh", day);
        assertThat(plan.select("h1").text()).isEqualTo("Kế hoạch 46/KH-UBND ngày 19/02/2021");
        assertThat(plan.select("tbody tr").eachText())
                .hasSize(9)
                .anySatisfy(row -> assertThat(row)
                        .contains("17", "Môi trường", "Phòng Tài nguyên và Môi trường huyện", "15/12/2021"));
        long notice = jdbc.sql("select origin_parent_id from assigned_task where id = ?")
                .param(task)
                .query(Long.class)
                .single();
        assertThat(page("/thong-bao/" + notice, "vp.trangdinh", day)
                        .select("section[aria-labelledby=h-vb] a[href=" + link + "]"))
                .hasSize(1);
    }
}
