package vn.ntm.criteria.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.criteria.CriteriaAdministration;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.Requirements;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.criteria.Requirements.Source;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.Units;
import vn.ntm.support.DatabaseTest;

/** Sets and levels out of files: template, look, confirmation; new versions and what became of each indicator. */
@DatabaseTest
class SetImportPagesTest {

    private static final String VILLAGE = """
            Số tiêu chí;Tên tiêu chí;Mã chỉ tiêu;Nội dung chỉ tiêu;Kiểu giá trị;Đơn vị tính;So sánh;Mức yêu cầu
            1;Giao thông;1.1;Đường trục thôn được cứng hóa;Tỷ lệ;%;≥;80
            1;;1.2;Đường ngõ sạch, không lầy lội;Đạt/chưa đạt;;;Đạt
            2;Thu nhập;2;Thu nhập bình quân đầu người;Số;triệu đồng/người/năm;≥;2019: 30; 2020: 36
            3;Hộ nghèo;3;Tỷ lệ hộ nghèo;Tỷ lệ;%;≤;12,5%
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    CriteriaCatalogue catalogue;

    @Autowired
    CriteriaAdministration administration;

    @Autowired
    Requirements requirements;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    Cast.Members members;
    Actor admin;

    @BeforeEach
    void enter() {
        members = cast.enter();
        Actor local = members.administrator();
        admin = new Actor(
                local.userId(),
                local.login(),
                local.name(),
                local.membershipId(),
                local.role(),
                local.unitId(),
                local.unitPath(),
                local.unitName(),
                "/",
                local.position());
    }

    @Test
    @DisplayName("a village set of a province works without code: made, imported, issued, binding a village")
    void aVillageSetWorksWithoutCode() {
        draft("thon-ntm-lang-son", "THON", "NTM", "NONE", "Lạng Sơn", null, "01/5/2019");
        Document look = look("thon-ntm-lang-son", "thon.csv", quoted(VILLAGE), 200);
        assertThat(look.select("#h-doi").text()).isEqualTo("7 mục sẽ thay đổi");
        assertThat(catalogue.all()).noneMatch(set -> set.code().equals("thon-ntm-lang-son"));

        confirm(look);
        issue("thon-ntm-lang-son");

        SetSummary set = find("thon-ntm-lang-son");
        assertThat(set.criteria()).isEqualTo(3);
        assertThat(set.indicators()).isEqualTo(4);
        UnitId village = units.register(new Units.NewUnit(
                        "test:thon",
                        UnitKind.THON,
                        "Thôn Nà Nưa",
                        null,
                        null,
                        members.quocKhanh(),
                        null,
                        null,
                        true,
                        false,
                        List.of()))
                .value();
        Map<Long, Requirement> bound = requirements.of(set.id(), village, LocalDate.of(2020, 6, 1));
        assertThat(bound.values()).extracting(Requirement::printed).containsExactly("≥80%", "Đạt", "≥36", "12,5%");
        assertThat(bound.values()).allMatch(one -> one.source() == Source.PROVINCE);
        Requirement poverty = List.copyOf(bound.values()).get(3);
        assertThat(poverty.isReachedBy(new java.math.BigDecimal("12.5"))).isTrue();
        assertThat(poverty.isReachedBy(new java.math.BigDecimal("12.6"))).isFalse();
    }

    @Test
    void everyWrongCellIsNamedAndNothingIsWritten() {
        draft("thon-thu", "THON", "NTM", "NONE", "Lạng Sơn", null, "01/5/2019");
        String wrong = """
                Số tiêu chí,Tên tiêu chí,Mã chỉ tiêu,Nội dung chỉ tiêu,Kiểu giá trị,So sánh,Mức yêu cầu
                1,Giao thông,1.1,Đường trục thôn,Phần trăm,≥,80
                1,,2.1,Đường ngõ,Tỷ lệ,>,80
                1,,2.1,,Tỷ lệ,,
                """;

        Document page = look("thon-thu", "thon.csv", wrong, 422);

        assertThat(page.select("section:has(#h-loi) tbody tr").eachText())
                .anyMatch(line ->
                        line.contains("2 Kiểu giá trị") && line.contains("“Phần trăm” không có trong danh sách"))
                .anyMatch(line -> line.contains("3 Mã chỉ tiêu") && line.contains("Mã 2.1 không thuộc tiêu chí 1"))
                .anyMatch(line -> line.contains("3 So sánh"))
                .anyMatch(line -> line.contains("4 Nội dung chỉ tiêu") && line.contains("không được để trống"));
        assertThat(items("thon-thu")).isZero();
        assertThat(look("thon-thu", "thon.xlsx", "không phải bảng tính", 422).text())
                .contains("Chỉ nhận tệp .xlsx");
        assertThat(look("thon-thu", "a.csv", "Tên\nx\n", 422).text()).contains("Thiếu cột này ở dòng đầu");
    }

    @Test
    @DisplayName("the set of 2026 with its three groups goes out and comes back unchanged")
    void theTemplateOfAFullSetComesBackUnchanged() {
        draft("xa-ntm-2026-sd", "XA", "NTM", "COMMUNE_GROUP3", null, "xa-ntm-2026-2030", "01/01/2028");
        assertThat(items("xa-ntm-2026-sd")).isEqualTo(57);

        byte[] file = template("/bo-tieu-chi/xa-ntm-2026-sd/nhap/mau.xlsx");

        assertThat(Jsoup.parse(text(upload("/bo-tieu-chi/xa-ntm-2026-sd/nhap", "mau.xlsx", file, admin)))
                        .text())
                .contains("Tệp giống hệt nội dung đang có");
    }

    @Test
    @DisplayName("A002-21 an amended set is a new version, the old one stays, and each changed indicator is named")
    void anAmendmentShowsWhatChanged() {
        SetSummary old = find("huyen-ntm-nang-cao-2021-2025");
        draft("huyen-nc-211", "HUYEN", "NANG_CAO", "NONE", null, old.code(), "01/3/2024");
        String file = csv("/bo-tieu-chi/huyen-nc-211/nhap/mau.xlsx");
        String amended = file.replaceFirst("(?m)^\"2\",\"[^\"]*\",\"\",\"2\\.3\".*\\R", "")
                        .replace("\"9.2\",\"\",\"", "\"9.2\",\"\",\"Nội dung sửa đổi: ")
                + "\"9\",\"\",\"\",\"9.3\",\"\",\"Chỉ tiêu bổ sung\",\"Tỷ lệ\",\"%\",\"≥\",\"90\",\"\",\"\",\"\"\n";
        Document look = look("huyen-nc-211", "sua.csv", amended, 200);
        assertThat(look.select("#h-doi").text()).isEqualTo("3 mục sẽ thay đổi");
        confirm(look);
        issue("huyen-nc-211");

        Document page = html("/bo-tieu-chi/huyen-nc-211/doi-chieu", members.leader());
        assertThat(page.select("#h-kq").text()).isEqualTo("Chỉ tiêu: 36 giữ nguyên, 1 thay đổi, 1 mới, 1 bỏ");
        assertThat(page.select("tr:has(span.tc:containsOwn(CT 9.2))").text())
                .contains("thay đổi")
                .contains("sửa đổi:");
        assertThat(page.select("tr:has(span.tc:containsOwn(CT 2.3))").text()).contains("bỏ");

        SetSummary after = find(old.code());
        assertThat(after.indicators()).isEqualTo(38);
        assertThat(after.validTo()).isEqualTo("2024-02-29");
        assertThat(catalogue
                        .inForce(
                                CriteriaCatalogue.ObjectLevel.HUYEN,
                                CriteriaCatalogue.Tier.NANG_CAO,
                                LocalDate.of(2024, 4, 5))
                        .map(SetSummary::code))
                .contains("huyen-nc-211");
    }

    @Test
    @DisplayName("a province's levels: the template carries the codes, errors name the cell, the diff is shown first")
    void theLevelsOfAProvince() {
        SetSummary set = find("xa-ntm-2016-2020");
        long decision = administration
                .enterDecision(
                        set.id(),
                        members.province(),
                        "07/2017/QĐ-UBND",
                        null,
                        LocalDate.of(2017, 3, 31),
                        null,
                        members.administrator())
                .value();
        String path = "/bo-tieu-chi/xa-ntm-2016-2020/nhap?qd=" + decision;
        assertThat(template("/bo-tieu-chi/xa-ntm-2016-2020/nhap/mau.xlsx?qd=" + decision))
                .isNotEmpty();

        MvcTestResult wrong = upload(
                path,
                "muc.csv",
                "Mã chỉ tiêu,Năm,Mức yêu cầu\n2.1,,120%\n99.9,,5\n2.2,20x,80\n".getBytes(StandardCharsets.UTF_8),
                members.administrator());
        assertThat(wrong).hasStatus(422);
        assertThat(text(wrong))
                .contains("lớn hơn 100%")
                .contains("không có chỉ tiêu 99.9")
                .contains("Năm “20x” chưa đúng");

        MvcTestResult good = upload(
                path,
                "muc.csv",
                "Mã chỉ tiêu,Năm,Mức yêu cầu\n2.1,,95%\n10,2018,32\n10,2020,38\n".getBytes(StandardCharsets.UTF_8),
                members.administrator());
        Document look = Jsoup.parse(text(good));
        assertThat(look.select("#h-doi").text()).isEqualTo("3 mục sẽ thay đổi");
        confirm(look, members.administrator());

        LocalDate day = LocalDate.of(2019, 5, 1);
        assertThat(bound(set, "2.1", day)).isEqualTo("95%");
        assertThat(bound(set, "10", day)).isEqualTo("≥32");
        assertThat(bound(set, "10", LocalDate.of(2021, 5, 1))).isEqualTo("≥38");
        assertThat(upload(path, "x.csv", new byte[0], members.office())).hasStatus(403);
    }

    @Test
    void aFileIsNotWrittenOverWhatAnotherPersonChangedMeanwhile() {
        draft("thon-hai-nguoi", "THON", "NTM", "NONE", "Lạng Sơn", null, "01/5/2019");
        Document first = look("thon-hai-nguoi", "a.csv", quoted(VILLAGE), 200);
        Document second = look("thon-hai-nguoi", "b.csv", quoted(VILLAGE).replace("Giao thông", "Đường thôn"), 200);
        confirm(second);

        MvcTestResult refused = post(first.select("form[action*=xac-nhan]").attr("action"), admin);

        assertThat(refused).hasStatus3xxRedirection();
        assertThat(jdbc.sql(
                                "select name from criteria_item where kind = 'CRITERION' and code = '1' and set_id = (select id from criteria_set where code = 'thon-hai-nguoi')")
                        .query(String.class)
                        .single())
                .isEqualTo("Đường thôn");
    }

    @Test
    void nationalSetsAreTheAdministratorsAndIssuedOnesAreNotEdited() {
        assertThat(mvc.get().uri("/bo-tieu-chi-moi").with(Cast.signedIn(members.office())))
                .hasStatus(403);
        assertThat(mvc.get().uri("/bo-tieu-chi/xa-ntm-2016-2020/nhap").with(Cast.signedIn(admin)))
                .hasStatus(403)
                .bodyText()
                .contains("sao chép để sửa đổi");
        draft("xa-trung", "XA", "NTM", "NONE", null, null, "01/5/2019");
        confirm(look("xa-trung", "a.csv", quoted(VILLAGE), 200));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("update criteria_set set draft = false where code = 'xa-trung'")
                                .update())
                .hasMessageContaining("criteria_set_one_per_day");
    }

    private void draft(
            String code,
            String level,
            String tier,
            String dimension,
            @org.jspecify.annotations.Nullable String province,
            @org.jspecify.annotations.Nullable String copyOf,
            String from) {
        var request = mvc.post()
                .uri("/bo-tieu-chi-moi")
                .param("code", code)
                .param("name", "Bộ tiêu chí " + code)
                .param("level", level)
                .param("tier", tier)
                .param("dimension", dimension)
                .param("period", "2019-2020")
                .param("decision", "738/QĐ-UBND")
                .param("validFrom", from);
        if (province != null) {
            request = request.param("province", province);
        }
        if (copyOf != null) {
            request = request.param("copyOf", copyOf);
        }
        assertThat(request.with(Cast.signedIn(admin))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange())
                .hasStatus3xxRedirection();
    }

    private Document look(String code, String name, String content, int status) {
        MvcTestResult result =
                upload("/bo-tieu-chi/" + code + "/nhap", name, content.getBytes(StandardCharsets.UTF_8), admin);
        assertThat(result).hasStatus(status);
        return Jsoup.parse(text(result));
    }

    private MvcTestResult upload(String path, String name, byte[] content, Actor actor) {
        return mvc.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(Cast.signedIn(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private void confirm(Document look) {
        confirm(look, admin);
    }

    private void confirm(Document look, Actor actor) {
        assertThat(post(look.select("form[action*=xac-nhan]").attr("action"), actor))
                .hasStatus3xxRedirection();
    }

    private void issue(String code) {
        assertThat(post("/bo-tieu-chi/" + code + "/ban-hanh", admin)).hasRedirectedUrl("/bo-tieu-chi/" + code);
    }

    private MvcTestResult post(String path, Actor actor) {
        return mvc.post()
                .uri(java.net.URI.create(path))
                .with(Cast.signedIn(actor))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private byte[] template(String path) {
        MvcTestResult result = mvc.get().uri(path).with(Cast.signedIn(admin)).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    /** The template as a person would save it: every cell quoted. */
    private String csv(String path) {
        try (var book =
                new org.apache.poi.xssf.usermodel.XSSFWorkbook(new java.io.ByteArrayInputStream(template(path)))) {
            StringBuilder out = new StringBuilder();
            for (var row : book.getSheetAt(0)) {
                StringBuilder line = new StringBuilder();
                for (int c = 0; c < 13; c++) {
                    var cell = row.getCell(c);
                    String words = cell == null ? "" : cell.getStringCellValue();
                    line.append(c == 0 ? "" : ",")
                            .append('"')
                            .append(words.replace("\"", "\"\""))
                            .append('"');
                }
                out.append(line).append('\n');
            }
            return out.toString();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A level by year holds the separator of the file: quoted, as a spreadsheet saves it. */
    private static String quoted(String file) {
        return file.replace("2019: 30; 2020: 36", "\"2019: 30; 2020: 36\"");
    }

    private String bound(SetSummary set, String code, LocalDate day) {
        long item = catalogue.itemsOf(set.id()).stream()
                .filter(one -> !one.isCriterion() && one.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
        return String.valueOf(Objects.requireNonNull(
                        requirements.of(set.id(), members.quocKhanh(), day).get(item))
                .printed());
    }

    private SetSummary find(String code) {
        return catalogue.all().stream()
                .filter(set -> set.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private long items(String code) {
        return jdbc.sql(
                        "select count(*) from criteria_item i join criteria_set s on s.id = i.set_id where s.code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private Document html(String path, Actor actor) {
        MvcTestResult result = mvc.get().uri(path).with(Cast.signedIn(actor)).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(text(result));
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
