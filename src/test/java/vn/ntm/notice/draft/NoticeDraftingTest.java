package vn.ntm.notice.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.notice.NoticeCast;
import vn.ntm.notice.Notices;
import vn.ntm.notice.domain.extraction.NoticeExtractor;
import vn.ntm.notice.domain.intake.DocumentText;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.Units;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.OfOrigin;

/** A notice written on the pages of the program, from the empty form to the tasks of its units. */
@DatabaseTest
class NoticeDraftingTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Notices notices;

    @Autowired
    Tasks tasks;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    jakarta.persistence.EntityManager entities;

    private NoticeCast cast;
    private UnitId farming;

    @BeforeEach
    void enter() {
        cast = new NoticeCast(units, notices, accounts);
        farming = cast.unit(UnitKind.PHONG, "Phòng Nông nghiệp và PTNT huyện Tràng Định", cast.ubndTrangDinh);
    }

    private MvcTestResult get(String path, Actor actor) {
        entities.flush();
        entities.clear();
        return mvc.get().uri(path).with(user(NoticeCast.signedIn(actor))).exchange();
    }

    private MvcTestResult post(String path, Actor actor, Map<String, String> fields) {
        entities.flush();
        entities.clear();
        var request =
                mvc.post().uri(path).with(user(NoticeCast.signedIn(actor))).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private Document page(String path, Actor actor) throws Exception {
        MvcTestResult result = get(path, actor);
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    /** What the browser sends of a form as it stands. */
    private static Map<String, String> filled(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name]:not([type=checkbox]), textarea[name], select[name]")
                .forEach(field -> {
                    String value = field.tagName().equals("select")
                            ? field.select("option[selected]").attr("value")
                            : field.tagName().equals("textarea")
                                    ? field.wholeText().replaceFirst("^\n", "")
                                    : field.val();
                    fields.put(field.attr("name"), value);
                });
        fields.remove("_csrf");
        return fields;
    }

    private Map<String, String> desk(long id, Actor actor) throws Exception {
        return filled(page("/thong-bao/" + id + "/soan", actor).selectFirst("#draft-form"));
    }

    private long begin(Actor actor) {
        MvcTestResult saved = post(
                "/thong-bao/moi",
                actor,
                Map.of(
                        "issuerId", cast.ubndTrangDinh.toString(),
                        "subject",
                                "Kết luận của đồng chí Nguyễn Văn Mẫu - Phó Chủ tịch UBND huyện tại cuộc họp giao ban",
                        "place", "Tràng Định",
                        "issued", "9/2021",
                        "meetingOn", "17/9/2021",
                        "chairName", "Nguyễn Văn Mẫu",
                        "chairTitles", "Phó Chủ tịch UBND huyện",
                        "signatureLines", "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG",
                        "signer", "Trần Thị Mẫu",
                        "soan", "1"));
        String to = saved.getResponse().getRedirectedUrl();
        assertThat(to).matches("/thong-bao/\\d+/soan");
        return Long.parseLong(to.replaceAll("\\D", ""));
    }

    private void write(long id, Actor actor, String op, Map<String, String> changes) throws Exception {
        Map<String, String> fields = desk(id, actor);
        fields.putAll(changes);
        if (op != null) {
            fields.put("op", op);
        }
        assertThat(post("/thong-bao/" + id + "/soan", actor, fields)).hasStatus3xxRedirection();
    }

    private MvcTestResult duty(long id, Actor actor, String path, Map<String, String> changes) throws Exception {
        Document page = page("/thong-bao/" + id + path, actor);
        Map<String, String> fields = filled(page.selectFirst("form.panel[method=post]"));
        fields.putAll(changes);
        return post("/thong-bao/" + id + path, actor, fields);
    }

    private static final Map<String, String> REVIEW = Map.of(
            "leads", "Phòng Nông nghiệp và PTNT huyện Tràng Định",
            "supports", "UBND các xã",
            "work", "Rà soát hiện trạng các tiêu chí",
            "phrase", "trước ngày 30/9/2021",
            "deliverable", "báo cáo rà soát",
            "sendTo", "UBND huyện");

    @Test
    @DisplayName(
            "written, ordered, signed, numbered, issued: the duties become tasks of their units, and the .docx says the same")
    void fromTheEmptyFormToTheTasks() throws Exception {
        Actor office = cast.office();
        long id = begin(office);
        Map<String, String> desk = desk(id, office);
        assertThat(desk.get("opening")).contains("Ngày 17/09/2021, đồng chí Nguyễn Văn Mẫu - Phó Chủ tịch UBND huyện");
        assertThat(desk.get("items[0].mark")).isEqualTo("1.");

        write(
                id,
                office,
                "ADD:0",
                Map.of(
                        "items[0].text",
                        "Các xã đã nghiêm túc triển khai kế hoạch.",
                        "recipients",
                        "UBND các xã\nLưu: VT"));
        write(id, office, "ADD_UNDER:1", Map.of("items[1].text", "Một số nhiệm vụ trọng tâm:"));
        assertThat(desk(id, office)).containsEntry("items[2].mark", "a)").containsEntry("items[1].mark", "2.");

        // What is not known is said beside its field, and what was typed stays.
        MvcTestResult wrong = duty(
                id,
                office,
                "/soan/muc/2/viec",
                Map.of("leads", "Phòng Không Có", "work", "Rà soát", "phrase", "khi nào rảnh"));
        assertThat(wrong).hasStatus(422);
        assertThat(wrong).bodyText().contains("Danh mục không có", "Chưa hiểu thời hạn này", "khi nào rảnh");
        MvcTestResult look = duty(id, office, "/soan/muc/2/viec", withLook());
        assertThat(look).hasStatusOk();
        assertThat(look).bodyText().contains("hết 29/09/2021", "chủ trì, phối hợp với UBND các xã rà soát hiện trạng");
        assertThat(duty(id, office, "/soan/muc/2/viec", REVIEW)).hasStatus3xxRedirection();

        Document written = page("/thong-bao/" + id + "/soan", office);
        assertThat(written.select(".dr-d li").text())
                .contains("hết 29/09/2021", "UBND các xã")
                .doesNotContain("hiểu");
        assertThat(written.selectFirst("#t-2").text())
                .startsWith("Giao Phòng Nông nghiệp và PTNT huyện Tràng Định chủ trì");
        assertThat(page("/thong-bao/" + id, office).select("article.paper").text())
                .containsSubsequence(
                        "1. Các xã", "2. Một số nhiệm vụ", "a) Giao Phòng Nông nghiệp", "Nơi nhận:", "Trần Thị Mẫu");
        assertThat(tasks.ofPaper(TaskOrigin.NOTICE_ITEM, id, office))
                .as("nothing is ordered by a draft")
                .isEmpty();

        step(id, office, "submit");
        assertThat(get("/thong-bao/" + id + "/soan", office))
                .as("what lies to be signed is not written on")
                .hasStatus(403);
        step(id, cast.leader(), "sign");
        Map<String, String> number =
                filled(page("/thong-bao/" + id + "/so", office).selectFirst("form.panel"));
        number.put("number", "112/TB-UBND");
        number.put("issuedOn", "20/9/2021");
        assertThat(post("/thong-bao/" + id + "/so", office, number)).hasStatus3xxRedirection();
        step(id, office, "issue");

        List<OfOrigin> made = tasks.ofPaper(TaskOrigin.NOTICE_ITEM, id, office);
        assertThat(made).singleElement().satisfies(task -> {
            assertThat(task.title()).containsIgnoringCase("rà soát hiện trạng các tiêu chí");
            assertThat(task.originLabel()).startsWith("Mục 2, điểm a");
            assertThat(task.dueLine()).contains("29/09/2021");
            assertThat(task.progress().total()).isEqualTo(1);
        });
        List<String> assigned = jdbc.sql("""
                        select a.role || ' ' || u.name from assignment a join organisation_unit u on u.id = a.unit_id
                         where a.task_id = :task order by 1""")
                .param("task", made.get(0).taskId())
                .query(String.class)
                .list();
        assertThat(assigned)
                .containsExactlyInAnyOrder(
                        "LEAD Phòng Nông nghiệp và PTNT huyện Tràng Định",
                        "SUPPORTING Xã Quốc Khánh Thử",
                        "SUPPORTING Xã Đề Thám Thử");
        assertThat(page("/thong-bao/" + id, office).text()).contains("Phát hành: giao 1 nhiệm vụ");

        byte[] file = get("/thong-bao/" + id + ".docx", office).getResponse().getContentAsByteArray();
        var back = NoticeExtractor.extract(((DocumentText) DocumentText.read(file, "a.docx")).text(), null);
        assertThat(back.notice().header().number()).hasToString("112/TB-UBND");
        assertThat(back.notice().paths()).containsExactly("1", "2", "2.a");
        assertThat(back.duties()).singleElement().satisfies(duty -> {
            assertThat(duty.section()).isEqualTo("2.a");
            assertThat(duty.deadline().spec().nominalLastDay()).isEqualTo(LocalDate.of(2021, 9, 30));
        });
    }

    private static Map<String, String> withLook() {
        Map<String, String> fields = new LinkedHashMap<>(REVIEW);
        fields.put("xem", "1");
        return fields;
    }

    private void step(long id, Actor actor, String step) throws Exception {
        String path = "/thong-bao/" + id + "/buoc/" + step;
        String version = page(path, actor)
                .select("form[action=" + path + "] [name=version]")
                .val();
        assertThat(post(path, actor, Map.of("version", version))).as(step).hasStatus3xxRedirection();
    }

    @Test
    @DisplayName(
            "two who write at once do not overwrite each other; autosave tells who was quicker; strangers see nothing")
    void twoEditors() throws Exception {
        Actor office = cast.office();
        long id = begin(office);
        Map<String, String> mine = desk(id, office);
        write(id, office, null, Map.of("items[0].text", "Của đồng nghiệp"));
        mine.put("items[0].text", "Của tôi");
        MvcTestResult late = post("/thong-bao/" + id + "/soan/nhap", office, mine);
        assertThat(late).hasStatus(409);
        assertThat(late).bodyText().contains("Chuyên viên thử");
        MvcTestResult stale = post("/thong-bao/" + id + "/soan", office, mine);
        assertThat(stale).hasStatus(409);
        assertThat(stale).bodyText().contains("Của tôi");
        Map<String, String> fresh = desk(id, office);
        assertThat(fresh).containsEntry("items[0].text", "Của đồng nghiệp");
        fresh.put("items[0].text", "Tự lưu");
        assertThat(post("/thong-bao/" + id + "/soan/nhap", office, fresh)).hasStatusOk();
        assertThat(desk(id, office)).containsEntry("items[0].text", "Tự lưu");

        assertThat(get("/thong-bao/" + id + "/soan", cast.commune())).hasStatus(404);
        assertThat(get("/thong-bao/" + id + "/soan", cast.officeOf(cast.ubndMyLoc)))
                .hasStatus(404);
        assertThat(get("/thong-bao/" + id + ".docx", cast.officeOf(cast.ubndMyLoc)))
                .hasStatus(404);
        assertThat(get("/thong-bao/" + id + "/soan", cast.leader()))
                .as("a leader reads, the office writes")
                .hasStatus(403);
        assertThat(get("/thong-bao/" + id + "/soan/muc/7/viec", office)).hasStatus(404);
    }

    @Test
    @DisplayName(
            "a registered draft is gone on with: its items and duties are taken over, and it is not signed with duties nobody can do")
    void goesOnWithWhatWasRegistered() throws Exception {
        long id = cast.seed("001");
        Actor office = cast.office();
        Document page = page("/thong-bao/" + id + "/soan", office);
        assertThat(page.select("li.dr")).hasSizeGreaterThan(8);
        assertThat(page.select(".dr-d li")).hasSizeGreaterThan(3);
        write(id, office, "NUMBER", Map.of());
        List<String> marks = new ArrayList<>();
        desk(id, office).forEach((name, value) -> {
            if (name.endsWith(".mark") && value.matches("\\d+\\.")) {
                marks.add(value);
            }
        });
        for (int i = 0; i < marks.size(); i++) {
            assertThat(marks.get(i)).isEqualTo((i + 1) + ".");
        }
        String version = page("/thong-bao/" + id, office)
                .select("form[action$=/buoc/submit] [name=version]")
                .val();
        MvcTestResult refused = post("/thong-bao/" + id + "/buoc/submit", office, Map.of("version", version));
        assertThat(refused).hasStatus(422);
        assertThat(refused).bodyText().contains("chưa có đơn vị chủ trì nào trong danh mục");
        Document edit = page("/thong-bao/" + id + "/sua", office);
        assertThat(edit.select("#f-text"))
                .as("the text of a draft is written in one place")
                .isEmpty();
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(
                        get("/thong-bao/" + id + ".docx", office).getResponse().getContentAsByteArray()));
                XWPFWordExtractor words = new XWPFWordExtractor(file)) {
            assertThat(words.getText()).contains("THÔNG BÁO", "1. ");
        }
    }

    @Test
    @DisplayName("a notice that replaces another says so, and the replaced one leads to it")
    void replacesAnother() throws Exception {
        long old = cast.seed("000");
        Actor office = cast.officeOf(cast.ubndTpBacGiang);
        MvcTestResult saved = post(
                "/thong-bao/moi",
                office,
                Map.of(
                        "issuerId",
                        cast.ubndTpBacGiang.toString(),
                        "subject",
                        "Kết luận thay thế Thông báo 156/TB-UBND"));
        long newer = Long.parseLong(saved.getResponse().getRedirectedUrl().replaceAll("\\D", ""));
        Map<String, String> step =
                filled(page("/thong-bao/" + old + "/buoc/replace", office).selectFirst("form.panel"));
        step.put("detail", "Thông báo mới của UBND thành phố");
        step.put("byNotice", Long.toString(newer));
        assertThat(post("/thong-bao/" + old + "/buoc/replace", office, step)).hasStatus3xxRedirection();
        assertThat(page("/thong-bao/" + newer, office).text()).contains("Văn bản này thay thế 156/TB-UBND");
        assertThat(page("/thong-bao/" + old, office)
                        .select("a[href=/thong-bao/" + newer + "]")
                        .text())
                .isEqualTo("Mở văn bản đó");
    }
}
