package vn.ntm.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.identity.domain.SignedInUser;
import vn.ntm.organisation.NationalDirectory;
import vn.ntm.organisation.SampleOrganisations;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.support.DatabaseTest;

/** The directory as people see it, on the units of the five notices. */
@DatabaseTest
@RecordApplicationEvents
class UnitScreensTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate THEN = LocalDate.of(2021, 9, 15);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SampleOrganisations samples;

    @Autowired
    NationalDirectory directory;

    @Autowired
    Units units;

    @Autowired
    ApplicationClock clock;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void load() {
        samples.load();
        events.clear();
    }

    @Test
    @DisplayName("A000-21 On 22/11/2026 xã Song Khê shows what it became, its history is readable, nobody edits it")
    void aClosedCommune() {
        long id = id("c0-songkhe");
        Document page = page("/don-vi/" + id, TODAY, Role.QTHT);

        assertThat(page.select(".note.warn").text())
                .containsIgnoringCase(
                        "đơn vị đã kết thúc: phường từ 01/01/2025, nay thuộc phường Tiền Phong, tỉnh Bắc Ninh (01/7/2025)");
        assertThat(page.select(".note.warn a").text()).isEqualTo("Phường Tiền Phong");
        assertThat(page.text()).contains("Xã trọng điểm về an ninh trật tự", "Đổi loại");
        assertThat(page.select("a[href$=/sua]")).isEmpty();
        assertThat(at(TODAY, () -> get("/don-vi/" + id + "/sua", Role.QTHT))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(at(TODAY, () -> post("/don-vi/" + id, Role.QTHT, "version", "0", "kind", "XA", "name", "Xã Khác")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(unit("c0-songkhe").name()).isEqualTo("Xã Song Khê");
    }

    @Test
    @DisplayName("A001-09 The page of xã Đề Thám shows the event 818/NQ-UBTVQH14: xã Bắc Ái dissolved")
    void predecessorsOfDeTham() {
        Document page = page("/don-vi/" + id("c1-detham"), THEN, Role.CBX);

        assertThat(page.select("section[aria-labelledby=h-tien-than]").text())
                .contains("Giải thể", "từ 01/01/2020", "818/NQ-UBTVQH14 ngày 21/11/2019", "Xã Bắc Ái", "chưa rõ phần");
    }

    @Test
    @DisplayName("A001-23 The pages of the communes of notice 001 say where they belong on 22/11/2026")
    void fateOfTheCommunes() {
        assertThat(fate("c1-detham")).contains("nay thuộc xã Tràng Định, tỉnh Lạng Sơn (01/7/2025)");
        assertThat(fate("c1-tanminh")).contains("nay thuộc xã Kháng Chiến");
        assertThat(fate("c1-daovien")).contains("nay thuộc xã Quốc Việt");
        assertThat(fate("c1-chilang")).contains("nay thuộc xã Thất Khê");
        assertThat(fate("c1-quockhanh")).contains("nay thuộc xã Quốc Khánh (đơn vị mới cùng tên)");
        assertThat(fate("c1-tantien")).contains("nay thuộc xã Tân Tiến (đơn vị mới cùng tên)");
        assertThat(page("/don-vi/" + id("2025:06004"), TODAY, Role.CBX)
                        .select("section[aria-labelledby=h-tien-than]")
                        .text())
                .contains("Xã Tri Phương", "Xã Đội Cấn", "Xã Quốc Khánh, Huyện Tràng Định", "Thành lập mới");
    }

    @Test
    void theTreeLeadsFromTheProvinceToTheCommunes() {
        Document top = page("/don-vi", THEN, Role.CBX);
        assertThat(top.select("a.ttl").eachText())
                .contains("Tỉnh Lạng Sơn", "Tỉnh Bắc Giang")
                .doesNotContain("Huyện Tràng Định");
        Document district = page("/don-vi?cha=" + id("d-trangdinh"), THEN, Role.CBX);
        assertThat(district.select(".crumb").text()).isEqualTo("Đơn vị Tỉnh Lạng Sơn");
        assertThat(district.select("a.ttl").eachText())
                .contains("Xã Quốc Khánh", "Thị trấn Thất Khê", "UBND huyện Tràng Định")
                .doesNotContain("Xã Bắc Ái");
        assertThat(page("/don-vi?cha=" + id("d-trangdinh") + "&ngay=1/6/2019", THEN, Role.CBX)
                        .select("a.ttl")
                        .eachText())
                .contains("Xã Bắc Ái");
        assertThat(at(THEN, () -> get("/don-vi?cha=999999999", Role.CBX))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    @DisplayName("AX-05 The list finds units without tone marks and tells homonyms by what is above them")
    void theListSearches() {
        Document found = page("/don-vi?q=tan+tien&loai=XA", THEN, Role.CBX);
        assertThat(found.select("tbody tr").eachText())
                .anyMatch(row -> row.contains("Xã Tân Tiến") && row.contains("Huyện Tràng Định, Tỉnh Lạng Sơn"))
                .anyMatch(row -> row.contains("Xã Tân Tiến") && row.contains("Thành phố Bắc Giang, Tỉnh Bắc Giang"));
        assertThat(page("/don-vi?q=de+tham", THEN, Role.CBX).select("a.ttl").eachText())
                .first()
                .isEqualTo("Xã Đề Thám");
        assertThat(page("/don-vi?q=bac+ai&tinhTrang=ENDED", THEN, Role.CBX)
                        .select("a.ttl")
                        .eachText())
                .contains("Xã Bắc Ái");
        assertThat(page("/don-vi?q=khong+co+don+vi+nay", THEN, Role.CBX).text()).contains("Không có đơn vị nào");
        assertThat(page("/don-vi?q=%25%25", THEN, Role.CBX).text()).contains("Không có đơn vị nào");
        assertThat(page("/don-vi?ngay=31/02/2021&loai=GI&tinhTrang=X", THEN, Role.CBX)
                        .text())
                .contains("không đúng");
    }

    @Test
    void otherModulesShowTheirPanels() {
        long id = id("u1-dienluc");
        Document page = page("/don-vi/" + id, THEN, Role.CBX);

        Elements panel = page.select("[hx-get=/thu/don-vi?id=" + id + "]");
        assertThat(panel).hasSize(1);
        assertThat(panel.attr("hx-trigger")).isEqualTo("load");
        assertThat(panel.select("a").attr("href"))
                .as("a plain link without JavaScript")
                .isEqualTo("/thu/don-vi?id=" + id);
        assertThat(page("/don-vi/" + id("u1-nn"), THEN, Role.CBX).select("[hx-get^=/thu/]"))
                .isEmpty();
    }

    @Test
    void longListsHavePages() {
        Document first = page("/don-vi?loai=XA", THEN, Role.CBX);
        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(first.select(".pager").text()).startsWith("Hiển thị 1–50 trong ");
        Document second = page("/don-vi?loai=XA&trang=2", THEN, Role.CBX);
        assertThat(second.select("a.ttl").eachAttr("href"))
                .doesNotContainAnyElementsOf(first.select("a.ttl").eachAttr("href"));
    }

    @Test
    void onlyAdministratorsEdit() {
        long id = id("c1-quockhanh");
        assertThat(page("/don-vi/" + id, THEN, Role.VPH).select(".acts a")).isEmpty();
        assertThat(page("/don-vi/" + id, THEN, Role.QTHT).select(".acts a").eachText())
                .contains("Sửa");
        for (String path : List.of("/don-vi/moi", "/don-vi/" + id + "/sua", "/don-vi/sap-xep/moi", "/don-vi/danh-ba")) {
            assertThat(at(THEN, () -> get(path, Role.VPH))).as(path).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(at(THEN, () -> get(path, Role.QTHT))).as(path).hasStatusOk();
        }
        assertThat(at(THEN, () -> post("/don-vi", Role.VPH, "kind", "XA", "name", "Xã Lậu")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(at(THEN, () -> post("/don-vi/danh-ba", Role.VPH, "dongY", "true")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(at(THEN, () -> get("/don-vi/999999999", Role.QTHT))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/don-vi")).hasStatus3xxRedirection();
    }

    @Test
    void anAdministratorEntersAUnit() {
        MvcTestResult result = at(
                THEN,
                () -> post(
                        "/don-vi",
                        Role.QTHT,
                        "kind",
                        "PHONG",
                        "name",
                        "Phòng Dân tộc",
                        "parent",
                        "ubnd huyen trang dinh",
                        "validFrom",
                        "1/9/2021",
                        "subordinate",
                        "true",
                        "aliases",
                        "Phòng DT\r\n\r\nPhòng Dân tộc huyện"));

        assertThat(result).hasStatus3xxRedirection();
        UnitSummary entered = units.search("phong dan toc", unit("d-trangdinh").path(), THEN, 5)
                .get(0);
        assertThat(entered.parentId()).isEqualTo(unit("u1-ubnd").id());
        assertThat(entered.validFrom()).isEqualTo(LocalDate.of(2021, 9, 1));
        assertThat(units.search("phong dt", unit("d-trangdinh").path(), THEN, 5))
                .extracting(UnitSummary::id)
                .contains(entered.id());
        assertThat(events.stream(AuditableEvent.class))
                .filteredOn(event -> event.action().equals("UNIT_ENTERED"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.userId()).isEqualTo(7L);
                    assertThat(event.subjectLabel()).isEqualTo("Phòng Dân tộc");
                });
    }

    @Test
    void whatIsWrongStandsBesideTheField() {
        MvcTestResult result = at(
                THEN, () -> post("/don-vi", Role.QTHT, "name", "", "parent", "xa tan tien", "validFrom", "31/02/2021"));

        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document page = parse(result);
        assertThat(page.select("#e-kind").text()).isEqualTo("Đồng chí chọn loại đơn vị.");
        assertThat(page.select("#e-name").text()).isEqualTo("Đồng chí nhập tên đơn vị.");
        assertThat(page.select("#e-parent").text())
                .contains("có thể là nhiều đơn vị", " Xã Tân Tiến (Huyện Tràng Định)");
        assertThat(page.select("#e-validFrom").text()).contains("Ngày không đúng");
        assertThat(page.select("#f-parent").val()).isEqualTo("xa tan tien");
        assertThat(page.select("#f-validFrom").val()).isEqualTo("31/02/2021");
    }

    @Test
    void aCorrectionIsAuditedAndAStaleOneRefused() {
        long id = id("u1-vhtt");
        Document form = page("/don-vi/" + id + "/sua", THEN, Role.QTHT);
        String version = form.select("input[name=version]").val();
        String parent = form.select("#f-parent").val();
        String[] fields = {
            "version",
            version,
            "kind",
            "PHONG",
            "name",
            "Phòng Văn hóa và Thông tin huyện",
            "parent",
            parent,
            "parentShown",
            parent,
            "parentId",
            form.select("input[name=parentId]").val(),
            "subordinate",
            "true",
            "flags[0].kind",
            "BIEN_GIOI",
            "flags[0].validFrom",
            "1/1/2020",
            "flags[0].document",
            "12/QĐ-UBND",
            "validTo",
            "30/6/2025"
        };

        assertThat(at(THEN, () -> post("/don-vi/" + id, Role.QTHT, fields))).hasStatus3xxRedirection();
        assertThat(unit("u1-vhtt").name()).isEqualTo("Phòng Văn hóa và Thông tin huyện");
        assertThat(page("/don-vi/" + id, THEN, Role.CBX).text()).contains("Xã biên giới", "12/QĐ-UBND");
        assertThat(events.stream(AuditableEvent.class))
                .filteredOn(event -> event.action().equals("UNIT_CHANGED"))
                .singleElement()
                .satisfies(event -> assertThat(event.oldValue()).contains("Phòng Văn hóa thông tin huyện"));

        MvcTestResult stale = at(THEN, () -> post("/don-vi/" + id, Role.QTHT, fields));
        assertThat(stale).hasStatus(HttpStatus.CONFLICT);
        assertThat(parse(stale).text()).contains("Phòng Văn hóa và Thông tin huyện");
    }

    @Test
    void aChangeFromADayKeepsTheOldName() {
        long id = id("u1-kt");
        Document form = page("/don-vi/" + id + "/sua", THEN, Role.QTHT);
        String parent = form.select("#f-parent").val();
        MvcTestResult result = at(
                THEN,
                () -> post(
                        "/don-vi/" + id,
                        Role.QTHT,
                        "version",
                        form.select("input[name=version]").val(),
                        "kind",
                        "PHONG",
                        "name",
                        "Phòng Kinh tế huyện",
                        "parent",
                        parent,
                        "parentShown",
                        parent,
                        "parentId",
                        form.select("input[name=parentId]").val(),
                        "changeFrom",
                        "1/9/2021"));

        assertThat(result).hasStatus3xxRedirection();
        assertThat(page("/don-vi/" + id, THEN, Role.CBX)
                        .select("section[aria-labelledby=h-truoc]")
                        .text())
                .contains("Phòng Kinh tế - Hạ tầng huyện", "đến hết 31/08/2021");
        assertThat(units.search("kinh te ha tang", unit("d-trangdinh").path(), THEN, 5))
                .as("still found under its old name")
                .extracting(UnitSummary::name)
                .contains("Phòng Kinh tế huyện");
    }

    @Test
    void aUnitMovesWithAllBelowIt() {
        long id = id("u1-bcd");
        Document form = page("/don-vi/" + id + "/sua", THEN, Role.QTHT);
        assertThat(at(
                        THEN,
                        () -> post(
                                "/don-vi/" + id,
                                Role.QTHT,
                                "version",
                                form.select("input[name=version]").val(),
                                "kind",
                                "BAN_CHI_DAO",
                                "name",
                                form.select("#f-name").val(),
                                "parent",
                                "huyen trang dinh")))
                .hasStatus3xxRedirection();

        UnitSummary moved = unit("u1-bcd");
        assertThat(moved.parentId()).isEqualTo(unit("d-trangdinh").id());
        assertThat(unit("u1-tochuyenvien").path()).startsWith(moved.path());
    }

    @Test
    void anAdministratorRecordsAMerger() {
        MvcTestResult refused = at(
                THEN,
                () -> post(
                        "/don-vi/sap-xep", Role.QTHT, "kind", "NHAP_TOAN_BO", "from", "xa khong co", "share", "WHOLE"));
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(parse(refused).select("#e-effectiveOn").text()).isEqualTo("Đồng chí nhập ngày hiệu lực.");
        assertThat(parse(refused).select("#e-from").text()).contains("Không tìm thấy đơn vị “xa khong co”");

        MvcTestResult drafted = at(
                THEN,
                () -> post(
                        "/don-vi/sap-xep",
                        Role.QTHT,
                        "kind",
                        "NHAP_TOAN_BO",
                        "effectiveOn",
                        "1/9/2021",
                        "document",
                        "1/NQ-HĐND",
                        "from",
                        "xã Tân Yên (huyện Tràng Định)",
                        "to",
                        "xã Kim Đồng (huyện Tràng Định)",
                        "share",
                        "WHOLE"));
        assertThat(drafted).hasStatus3xxRedirection();
        String plan = java.util.Objects.requireNonNull(drafted.getResponse().getRedirectedUrl());
        assertThat(at(THEN, () -> post(plan + "/thuc-hien", Role.QTHT))).hasStatus3xxRedirection();
        assertThat(unit("c1-tanyen").validTo()).isEqualTo(LocalDate.of(2021, 8, 31));
        assertThat(page("/don-vi/" + id("c1-kimdong"), THEN, Role.CBX)
                        .select("section[aria-labelledby=h-tien-than]")
                        .text())
                .contains("Nhập toàn bộ", "Xã Tân Yên", "1/NQ-HĐND");
    }

    @Test
    void theNationalListNeedsAConfirmation() {
        MvcTestResult refused = at(THEN, () -> post("/don-vi/danh-ba", Role.QTHT));
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(units.byKey("2025:01")).isEmpty();

        assertThat(at(THEN, () -> post("/don-vi/danh-ba", Role.QTHT, "dongY", "true")))
                .hasStatus3xxRedirection();
        assertThat(units.byKey("2025:01")).isPresent();
    }

    private String fate(String key) {
        return page("/don-vi/" + id(key), TODAY, Role.CBX).select(".note.warn").text();
    }

    private Document page(String uri, LocalDate day, Role role) {
        MvcTestResult result = at(day, () -> get(uri, role));
        assertThat(result).as(uri).hasStatusOk();
        return parse(result);
    }

    private MvcTestResult get(String uri, Role role) {
        return mvc.get().uri(java.net.URI.create(uri)).with(as(role)).exchange();
    }

    private MvcTestResult post(String uri, Role role, String... fields) {
        var request = mvc.post().uri(java.net.URI.create(uri)).with(as(role)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static Document parse(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private <T> T at(LocalDate day, Supplier<T> work) {
        return clock.at(ZonedDateTime.of(day, java.time.LocalTime.NOON, ApplicationClock.ZONE), work);
    }

    private RequestPostProcessor as(Role role) {
        UnitSummary unit = unit("d-trangdinh");
        Actor actor = new Actor(
                new UserId(7),
                "thu",
                "Người thử",
                1,
                role,
                unit.id(),
                unit.path(),
                unit.name(),
                unit.path(),
                "Chuyên viên");
        return user(new SignedInUser(7, "thu", "Người thử", null, actor, 0, true, false, false));
    }

    private UnitSummary unit(String key) {
        return units.find(new UnitId(id(key))).orElseThrow();
    }

    private long id(String key) {
        return units.byKey(key).orElseThrow(() -> new AssertionError(key)).value();
    }
}
