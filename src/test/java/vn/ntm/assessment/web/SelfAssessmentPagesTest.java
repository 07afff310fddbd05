package vn.ntm.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;

/** The commune's side of assessing, as its people see it. */
@DatabaseTest
class SelfAssessmentPagesTest {

    private static final LocalDate DAY = LocalDate.of(2021, 9, 15);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    CriteriaCatalogue catalogue;

    @Autowired
    ApplicationClock clock;

    Cast.Members people;
    long set;

    @BeforeEach
    void enter() {
        clock.fixDate(DAY);
        people = cast.enter();
        set = catalogue
                .inForce(ObjectLevel.XA, Tier.NTM, DAY)
                .map(CriteriaCatalogue.SetSummary::id)
                .orElseThrow();
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    @Test
    @DisplayName("A commune sees the whole set in force with its progress")
    void wholeSet() {
        Document page = get("/danh-gia", people.chairQuocKhanh());

        assertThat(page.select("section.crit")).hasSize(19);
        assertThat(page.select("section.tiles").text()).contains("0 / 19", "0 / 49");
        assertThat(page.select("#tc17 .cell")).hasSize(8);
    }

    @Test
    @DisplayName("A000-08 đạt mức thấp, chưa đạt cannot be sent without measures and a day; with them it can")
    void measuresBeforeSending() {
        for (String status : List.of("MET_LOW", "NOT_MET")) {
            String path = path("MET_LOW".equals(status) ? "17.3" : "17.4");
            MvcTestResult refused = post(path, people.chairQuocKhanh(), "status", status, "buoc", "gui");
            assertThat(refused).hasStatus(422);
            Document form = Jsoup.parse(body(refused));
            assertThat(form.select("#e-measures").text()).contains("cần ghi giải pháp");
            assertThat(form.select("#e-measuresDue").text()).isNotEmpty();

            MvcTestResult sent = post(
                    path,
                    people.chairQuocKhanh(),
                    "version",
                    form.select("#f-version").val(),
                    "status",
                    status,
                    "measures",
                    "Trồng hoa dọc đường thôn",
                    "measuresDue",
                    "30/11/2021",
                    "buoc",
                    "gui");
            assertThat(sent).hasStatus3xxRedirection();
        }

        Document list = get("/danh-gia?xem=chua-dat", people.chairQuocKhanh());
        assertThat(list.select("#tc17").text())
                .contains("17.3 đạt mức thấp chờ thẩm tra")
                .contains("17.4 chưa đạt chờ thẩm tra")
                .contains("Trồng hoa dọc đường thôn (đến 30/11/2021)");
        assertThat(list.select("[data-print]")).as("printable").hasSize(1);
    }

    @Test
    @DisplayName("A000-08 đạt is sent as it is")
    void metIsSent() {
        assertThat(post(path("17.3"), people.chairQuocKhanh(), "status", "MET", "buoc", "gui"))
                .hasStatus3xxRedirection();
        Document locked = get(path("17.3"), people.chairQuocKhanh());
        assertThat(locked.select("#cell-form")).isEmpty();
        assertThat(locked.text()).contains("chờ thẩm tra", "Rút lại để sửa");
    }

    @Test
    @DisplayName("An officer types and keeps, the chair sends: the officer has no button for it")
    void officerKeepsOnly() {
        Document form = get(path("17.3"), people.staffQuocKhanh());
        assertThat(form.select("button[value=luu]")).hasSize(1);
        assertThat(form.select("button[value=gui]")).isEmpty();
        assertThat(post(path("17.3"), people.staffQuocKhanh(), "status", "MET", "buoc", "gui"))
                .hasStatus(422);
    }

    @Test
    @DisplayName("What is no number is said beside the field, and nothing typed is lost")
    void fieldErrors() {
        MvcTestResult result =
                post(path("17.6"), people.chairQuocKhanh(), "value", "chín mươi", "note", "theo biểu điều tra");
        assertThat(result).hasStatus(422);
        Document form = Jsoup.parse(body(result));
        assertThat(form.select("#e-value").text()).contains("cần một số");
        assertThat(form.select("#f-note").text()).isEqualTo("theo biểu điều tra");
    }

    @Test
    @DisplayName(
            "A rate beside two numbers that give another is refused; rounded it is the same; it is never filled in")
    void aRateAndItsNumbers() {
        String path = path("17.6");
        MvcTestResult refused = post(path, people.chairQuocKhanh(), "part", "7", "whole", "9", "value", "71");
        assertThat(refused).hasStatus(422);
        assertThat(Jsoup.parse(body(refused)).select("#e-value").text()).contains("77,78%", "71%");
        assertThat(post(path, people.chairQuocKhanh(), "part", "7", "whole", "9", "value", "77,8"))
                .hasStatus3xxRedirection();
        Document form = get(path, people.chairQuocKhanh());
        assertThat(form.select("#f-part").val()).isEqualTo("7");
        assertThat(form.select("#f-value").val()).isEmpty();
    }

    @Test
    @DisplayName("The number and day of evidence without its file are refused and kept on the form")
    void evidenceWithoutItsFile() {
        MvcTestResult refused =
                post(path("17.4"), people.chairQuocKhanh(), "status", "MET", "documentNumber", "12/QĐ-UBND");
        assertThat(refused).hasStatus(422);
        Document form = Jsoup.parse(body(refused));
        assertThat(form.select("#e-files").text()).contains("chưa chọn tệp");
        assertThat(form.select("#f-documentNumber").val()).isEqualTo("12/QĐ-UBND");
    }

    @Test
    @DisplayName("The second of two people gets 409 with what was typed; the same press twice is harmless")
    void twoPeople() {
        String path = path("17.3");
        assertThat(post(path, people.staffQuocKhanh(), "status", "MET")).hasStatus3xxRedirection();
        assertThat(post(path, people.staffQuocKhanh(), "status", "MET")).hasStatus3xxRedirection();

        MvcTestResult late = post(path, people.chairQuocKhanh(), "status", "NOT_MET", "note", "chưa sạch");
        assertThat(late).hasStatus(409);
        assertThat(Jsoup.parse(body(late)).text()).contains("Nội dung đã thay đổi", "chưa sạch", "chưa đạt");
    }

    @Test
    @DisplayName("Autosave answers with the new version, a conflict with both values")
    void autosave() {
        String path = path("17.3") + "/nhap";
        MvcTestResult kept = post(path, people.staffQuocKhanh(), "status", "MET", "version", "");
        assertThat(kept).hasStatusOk();
        assertThat(kept).bodyJson().extractingPath("$.version").isEqualTo(0);

        MvcTestResult conflict = post(path, people.chairQuocKhanh(), "status", "NOT_MET", "version", "");
        assertThat(conflict).hasStatus(409);
        assertThat(conflict).bodyJson().extractingPath("$.stored.status").isEqualTo("MET");
        assertThat(conflict).bodyJson().extractingPath("$.by").asString().contains("Công chức NTM");

        assertThat(post(path, people.chairQuocKhanh(), "status", "NOT_MET", "version", "0"))
                .hasStatusOk();
    }

    @Test
    @DisplayName("One picture proves two indicators; the neighbour opens neither page nor file")
    void sharedEvidence() {
        MvcTestResult result = mvc.post()
                .uri(path("17.3"))
                .multipart()
                .file(new MockMultipartFile("files", "anh-duong-hoa.png", "image/png", PNG))
                .param("status", "MET")
                .param("expiresOn", "01/10/2021")
                .with(Cast.signedIn(people.chairQuocKhanh()))
                .with(csrf())
                .exchange();
        assertThat(result).hasStatus3xxRedirection();
        Document form = get(path("17.3"), people.chairQuocKhanh());
        String file = Objects.requireNonNull(
                        form.select("#minh-chung a[href^=/tep/]").first())
                .attr("href");
        assertThat(form.select("#minh-chung").text()).contains("anh-duong-hoa.png", "sắp hết hạn, 01/10/2021");

        Document other = get(path("17.4"), people.chairQuocKhanh());
        String evidence = Objects.requireNonNull(
                        other.select("#f-evidence option").first())
                .val();
        assertThat(post(path("17.4") + "/minh-chung/them", people.chairQuocKhanh(), "evidence", evidence))
                .hasStatus3xxRedirection();
        assertThat(get(path("17.4"), people.chairQuocKhanh())
                        .select("#minh-chung")
                        .text())
                .contains("anh-duong-hoa.png");
        assertThat(get("/danh-gia/" + people.quocKhanh() + "/minh-chung", people.office())
                        .text())
                .contains("2/49 chỉ tiêu có minh chứng");

        assertThat(mvc.get().uri(file).with(Cast.signedIn(people.office()))).hasStatusOk();
        assertThat(mvc.get().uri(file).with(Cast.signedIn(people.chairTanMinh())))
                .hasStatus(404);
        assertThat(mvc.get().uri(path("17.3")).with(Cast.signedIn(people.chairTanMinh())))
                .hasStatus(404);
    }

    @Test
    @DisplayName("A000-13 a proposal arrives as mới; the office answers, moves it on, and counts them by state")
    void proposals() {
        String ask = path("17.5") + "/vuong-mac";
        String key = get(ask, people.chairQuocKhanh()).select("#key").val();
        for (int press = 0; press < 2; press++) {
            assertThat(post(
                            ask,
                            people.chairQuocKhanh(),
                            "key",
                            key,
                            "kind",
                            "PROPOSAL",
                            "text",
                            "Đề nghị bố trí kinh phí xử lý bãi rác"))
                    .hasStatus3xxRedirection();
        }
        Document list = get("/vuong-mac", people.office());
        assertThat(list.select("tbody tr")).as("pressed twice, raised once").hasSize(1);
        assertThat(list.select(".views").text()).contains("Tất cả 1", "Mới 1", "Đã quyết định 0");
        String one = Objects.requireNonNull(list.select("tbody a").first()).attr("href");
        assertThat(get(one, people.chairQuocKhanh()).select("form[action=" + one + "]"))
                .as("the commune does not answer itself")
                .isEmpty();

        assertThat(post(one, people.office(), "version", "0", "state", "PUT_FORWARD", "answer", "Đã trình UBND huyện"))
                .hasStatus3xxRedirection();
        assertThat(post(one, people.clerk(), "version", "0", "state", "DECIDED", "answer", "Đồng ý"))
                .as("answered meanwhile")
                .hasStatus(409);
        assertThat(post(one, people.office(), "version", "1", "state", "DECIDED"))
                .hasStatus(422);
        assertThat(get(one, people.chairQuocKhanh()).select(".answers").text())
                .contains("Mới", "Đã trình", "Đã trình UBND huyện");
        assertThat(get("/vuong-mac", people.office()).select(".views").text()).contains("Mới 0", "Đã trình 1");
        assertThat(get("/vuong-mac", people.stranger()).select("tbody tr")).isEmpty();
    }

    private static final byte[] PNG =
            java.util.HexFormat.of().parseHex("89504e470d0a1a0a0000000d4948445200000001000000010806000000");

    private String path(String code) {
        Item item = Objects.requireNonNull(catalogue.resolve(set, List.of(code)).get(code));
        return "/danh-gia/" + people.quocKhanh() + "/" + item.id();
    }

    private MvcTestResult post(String path, Actor actor, String... params) {
        var request = mvc.post().uri(path).with(Cast.signedIn(actor)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }

    private Document get(String path, Actor actor) {
        MvcTestResult result = mvc.get().uri(path).with(Cast.signedIn(actor)).exchange();
        assertThat(result).as(path).hasStatusOk();
        return Jsoup.parse(body(result));
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
