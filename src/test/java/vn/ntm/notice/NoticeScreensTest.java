package vn.ntm.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.notice.domain.NoticeSheets;
import vn.ntm.notice.domain.NoticeSheets.Sheet;
import vn.ntm.notice.domain.NoticeState;
import vn.ntm.notice.domain.extraction.SeedTexts;
import vn.ntm.organisation.Units;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.TaskOriginSource;
import vn.ntm.task.Tasks;

/** The screens as a person sees them. */
@DatabaseTest
class NoticeScreensTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Notices notices;

    @Autowired
    NoticeSheets sheets;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskOriginSource origins;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    jakarta.persistence.EntityManager entities;

    private NoticeCast cast;

    @BeforeEach
    void enter() {
        cast = new NoticeCast(units, notices, accounts);
    }

    private MvcTestResult get(String path, Actor actor) {
        entities.flush();
        entities.clear();
        return mvc.get().uri(path).with(user(NoticeCast.signedIn(actor))).exchange();
    }

    private Document page(String path, Actor actor) {
        MvcTestResult result = get(path, actor);
        assertThat(result).hasStatusOk();
        return html(result);
    }

    private static Document html(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult post(String path, Actor actor, Map<String, String> fields) {
        entities.flush();
        entities.clear();
        var request =
                mvc.post().uri(path).with(user(NoticeCast.signedIn(actor))).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private Sheet sheet(long id) {
        entities.flush();
        return sheets.find(id).orElseThrow();
    }

    private static Element only(Document page, String css) {
        assertThat(page.select(css)).as(css).hasSize(1);
        return page.select(css).get(0);
    }

    @Test
    @DisplayName("A000-01, A000-02 notice 156/TB-UBND is rendered back in the order of 4.2, on screen and on paper")
    void rendersInOrder() {
        long id = cast.seed("000");
        Actor office = cast.officeOf(cast.ubndTpBacGiang);
        for (String view : List.of("article.paper", "article.a4")) {
            Document page = page("/thong-bao/" + id + (view.endsWith("a4") ? "/in" : ""), office);
            String text = only(page, view).text();
            assertThat(text)
                    .containsSubsequence(
                            "ỦY BAN NHÂN DÂN",
                            "THÀNH PHỐ BẮC GIANG",
                            "Số: 156/TB-UBND",
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Độc lập - Tự do - Hạnh phúc",
                            "TP. Bắc Giang, ngày 07 tháng 6 năm 2018",
                            "THÔNG BÁO",
                            "Kết luận của đồng chí Nguyễn Tiến Dũng",
                            "1. Việc lập hồ sơ",
                            "a) Chủ tịch UBND các xã:",
                            "- Tổ chức đánh giá thực trạng",
                            "đ) Văn phòng Điều phối NTM thành phố:",
                            "biết, thực hiện./.",
                            "Nơi nhận:",
                            "- TT. Thành ủy, HĐND TP (để B/c);",
                            "- Lưu: VT",
                            "Bản điện tử:",
                            "- UBND các xã;",
                            "TL. CHỦ TỊCH",
                            "CHÁNH VĂN PHÒNG",
                            "Vi Văn Toàn");
        }
        assertThat(page("/thong-bao/" + id, office).text())
                .contains("Đã phát hành", "Đã khóa: nội dung giữ như bản đã ký", "Phó trưởng Ban Chỉ đạo");
    }

    @Test
    @DisplayName("Tools by every paragraph come only when asked for: a locked paper looks locked")
    void toolsWhenAskedFor() {
        long id = cast.seed("000");
        Actor office = cast.officeOf(cast.ubndTpBacGiang);
        Document page = page("/thong-bao/" + id, office);
        assertThat(page.select("article.paper a[href$=/sua]")).isEmpty();
        assertThat(page.select("article.paper a[href^=/nhiem-vu/moi]")).isNotEmpty();
        String more = page.select("a[href*=cong-cu]").attr("href");
        assertThat(page(more, office).select("article.paper a[href$=/sua]").size())
                .isGreaterThan(10);
        Actor reader = cast.actor(Role.CTX, cast.songKhe, cast.songKhe);
        assertThat(page("/thong-bao/" + id + "?cong-cu=hien", reader).select("article.paper .go a"))
                .isEmpty();
        assertThat(page("/thong-bao/" + id, reader).select("a[href*=cong-cu]")).isEmpty();
    }

    @Test
    @DisplayName("A000-02 a receiving unit opens the notice, its reading is shown to the office")
    void showsReadings() {
        long id = cast.seed("000");
        page("/thong-bao/" + id, cast.actor(Role.CTX, cast.songKhe, cast.songKhe));
        assertThat(page("/thong-bao/" + id, cast.officeOf(cast.ubndTpBacGiang)).text())
                .contains("đã đọc", "Xã Song Khê Thử");
    }

    @Test
    @DisplayName("A000-22 a reading error is put right on its page: raw kept, corrected shown, logged")
    void correctsOnScreen() {
        long id = cast.seed("000");
        Actor office = cast.officeOf(cast.ubndTpBacGiang);
        Sheet sheet = sheet(id);
        var closing = sheet.closing().get(0);
        String path = "/thong-bao/" + id + "/muc/" + closing.id() + "/sua";
        Document form = page(path, office);
        assertThat(form.text()).contains("Nguyên văn gốc", "thông báo đề các thành viên");
        String version = only(form, "input[name=version]").val();
        MvcTestResult saved = post(
                path,
                office,
                Map.of("version", version, "text", closing.text().replace("thông báo đề", "thông báo để")));
        assertThat(saved).hasStatus3xxRedirection();
        assertThat(page("/thong-bao/" + id, office).text())
                .contains("thông báo để các thành viên", "đã sửa lỗi đọc", "Lỗi đọc đã sửa", office.name());
        assertThat(post(path, office, Map.of("version", version, "text", "khác")))
                .as("opened before the first correction")
                .hasStatus(409);
        String now = only(page(path, office), "input[name=version]").val();
        String other = "Yêu cầu các đơn vị báo cáo kết quả về Văn phòng trước ngày 30 tháng 12 hằng năm.";
        MvcTestResult rewritten = post(path, office, Map.of("version", now, "text", other));
        assertThat(rewritten).as("an issued paper is not written anew").hasStatus(422);
        assertThat(html(rewritten).select("#e-text").text()).contains("chỉ sửa chữ đọc sai");
        assertThat(html(rewritten).select("#f-text").text()).isEqualTo(other);
    }

    @Test
    @DisplayName("A001-01 blank number and day are shown as blanks; number and day given on the page")
    void showsBlanks() {
        long id = cast.seed("001");
        Actor office = cast.office();
        Document page = page("/thong-bao/" + id, office);
        Element paper = only(page, "article.paper");
        assertThat(paper.text().replace('\u00a0', ' ').replaceAll(" +", " "))
                .contains("Số: /TB-UBND", "Tràng Định, ngày tháng 9 năm 2021");
        assertThat(paper.select(".hd .blank")).hasSize(2);
        assertThat(page.text()).contains("Chưa có số, ngày", "Dự thảo", "Thiếu mục 9, 10");
        assertThat(page("/thong-bao?thang=9&nam=2021", office).select("a.ttl")).hasSize(1);
        assertThat(page("/thong-bao?thang=8&nam=2021", office).select("a.ttl")).isEmpty();

        String number = "/thong-bao/" + id + "/so";
        String version = only(page(number, office), "input[name=version]").val();
        MvcTestResult refused =
                post(number, office, Map.of("version", version, "number", "chín mươi", "issuedOn", "31/9/2021"));
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select("#e-number, #e-issuedOn")).hasSize(2);
        assertThat(only(html(refused), "input[name=number]").val()).isEqualTo("chín mươi");
        assertThat(only(html(refused), "input[name=issuedOn]").val()).isEqualTo("31/9/2021");

        assertThat(post(number, office, Map.of("version", version, "number", "90/TB-UBND", "issuedOn", "07/9/2021")))
                .hasStatus3xxRedirection();
        assertThat(only(page("/thong-bao/" + id, office), "article.paper").text())
                .contains("Số: 90/TB-UBND", "Tràng Định, ngày 07 tháng 9 năm 2021");
    }

    @Test
    @DisplayName("A001-02, A001-03 printed numbers stay; item 1 creates no task and says so")
    void pinsItems() {
        long id = cast.seed("001");
        long seven = notices.itemByPath(id, "7").orElseThrow();
        long task = NoticeCast.assign(tasks, origins, seven, cast.office(), cast.quocKhanh);
        Document page = page("/thong-bao/" + id, cast.office());
        assertThat(page.select("article.paper .lb").eachText())
                .endsWith("11.", "12.", "13.", "14.", "15.", "16.", "17.", "18.");
        long one = notices.itemByPath(id, "1").orElseThrow();
        assertThat(only(page, "#m" + one + " .pin").text()).isEqualTo("–");
        assertThat(only(page, "#m" + seven + " a.pin").attr("href")).isEqualTo("#nv" + task);
        assertThat(only(page, "#nv" + task + " a.pin").attr("href")).isEqualTo("#m" + seven);
        assertThat(only(page, "#nv" + task).text())
                .contains("Rà soát thực trạng", "hết 13/09/2021", "trước ngày 14/9/2021");
        assertThat(only(page, "#m" + one + " .go a[href^=/nhiem-vu/moi]").attr("href"))
                .contains("NOTICE_ITEM:" + one);
        assertThat(page("/thong-bao/" + id, cast.commune()).select("a[href^=/nhiem-vu/moi]"))
                .isEmpty();
    }

    @Test
    @DisplayName("A002-03 both items printed 2 are shown, told apart; A002-02 nested recipients")
    void tellsDoublesApart() {
        Document page = page("/thong-bao/" + cast.seed("002"), cast.officeOf(cast.ubndBacGiang));
        assertThat(page.select("article.paper .lb").eachText()).containsExactly("1.", "2.", "2.", "3.");
        assertThat(page.select("article.paper .rep").eachText()).containsExactly("(lần 2)");
        assertThat(page.text()).contains("Trùng số mục 2");
        assertThat(page.select("article.paper .rc p.r1").eachText())
                .containsExactly("+ LĐVP, TH, KTN, TKCT;", "+ Lưu VT, NN.Thăng;");
    }

    @Test
    @DisplayName("A004-01, A004-02 a portal page has source and posting day, no number and no letterhead")
    void showsPortalPage() {
        Document page = page("/thong-bao/" + cast.seed("004"), cast.officeOf(cast.ubndThoXuan));
        String paper = only(page, "article.paper").text();
        assertThat(paper)
                .contains("Cổng thông tin điện tử huyện Thọ Xuân", "đăng ngày 24/04/2020", "4.1. Văn phòng NTM huyện.")
                .contains("Trung tâm Văn hóa, Thông tin, Thể thao và Du lịch")
                .doesNotContain("Số:", "CỘNG HÒA");
        assertThat(page.text()).contains("Nguồn cổng TTĐT", "sớm hơn ngày của văn bản (24/04/2020)");
    }

    @Test
    void pastingShowsTheTreeAndSavingKeepsIt() {
        Actor office = cast.office();
        Document empty = page("/thong-bao/moi", office);
        assertThat(empty.select("#f-issuerId option").eachText()).hasSize(2);
        String text = SeedTexts.of("001");
        MvcTestResult read = post("/thong-bao/moi", office, Map.of("doc", "1", "text", text));
        assertThat(read).hasStatusOk();
        Document shown = html(read);
        assertThat(only(shown, "#f-issued").val()).isEqualTo("9/2021");
        assertThat(only(shown, "#f-number").val()).isEqualTo("/TB-UBND");
        assertThat(only(shown, "#f-meetingOn").val()).isEqualTo("01/09/2021");
        assertThat(only(shown, "#f-signer").val()).isEqualTo("Nông Văn Lâm");
        assertThat(shown.select("ol.tree li")).hasSize(21);
        assertThat(shown.text()).contains("Thiếu mục 9, 10");

        Map<String, String> fields = new java.util.HashMap<>(Map.of(
                "text", text.replace("\n", "\r\n"),
                "subject", "Kết luận thử",
                "issued", "9/2021",
                "number", "/TB-UBND",
                "chairTitles", "Chủ tịch UBND huyện\r\nTrưởng Ban chỉ đạo"));
        MvcTestResult refused = post("/thong-bao/moi", office, fields);
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select("#e-issuerId")).hasSize(1);
        assertThat(only(html(refused), "#f-text").wholeText()).contains("18. Đối với công tác diễn tập");

        fields.put("issuerId", cast.ubndTrangDinh.toString());
        MvcTestResult saved = post("/thong-bao/moi", office, fields);
        assertThat(saved).hasStatus3xxRedirection();
        String path = java.util.Objects.requireNonNull(saved.getResponse().getRedirectedUrl());
        Sheet sheet = sheet(Long.parseLong(path.substring(path.lastIndexOf('/') + 1)));
        assertThat(sheet.items()).hasSize(21);
        assertThat(sheet.head().rawText()).isEqualTo(text);
        assertThat(sheet.head().chairTitles()).containsExactly("Chủ tịch UBND huyện", "Trưởng Ban chỉ đạo");
        assertThat(sheet.head().series()).isEqualTo("TB-UBND");
    }

    @Test
    void aRecordWithoutTextIsKeptToo() {
        Actor office = cast.office();
        MvcTestResult saved = post(
                "/thong-bao/moi",
                office,
                Map.of("issuerId", cast.ubndTrangDinh.toString(), "subject", "Kết luận giao ban tháng 10"));
        assertThat(saved).hasStatus3xxRedirection();
        Document page =
                page(java.util.Objects.requireNonNull(saved.getResponse().getRedirectedUrl()), office);
        assertThat(page.text()).contains("Kết luận giao ban tháng 10", "Chưa có số, ngày");
    }

    @Test
    void editingKeepsWhatWasTypedAndRefusesTheSlower() {
        long id = cast.seed("001");
        Actor office = cast.office();
        String path = "/thong-bao/" + id + "/sua";
        Document form = page(path, office);
        assertThat(only(form, "#f-signer").val()).isEqualTo("Nông Văn Lâm");
        String version = only(form, "input[name=version]").val();
        Map<String, String> fields = new java.util.HashMap<>(
                Map.of("version", version, "subject", "Trích yếu mới", "issued", "13/2021", "meetingOn", "32/1/2021"));
        MvcTestResult refused = post(path, office, fields);
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select("#e-issued, #e-meetingOn")).hasSize(2);
        assertThat(only(html(refused), "#f-issued").val()).isEqualTo("13/2021");

        fields.put("issued", "9/2021");
        fields.put("meetingOn", "1-9-2021");
        assertThat(post(path, office, fields)).hasStatus3xxRedirection();
        assertThat(sheet(id).head().subject()).isEqualTo("Trích yếu mới");
        assertThat(sheet(id).items()).as("no text sent: items stay").hasSize(21);
        MvcTestResult stale = post(path, office, fields);
        assertThat(stale).hasStatus(409);
        assertThat(html(stale).text()).contains("Trích yếu mới");
    }

    @Test
    void aNewTextIsSplitAnewWhileNoTaskHangsOnIt() {
        long id = cast.seed("001");
        Actor office = cast.office();
        String path = "/thong-bao/" + id + "/sua";
        Map<String, String> fields = new java.util.HashMap<>(Map.of(
                "version",
                only(page(path, office), "input[name=version]").val(),
                "subject",
                "Trích yếu",
                "text",
                "THÔNG BÁO\n\nTrích yếu\n\n1. Một.\n\n2. Hai.\n\n4. Bốn."));
        assertThat(post(path, office, fields)).hasStatus3xxRedirection();
        assertThat(sheet(id).items()).extracting(item -> item.label()).containsExactly("1", "2", "4");
        assertThat(page("/thong-bao/" + id, office).text()).contains("Thiếu mục 3");

        NoticeCast.assign(tasks, origins, notices.itemByPath(id, "2").orElseThrow(), office, cast.quocKhanh);
        fields.put("version", only(page(path, office), "input[name=version]").val());
        fields.put("text", "THÔNG BÁO\n\nTrích yếu\n\n1. Khác.");
        MvcTestResult refused = post(path, office, fields);
        assertThat(refused).hasStatus(422);
        assertThat(sheet(id).items()).hasSize(3);
    }

    @Test
    void stepsAreTakenFromThePage() {
        long id = cast.seed("001");
        Actor office = cast.office();
        Document page = page("/thong-bao/" + id, office);
        assertThat(page.select(".steps-f").text())
                .contains("Trình ký", "Cấp số, ngày")
                .doesNotContain("Phát hành");
        String version = only(page, ".steps-f input[name=version]").val();
        assertThat(post("/thong-bao/" + id + "/buoc/submit", office, Map.of("version", version)))
                .hasStatus3xxRedirection();
        assertThat(sheet(id).head().state()).isEqualTo(NoticeState.TRINH_KY);
        assertThat(post("/thong-bao/" + id + "/buoc/issue", office, Map.of("version", "1")))
                .hasStatus(403);
        assertThat(post("/thong-bao/" + id + "/buoc/edit", office, Map.of("version", "1")))
                .hasStatus(404);
        Document sendBack = page("/thong-bao/" + id + "/buoc/send_back", cast.leader());
        String now = only(sendBack, "input[name=version]").val();
        assertThat(post("/thong-bao/" + id + "/buoc/send_back", cast.leader(), Map.of("version", now)))
                .hasStatus(422);
        assertThat(post(
                        "/thong-bao/" + id + "/buoc/send_back",
                        cast.leader(),
                        Map.of("version", now, "detail", "Thiếu mục 9, 10")))
                .hasStatus3xxRedirection();
        assertThat(page("/thong-bao/" + id, office).text()).contains("Trả lại dự thảo: Thiếu mục 9, 10");
    }

    @Test
    @DisplayName("A000-18 related papers without a number are shown, and can be added by their title")
    void papersWithoutNumber() {
        long id = cast.seed("000");
        Actor office = cast.officeOf(cast.ubndTpBacGiang);
        assertThat(page("/thong-bao/" + id, office).text())
                .contains("Thông báo phân công nhiệm vụ cho các thành viên Đoàn đánh giá, liên quan, chưa rõ số")
                .contains("Quyết định 1980/QĐ-TTg ngày 17/10/2016 của Thủ tướng Chính phủ, viện dẫn");
        String path = "/thong-bao/" + id + "/van-ban";
        assertThat(page(path, office).select("ul.tree li")).hasSize(4);
        MvcTestResult refused = post(path, office, Map.of("type", "Kế hoạch", "dated", "31/2/2018"));
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select("#e-dated")).hasSize(1);
        assertThat(only(html(refused), "#f-type").val()).isEqualTo("Kế hoạch");
        assertThat(html(post(path, office, Map.of("type", "Kế hoạch"))).select("#e-title"))
                .hasSize(1);
        assertThat(post(path, office, Map.of("type", "Kế hoạch", "title", "Kế hoạch tuyên truyền", "link", "CAN_CU")))
                .hasStatus3xxRedirection();
        assertThat(sheet(id).citations()).hasSize(5);
        assertThat(page("/thong-bao/" + id, office).text()).contains("Kế hoạch tuyên truyền, căn cứ");
        String remove = page(path, office).select("ul.tree form").get(4).attr("action");
        assertThat(post(remove, office, Map.of())).hasStatus3xxRedirection();
        assertThat(sheet(id).citations()).hasSize(4);
    }

    @Test
    void recipientsAreTiedToUnits() {
        long id = cast.seed("000");
        Actor office = cast.officeOf(cast.ubndTpBacGiang);
        Document page = page("/thong-bao/" + id + "/noi-nhan", office);
        assertThat(page.select("tbody tr")).hasSize(7);
        String action = page.select("tbody form").get(0).attr("action");
        assertThat(post(action, office, Map.of("donvi", cast.songKhe.toString())))
                .hasStatus3xxRedirection();
        assertThat(sheet(id).paperRecipients().get(0).unitId()).isEqualTo(cast.songKhe.value());
        assertThat(post(action, office, Map.of("donvi", cast.quocKhanh.toString())))
                .hasStatus(404);
        assertThat(post(action, office, Map.of("donvi", ""))).hasStatus3xxRedirection();
        assertThat(sheet(id).paperRecipients().get(0).unitId()).isNull();
    }

    @Test
    @DisplayName(
            "AX-01 out of scope is not found, in scope without the right is refused; AX-05 the list searches without tone marks")
    void scopeAndSearch() {
        long draft = cast.seed("001");
        cast.seed("003");
        Actor commune = cast.commune();
        Actor office = cast.office();
        assertThat(get("/thong-bao/" + draft, commune)).hasStatus(404);
        assertThat(get("/thong-bao/" + draft + "/in", cast.officeOf(cast.ubndMyLoc)))
                .hasStatus(404);
        assertThat(get("/thong-bao/999999999", office)).hasStatus(404);
        assertThat(get("/thong-bao/" + draft + "/sua", cast.leader())).hasStatus(403);
        assertThat(get("/thong-bao/moi", commune)).hasStatus(403);
        assertThat(page("/thong-bao", commune).text()).contains("Chưa có thông báo nào");
        assertThat(page("/thong-bao?q=quoc khanh tieu chi 17", office).select("a.ttl"))
                .hasSize(1);
        assertThat(page("/thong-bao?q=khong co dau", office).text()).contains("không cần dấu");
        assertThat(page("/thong-bao?nam=abc&thang=99&coquan=-1&trangthai=X&trang=0", office)
                        .select("a.ttl"))
                .hasSize(1);
        assertThat(page("/thong-bao", office)
                        .select(".side a[aria-current=page]")
                        .text())
                .isEqualTo("Thông báo kết luận");
    }

    @Test
    void savedViewsCountWhatTheyList() {
        long draft = cast.seed("001");
        Actor office = cast.office();
        NoticeCast.assign(
                tasks, origins, notices.itemByPath(draft, "7").orElseThrow(), office, cast.quocKhanh, cast.deTham);
        Document page = page("/thong-bao", office);
        assertThat(page.select(".views b").eachText()).containsExactly("1", "1", "1");
        assertThat(page.text()).contains("0/2 việc xong", "2 quá hạn", "tháng 9/2021", "họp ngày 01/09/2021");
        assertThat(page("/thong-bao?xem=chua-so", office).select("a.ttl")).hasSize(1);
        assertThat(page("/thong-bao?xem=qua-han", office).select("a.ttl")).hasSize(1);
        cast.seed("001");
        assertThat(page("/thong-bao", office).select(".views b").eachText()).containsExactly("2", "2", "1");
        assertThat(page("/thong-bao?xem=qua-han", office).select("a.ttl")).hasSize(1);
    }
}
