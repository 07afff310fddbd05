package vn.ntm.notice.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.extraction.SeedTexts;
import vn.ntm.notice.domain.review.Cutting;
import vn.ntm.notice.domain.review.ReviewPages;
import vn.ntm.notice.domain.review.ReviewSheet;
import vn.ntm.notice.domain.review.ReviewSheet.Duty;
import vn.ntm.support.DatabaseTest;

/** The review screen as a person uses it, without JavaScript: pages, buttons, refusals, and what lies in the database. */
@DatabaseTest
@Import(ReviewPeople.class)
class ReviewScreenTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    ReviewPeople people;

    @Autowired
    ReviewPages pages;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    private Cast.Members members;

    @BeforeEach
    void enter() {
        members = cast.enter();
    }

    private MvcTestResult get(String path, Actor actor) {
        fresh();
        return mvc.get().uri(path).with(Cast.signedIn(actor)).exchange();
    }

    private void fresh() {
        entities.flush();
        entities.clear();
    }

    private Document page(String path, Actor actor) {
        MvcTestResult result = get(path, actor);
        assertThat(result).hasStatusOk();
        return html(result);
    }

    private static Document html(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MvcTestResult post(String path, Actor actor, Map<String, String> fields) {
        fresh();
        var request = mvc.post().uri(path).with(Cast.signedIn(actor)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private long paste(String text, Actor actor) {
        MvcTestResult result = post("/doc-thong-bao", actor, Map.of("text", text));
        assertThat(result).hasStatus3xxRedirection();
        String to = String.valueOf(result.getResponse().getRedirectedUrl());
        return Long.parseLong(to.substring(to.lastIndexOf('/') + 1));
    }

    private ReviewSheet sheet(long id) {
        fresh();
        return pages.sheet(id, members.office());
    }

    /** What the open form would send as it stands. */
    private static Map<String, String> fields(Document page) {
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        Element form = page.selectFirst("form.card-t.cur");
        assertThat(form).isNotNull();
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            String type = field.attr("type");
            if (type.equals("checkbox") && !field.hasAttr("checked")) {
                continue;
            }
            Element selected = field.selectFirst("option[selected]");
            Element first = field.selectFirst("option");
            String value = field.tagName().equals("select")
                    ? selected != null ? selected.val() : first == null ? "" : first.val()
                    : field.tagName().equals("textarea") ? field.wholeText() : field.val();
            fields.put(field.attr("name"), value);
        }
        return fields;
    }

    private MvcTestResult press(long id, Duty duty, String button, Map<String, String> changes) {
        String path = "/doc-thong-bao/" + id;
        Map<String, String> fields = fields(page(path + "?de-xuat=" + duty.id(), members.office()));
        fields.putAll(changes);
        fields.put("nut", button);
        return post(path + "/de-xuat/" + duty.id(), members.office(), fields);
    }

    /** A word file with one paragraph for each line. */
    private static ByteArrayOutputStream docx(String text) throws IOException {
        String paragraphs = text.lines()
                .map(line -> "<w:p><w:r><w:t xml:space=\"preserve\">"
                        + line.replace("&", "&amp;").replace("<", "&lt;") + "</w:t></w:r></w:p>")
                .collect(java.util.stream.Collectors.joining());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            part(
                    zip,
                    "word/document.xml",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + paragraphs + "</w:body></w:document>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private Duty duty(long id, String words) {
        return sheet(id).duties().stream()
                .filter(one -> one.content().contains(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("A pasted notice lies beside its proposals, marked and pinned; nothing is created")
    void pastedNoticeIsShown() {
        long id = paste(SeedTexts.of("001"), members.office());
        Document page = page("/doc-thong-bao/" + id, members.office());
        assertThat(page.select(".rv-paper .h-d").text()).contains("trước ngày 14/9/2021");
        assertThat(page.select(".rv-paper .h-c").text()).contains("16,17");
        assertThat(page.select(".rv-paper a.pin")).hasSize(sheet(id).duties().size());
        assertThat(page.text()).contains("Thiếu mục 9, 10", "Chưa có số ban hành", "chờ xét");
        assertThat(page.select("form.card-t.cur [data-key=a]").text()).startsWith("Nhận");
        assertThat(page.select("[style], script:not([src])")).as("strict CSP").isEmpty();
        assertThat(jdbc.sql("select count(*) from notice").query(Integer.class).single())
                .isZero();
        assertThat(page("/doc-thong-bao", members.office()).select(".rv-list a.ttl"))
                .hasSize(1);
        assertThat(page("/doc-thong-bao/" + id + "/chua-dung", members.office()).text())
                .contains("Những kết quả đã đạt được", "Nơi nhận.");
    }

    @Test
    @DisplayName("The same notice in NFD, as some keyboards write it, gives the same proposals, and offsets lead back")
    void decomposedPaste() {
        String text = SeedTexts.of("001");
        long composed = paste(text, members.office());
        long decomposed = paste(Normalizer.normalize(text, Normalizer.Form.NFD), members.office());
        ReviewSheet sheet = sheet(decomposed);
        assertThat(sheet.duties())
                .extracting(Duty::content)
                .containsExactlyElementsOf(
                        sheet(composed).duties().stream().map(Duty::content).toList());
        assertThat(sheet.duties()).allSatisfy(one -> {
            String words = Cutting.words(one.span().of(sheet.rawText()));
            String content = Cutting.words(one.content());
            assertThat(words).contains(content.substring(content.length() - 12));
        });
    }

    @Test
    @DisplayName("A .docx is read, its original kept with its checksum and given back")
    void uploadedDocument() throws IOException {
        ByteArrayOutputStream file = docx(SeedTexts.of("001"));
        MvcTestResult result = mvc.post()
                .uri("/doc-thong-bao")
                .multipart()
                .file(new org.springframework.mock.web.MockMultipartFile(
                        "file", "ket-luan.docx", MediaType.APPLICATION_OCTET_STREAM_VALUE, file.toByteArray()))
                .with(Cast.signedIn(members.office()))
                .with(csrf())
                .exchange();
        assertThat(result).hasStatus3xxRedirection();
        String path = String.valueOf(result.getResponse().getRedirectedUrl());
        Document page = page(path, members.office());
        Element original = page.selectFirst("a[href^=/tep/]");
        assertThat(original).isNotNull();
        assertThat(original.text()).isEqualTo("ket-luan.docx");
        assertThat(original.attr("title")).matches("SHA-256 [0-9a-f]{64}");
        assertThat(get(original.attr("href"), members.office()).getResponse().getContentAsByteArray())
                .isEqualTo(file.toByteArray());
        assertThat(page.select(".rv-paper a.pin")).isNotEmpty();
    }

    @Test
    @DisplayName("Nothing to read, a broken file: a refusal beside the form, what was pasted stays")
    void refusals() {
        assertThat(post("/doc-thong-bao", members.office(), Map.of("text", " ")))
                .hasStatus(422);
        MvcTestResult broken = mvc.post()
                .uri("/doc-thong-bao")
                .multipart()
                .file(new org.springframework.mock.web.MockMultipartFile(
                        "file", "hong.docx", "application/zip", new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2}))
                .param("text", "đã dán sẵn")
                .with(Cast.signedIn(members.office()))
                .with(csrf())
                .exchange();
        assertThat(broken).hasStatus(422);
        assertThat(html(broken).select("[role=alert]").text()).contains("hong.docx");
        assertThat(html(broken).select("#f-text").text()).isEqualTo("đã dán sẵn");
    }

    @Test
    @DisplayName("Accepting goes on to the next; rejecting keeps the proposal on record; both can be taken back")
    void decisions() {
        long id = paste(SeedTexts.of("001"), members.office());
        Duty criteria = duty(id, "16,17");
        MvcTestResult accepted = press(id, criteria, "nhan", Map.of());
        assertThat(accepted).hasStatus3xxRedirection();
        assertThat(accepted.getResponse().getRedirectedUrl()).doesNotContain("de-xuat=" + criteria.id());
        assertThat(duty(id, "16,17").isAccepted()).isTrue();

        assertThat(press(id, criteria, "bo", Map.of())).hasStatus3xxRedirection();
        assertThat(duty(id, "16,17").isRejected()).isTrue();
        assertThat(press(id, criteria, "mo", Map.of())).hasStatus3xxRedirection();
        assertThat(duty(id, "16,17").isWaiting()).isTrue();
        assertThat(post(
                        "/doc-thong-bao/" + id + "/nhan-chac-chan",
                        members.office(),
                        Map.of("version", "" + sheet(id).version())))
                .hasStatus3xxRedirection();
        assertThat(sheet(id).accepted()).isGreaterThan(2);
        assertThat(sheet(id).duties().stream().filter(Duty::isAccepted)).allMatch(one -> one.confidence() == 5);
    }

    @Test
    @DisplayName("A unit is added by its name; no name is told beside the field")
    void addsAUnit() {
        long id = paste(SeedTexts.of("001"), members.office());
        int lines = duty(id, "16,17").lines().size();
        assertThat(press(id, duty(id, "16,17"), "them", Map.of("them", "xã Đề Thám")))
                .hasStatus3xxRedirection();
        assertThat(duty(id, "16,17").lines()).hasSize(lines + 1);
        MvcTestResult empty = press(id, duty(id, "16,17"), "them", Map.of());
        assertThat(empty).hasStatus(422);
        assertThat(html(empty).select("#e-them").text()).isNotEmpty();
    }

    @Test
    @DisplayName("What is put right is kept with what was proposed; a refused acceptance keeps what was typed")
    void corrections() {
        long id = paste(SeedTexts.of("001"), members.office());
        Duty criteria = duty(id, "16,17");
        MvcTestResult refused = press(id, criteria, "nhan", Map.of("codes", "16, 99", "title", "Tên đã sửa"));
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select("#e-codes").text()).contains("99");
        assertThat(html(refused).select("#f-title").text()).isEqualTo("Tên đã sửa");
        assertThat(press(id, duty(id, "16,17"), "nhan", Map.of("codes", "16", "phrase", "trước ngày 20/9/2021")))
                .hasStatus3xxRedirection();
        Duty now = duty(id, "16,17");
        assertThat(now.dueLine()).isEqualTo("hết 19/09/2021");
        assertThat(jdbc.sql(
                                "select proposed || ' > ' || chosen from notice_review_correction where field = 'duty.criteria' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("16, 17 > 16, 99", "16, 99 > 16");
        assertThat(press(id, duty(id, "13,17"), "luu", Map.of("phrase", "khi nào rảnh")))
                .hasStatus(422);
    }

    @Test
    @DisplayName("Two people: the slower one gets 409 with what was typed, and changes nothing")
    void twoPeople() {
        long id = paste(SeedTexts.of("001"), members.office());
        Duty criteria = duty(id, "16,17");
        String path = "/doc-thong-bao/" + id + "?de-xuat=" + criteria.id();
        Map<String, String> slow = fields(page(path, members.clerk()));
        assertThat(press(id, criteria, "nhan", Map.of("title", "Người nhanh"))).hasStatus3xxRedirection();
        slow.put("title", "Người chậm");
        slow.put("nut", "nhan");
        MvcTestResult late = post("/doc-thong-bao/" + id + "/de-xuat/" + criteria.id(), members.clerk(), slow);
        assertThat(late).hasStatus(409);
        assertThat(html(late).text()).contains("Người chậm");
        assertThat(sheet(id).duty(criteria.id()).orElseThrow().title()).isEqualTo("Người nhanh");
    }

    @Test
    @DisplayName("Other offices do not see a reading (404); other roles do not come in (403); no token, no step")
    void rights() {
        long id = paste(SeedTexts.of("001"), members.office());
        Duty first = sheet(id).duties().get(0);
        for (String path : java.util.List.of("", "/thong-tin", "/chua-dung", "/giao-viec", "/them")) {
            assertThat(get("/doc-thong-bao/" + id + path, members.stranger())).hasStatus(404);
            assertThat(get("/doc-thong-bao/" + id + path, members.leader())).hasStatus(403);
        }
        assertThat(post(
                        "/doc-thong-bao/" + id + "/de-xuat/" + first.id(),
                        members.stranger(),
                        Map.of("version", "0", "nut", "bo")))
                .hasStatus(404);
        assertThat(post("/doc-thong-bao/" + id + "/giao-viec", members.stranger(), Map.of("version", "0")))
                .hasStatus(404);
        assertThat(get("/doc-thong-bao", members.chairQuocKhanh())).hasStatus(403);
        fresh();
        assertThat(mvc.post()
                        .uri("/doc-thong-bao/" + id + "/huy")
                        .param("version", "0")
                        .with(Cast.signedIn(members.office())))
                .hasStatus(403);
        assertThat(page("/thong-bao", members.office()).select(".side nav").text())
                .contains("Đọc thông báo");
        assertThat(page("/viec-cua-toi", members.chairQuocKhanh())
                        .select(".side nav")
                        .text())
                .doesNotContain("Đọc thông báo");
    }

    @Test
    @DisplayName("An unknown name: linked to a unit for all its places, or left as words")
    void unknownNames() {
        long id = paste(SeedTexts.of("001"), members.office());
        Duty insurance = duty(id, "Bảo hiểm xã hội huyện");
        Document page = page("/doc-thong-bao/" + id + "?de-xuat=" + insurance.id(), members.office());
        assertThat(page.select(".rv-unknown").text()).contains("“Bảo hiểm xã hội huyện” chưa có trong danh mục");
        String link = page.select(".rv-unknown a[data-key=l]").attr("href");
        Document search = page(link + "?q=kinh te ha tang", members.office());
        Element choice = search.selectFirst(".rv-found button[name=unit]");
        assertThat(choice).isNotNull();
        assertThat(search.text()).contains("Quản trị hệ thống");
        assertThat(post(link, members.office(), Map.of("version", "" + sheet(id).version(), "unit", choice.val())))
                .hasStatus3xxRedirection();
        assertThat(duty(id, "Bảo hiểm xã hội huyện").lines().get(0).unit()).isNotNull();
        String line = "" + duty(id, "Bảo hiểm xã hội huyện").lines().get(1).id();
        assertThat(press(id, insurance, "chu:" + line, Map.of())).hasStatus3xxRedirection();
        assertThat(duty(id, "Bảo hiểm xã hội huyện").lines().get(1).isWords()).isTrue();
    }

    @Test
    @DisplayName("A group is opened into the ticked units, on the person's word only")
    void groups() {
        long id = paste(SeedTexts.of("001"), members.office());
        Duty review = duty(id, "rà soát ngay về thực trạng");
        Document page = page("/doc-thong-bao/" + id + "?de-xuat=" + review.id(), members.office());
        assertThat(page.select(".rv-ticks label").eachText()).contains("Xã Quốc Khánh", "Xã Tân Minh");
        assertThat(press(id, review, "nhan", Map.of())).as("a group is nobody").hasStatus(422);
        String line = "" + review.lines().get(0).id();
        assertThat(press(
                        id,
                        review,
                        "nhom:" + line,
                        Map.of("nhom-" + line, "" + members.quocKhanh().value())))
                .hasStatus3xxRedirection();
        assertThat(duty(id, "rà soát ngay về thực trạng").lines())
                .extracting(one -> one.unit() == null ? "" : one.unit().name())
                .containsExactly("Xã Quốc Khánh");
    }

    @Test
    @DisplayName("Split before words, joined again, added from a paragraph: the old ones stay on record")
    void cutting() {
        long id = paste(SeedTexts.of("001"), members.office());
        int before = sheet(id).duties().size();
        Duty concrete = duty(id, "cấp xi măng");
        assertThat(press(id, concrete, "tach", Map.of("tu", "báo cáo UBND huyện")))
                .hasStatus3xxRedirection();
        assertThat(sheet(id).duties()).hasSize(before + 1);
        Duty report = duty(id, "báo cáo UBND huyện trước ngày 14/9/2021");
        assertThat(post(
                        "/doc-thong-bao/" + id + "/de-xuat/" + concrete.id(),
                        members.office(),
                        Map.of("version", "0", "nut", "luu", "title", "x")))
                .as("somebody cut it meanwhile")
                .hasStatus(409);
        Duty first = duty(id, "cấp xi măng");
        assertThat(first.lines())
                .extracting(one -> one.name())
                .isEqualTo(concrete.lines().stream().map(one -> one.name()).toList());
        assertThat(press(
                        id,
                        first,
                        "gop",
                        Map.of(
                                "voi",
                                "" + sheet(id).duties().get(first.number()).id())))
                .hasStatus3xxRedirection();
        assertThat(sheet(id).duties()).hasSize(before);
        assertThat(jdbc.sql("select count(*) from notice_proposal where review_id = :id and state = 'REPLACED'")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(report).isNotNull();
        String raw = sheet(id).rawText();
        int start = raw.indexOf("Những kết quả đã đạt");
        MvcTestResult added = post(
                "/doc-thong-bao/" + id + "/them",
                members.office(),
                Map.of(
                        "version", "" + sheet(id).version(),
                        "start", "" + start,
                        "end", "" + (start + 300),
                        "first", "Qua 8 tháng đầu năm"));
        assertThat(added).hasStatus3xxRedirection();
        assertThat(sheet(id).duties()).hasSize(before + 1);
        assertThat(duty(id, "Qua 8 tháng đầu năm").origin()).hasToString("ADDED");
    }

    @Test
    @DisplayName("The record is put right; another day gives other years and sets")
    void record() {
        long id = paste(SeedTexts.of("001"), members.office());
        Document page = page("/doc-thong-bao/" + id + "/thong-tin", members.office());
        assertThat(page.select("#f-meetingOn").val()).isEqualTo("01/09/2021");
        assertThat(page.select("#f-recipients").text()).contains("UBND các xã, thị trấn");
        String issuer = page.select("#f-issuerId option[selected]").val();
        Map<String, String> fields = new java.util.HashMap<>();
        for (Element field : page.select("main form input[name], main form textarea[name], main form select[name]")) {
            fields.put(field.attr("name"), field.tagName().equals("textarea") ? field.wholeText() : field.val());
        }
        fields.put("issuerId", issuer);
        fields.put("kind", "THONG_BAO");
        fields.put("number", "90/TB-UBND");
        fields.put("issued", "31/02/2021");
        assertThat(post("/doc-thong-bao/" + id + "/thong-tin", members.office(), fields))
                .hasStatus(422);
        fields.put("issued", "6/9/2021");
        fields.put("recipients", "Sở NN&PTNT\nUBND các xã, thị trấn");
        assertThat(post("/doc-thong-bao/" + id + "/thong-tin", members.office(), fields))
                .hasStatus3xxRedirection();
        assertThat(sheet(id).value("number")).isEqualTo("90/TB-UBND");
        assertThat(sheet(id).paperDay()).isEqualTo(LocalDate.of(2021, 9, 6));
        assertThat(sheet(id).corrected()).contains("number", "issued", "recipients");
        assertThat(post("/doc-thong-bao/" + id + "/thong-tin", members.office(), fields))
                .as("old version")
                .hasStatus(409);
    }

    @Test
    @DisplayName("A group opened once is offered the same where its phrase comes again; nothing is ticked before that")
    void groupAsBefore() {
        long id = paste("""
                UBND HUYỆN TRÀNG ĐỊNH
                Số: 88/TB-UBND
                Tràng Định, ngày 10 tháng 9 năm 2021
                THÔNG BÁO
                Kết luận cuộc họp giao ban

                Sau khi nghe báo cáo, Chủ tịch UBND huyện kết luận như sau:

                1. UBND các xã:

                - Rà soát các tiêu chí chưa đạt, báo cáo trước ngày 20/9/2021.

                - Tổng hợp hồ sơ gửi UBND huyện trước ngày 25/9/2021.
                """, members.office());
        Duty first = sheet(id).duties().get(0);
        Duty second = sheet(id).duties().get(1);
        String path = "/doc-thong-bao/" + id;
        Document before = page(path + "?de-xuat=" + second.id(), members.office());
        assertThat(before.select(".rv-ticks input").size()).isGreaterThan(2);
        assertThat(before.select(".rv-ticks input[checked]")).isEmpty();

        long line = first.lines().get(0).id();
        Long unit = members.tanMinh().value();
        assertThat(press(id, first, "nhom:" + line, Map.of("nhom-" + line, unit.toString())))
                .hasStatus3xxRedirection();
        Document after = page(path + "?de-xuat=" + second.id(), members.office());
        assertThat(after.select(".rv-ticks input[checked]").eachAttr("value")).containsExactly(unit.toString());
        assertThat(after.select(".rv-group").text()).contains("như đề xuất 1");
    }

    @Test
    @DisplayName("A paper whose number or words stand in the register is said at once, with the way there")
    void registeredAlready() {
        String text = SeedTexts.of("001").replaceFirst("Số:[^\\n]*", "Số: 61/TB-UBND");
        long id = paste(text, members.office());
        assertThat(page("/doc-thong-bao/" + id, members.office()).text()).doesNotContain("vào sổ trước đó");
        people.decideAll(id, members.office());
        assertThat(post(
                        "/doc-thong-bao/" + id + "/giao-viec",
                        members.office(),
                        Map.of("version", Integer.toString(sheet(id).version()))))
                .hasStatus3xxRedirection();
        long notice = java.util.Objects.requireNonNull(sheet(id).noticeId());

        long again = paste(text, members.office());
        for (String path : new String[] {"/doc-thong-bao/" + again, "/doc-thong-bao/" + again + "/giao-viec"}) {
            Document page = page(path, members.office());
            assertThat(page.select(".note.warn a[href=/thong-bao/" + notice + "]")
                            .text())
                    .as(path)
                    .isEqualTo("Mở thông báo đã có");
        }
        assertThat(page("/doc-thong-bao/" + id, members.office())
                        .select("a[href=/thong-bao/" + notice + "]")
                        .text())
                .doesNotContain("Mở thông báo đã có");
    }

    @Test
    @DisplayName("A paper of a day that has not come is pointed out")
    void dayAhead() {
        String text = SeedTexts.of("003").replace("Mỹ Lộc, ngày tháng 4 năm 2023", "Mỹ Lộc, ngày 27 tháng 4 năm 2099");
        long id = paste(text, members.office());
        assertThat(page("/doc-thong-bao/" + id, members.office()).text())
                .contains("Văn bản đề ngày 27/04/2099, sau ngày hôm nay của hệ thống");
        long past = paste(SeedTexts.of("000"), members.office());
        assertThat(page("/doc-thong-bao/" + past, members.office()).text()).doesNotContain("sau ngày hôm nay");
    }

    @Test
    @DisplayName("An unknown unit offers no step that the role may not take, but says whom to ask")
    void unknownUnit() {
        long id = paste(SeedTexts.of("002"), members.office());
        Duty duty = sheet(id).duties().stream()
                .filter(one -> one.lines().stream().anyMatch(line -> line.isOpen() && !line.group()))
                .findFirst()
                .orElseThrow();
        Document page = page("/doc-thong-bao/" + id + "?de-xuat=" + duty.id(), members.office());
        assertThat(page.select("a[href$=#tao-moi]")).isEmpty();
        assertThat(page.select(".rv-unknown").text()).contains("báo Quản trị hệ thống");
    }
}
