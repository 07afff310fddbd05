package vn.ntm.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
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
import vn.ntm.attachment.Attachments;
import vn.ntm.attachment.TestFiles;
import vn.ntm.attachment.domain.TextReading;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.intake.SampleFiles;
import vn.ntm.organisation.UnitId;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.Tasks;

@DatabaseTest
@DisplayName("Tìm kiếm: không dấu, sai chính tả tên xã, trong phạm vi, có đoạn khớp")
class SearchPagesTest {

    @Autowired
    Cast cast;

    @Autowired
    Tasks tasks;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Attachments attachments;

    @Autowired
    TextReading reading;

    Cast.Members members;

    @BeforeEach
    void assign() {
        members = cast.enter();
        give("Khởi công đường ngõ thôn", members.quocKhanh());
        give("Rà soát hộ nghèo", members.tanMinh());
    }

    private void give(String title, UnitId unit) {
        tasks.assign(
                        Orders.order(
                                members.committee(),
                                title,
                                DirectiveVerb.GIAO,
                                DeadlineSpec.of(DeadlineKind.BY, "", LocalDate.of(2021, 9, 14)),
                                Tasks.Line.lead(unit)),
                        members.office())
                .value();
    }

    private Document search(String words, Actor actor) throws UnsupportedEncodingException {
        MvcTestResult answer = mvc.get()
                .uri("/tim-kiem")
                .param("q", words)
                .with(Cast.signedIn(actor))
                .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private static List<String> duties(Document page) {
        return page.select("section[aria-labelledby=s1] a.lk").eachText();
    }

    @Test
    @DisplayName("Tên đơn vị và chữ trong việc tìm cùng nhau, gõ dở chữ cuối cũng được")
    void wordsOfTheDutyAndOfItsUnitTogether() throws UnsupportedEncodingException {
        assertThat(duties(search("quoc khanh khoi cong", members.office())))
                .containsExactly("Khởi công đường ngõ thôn");
        Document page = search("khởi công đườ", members.office());
        assertThat(duties(page)).containsExactly("Khởi công đường ngõ thôn");
        assertThat(page.select("section[aria-labelledby=s1] mark").eachText()).contains("Khởi", "công", "đườ");
        assertThat(duties(search("khong he co", members.office()))).isEmpty();
    }

    @Test
    @DisplayName("Huyện khác, xã khác không thấy việc ngoài phạm vi")
    void onlyWhatIsInSight() throws UnsupportedEncodingException {
        assertThat(duties(search("khoi cong", members.stranger()))).isEmpty();
        assertThat(duties(search("khoi cong", members.chairTanMinh()))).isEmpty();
        assertThat(duties(search("khoi cong", members.chairQuocKhanh()))).hasSize(1);
        assertThat(duties(search("ho ngheo", members.auditor()))).hasSize(1);
    }

    @Test
    @DisplayName("Gõ sai tên xã: tìm theo tên gần nhất và nói rõ")
    void aSlipInANameIsPutRightAndSaid() throws UnsupportedEncodingException {
        for (String slip : List.of("quoc khan", "qoc khanh", "quôc khánhh")) {
            Document page = search(slip + " khoi cong", members.office());
            assertThat(page.select(".note").text()).as(slip).contains("Quốc Khánh");
            assertThat(duties(page)).as(slip).containsExactly("Khởi công đường ngõ thôn");
        }
        assertThat(search("tan minh", members.office()).select(".note")).isEmpty();
        assertThat(search("bien ban nghiem thu duong thon quoc khan", members.office())
                        .select(".note"))
                .as("a sentence is no name with a slip")
                .isEmpty();
    }

    @Test
    @DisplayName("Việc đổi tên, đổi đơn vị thì tìm theo cái mới")
    void whatChangesIsFoundAsItIsNow() throws UnsupportedEncodingException {
        jdbc.sql("update assigned_task set search_key = search_key || ' cong van 99' where title = 'Rà soát hộ nghèo'")
                .update();
        jdbc.sql("update organisation_unit set search_key = '| xa tan minh moi |' where id = ?")
                .param(members.tanMinh().value())
                .update();
        assertThat(duties(search("tan minh moi cong van 99", members.office()))).containsExactly("Rà soát hộ nghèo");
        jdbc.sql("update assignment set criteria_codes = '8.1, 17' where unit_id = ?")
                .param(members.tanMinh().value())
                .update();
        assertThat(duties(search("tan minh tieu chi 17", members.office()))).containsExactly("Rà soát hộ nghèo");
        assertThat(duties(search("tieu chi 8.1", members.office()))).containsExactly("Rà soát hộ nghèo");
        assertThat(duties(search("tieu chi 1", members.office()))).isEmpty();
    }

    @Test
    @DisplayName("Mỗi câu tìm dùng chỉ mục")
    void everyQuestionUsesItsIndex() {
        jdbc.sql("set local enable_seqscan = off").update();
        assertThat(
                        plan(
                                "select assignment_id from assignment_words where words @@ cast('''de'' & ''tham''' as tsquery)"))
                .contains("assignment_words_search");
        assertThat(
                        plan(
                                "select id from notice_clause where part = 'ITEM' and clause_words(text) @@ cast('''de''' as tsquery)"))
                .contains("notice_clause_words");
        jdbc.sql("insert into assessment_evidence (unit_id, title, added_at, added_by, added_by_name)"
                        + " select ?, 'Biên bản ' || n, now(), ?, 'x' from generate_series(1, 3000) n")
                .params(members.quocKhanh().value(), members.office().userId().value())
                .update();
        jdbc.sql("analyze assessment_evidence").update();
        assertThat(plan("select id from assessment_evidence where removed_at is null"
                        + " and evidence_words(title, document_number, issuer) @@ cast('''de''' as tsquery)"))
                .contains("assessment_evidence_words");
        assertThat(plan("select id from organisation_unit where plain_name(short_name) % 'quoc khan'"))
                .contains("organisation_unit_short_name_ix");
    }

    @Test
    @DisplayName(
            "Chữ trong tệp: đọc sau khi gửi, không dấu, có đoạn khớp, đúng phạm vi; tệp hỏng được ghi lại, tệp mất thì hết")
    void wordsInsideFiles() throws Exception {
        long report = report(members.quocKhanh(), members.chairQuocKhanh());
        long word = store(report, "Bien ban.docx", SampleFiles.docx("003"));
        long sheet = store(
                report,
                "Danh sách.txt",
                ("Hộ hiến đất làm đường\n".repeat(400) + "Ông Nông Văn Phìn, thôn Bản Pò, 250 m²")
                        .getBytes(StandardCharsets.UTF_8));
        long broken = store(report, "hong.pdf", TestFiles.PDF);
        assertThat(files(search("nong van phin", members.office()))).isEmpty();

        assertThat(reading.readWaiting(1_000)).isGreaterThanOrEqualTo(3);
        assertThat(state(word)).isEqualTo("READ");
        assertThat(state(broken)).isEqualTo("REFUSED");
        assertThat(reading.readWaiting(1_000)).as("no file is read twice").isZero();

        Document page = search("nong van phin", members.office());
        assertThat(files(page)).containsExactly("Danh sách.txt");
        Element hit = page.select("section[aria-labelledby=s7] li").get(0);
        assertThat(hit.text()).contains("thôn Bản Pò, 250 m²");
        assertThat(hit.select("mark").eachText()).containsExactly("Nông", "Văn", "Phìn");
        String path = hit.select("a").attr("href");
        assertThat(path).isEqualTo("/tep/" + sheet);
        assertThat(mvc.get().uri(path).with(Cast.signedIn(members.office())).exchange())
                .hasStatusOk();
        for (Actor other : List.of(members.stranger(), members.chairTanMinh())) {
            assertThat(files(search("nong van phin", other))).isEmpty();
        }
        assertThat(files(search("nong van phin", members.chairQuocKhanh()))).hasSize(1);
        assertThat(files(search("nong van phin", members.auditor()))).hasSize(1);
        assertThat(files(search("danh sach ban po", members.office())))
                .as("its name and its words together")
                .hasSize(1);

        jdbc.sql("delete from attachment where id = ?").param(sheet).update();
        assertThat(files(search("nong van phin", members.office()))).isEmpty();
        jdbc.sql("set local enable_seqscan = off").update();
        assertThat(plan("select attachment_id from attachment_text where words @@ cast('''tai''' as tsquery)"))
                .contains("attachment_text_words");
    }

    @Test
    @DisplayName("Tệp đọc dở vì máy chủ dừng: đọc lại, quá ba lần thì thôi")
    void aFileWhoseReadingNeverEnded() {
        long file = store(
                report(members.quocKhanh(), members.chairQuocKhanh()),
                "a.txt",
                "Nông Văn Phìn".getBytes(StandardCharsets.UTF_8));
        jdbc.sql("update attachment_text set state = 'READING', attempts = 3, taken_at = now() where attachment_id = ?")
                .param(file)
                .update();
        assertThat(reading.readWaiting(100)).as("another node still reads").isZero();
        jdbc.sql("update attachment_text set taken_at = now() - interval '11 minutes' where attachment_id = ?")
                .param(file)
                .update();
        assertThat(reading.readWaiting(100)).isEqualTo(1);
        assertThat(state(file)).isEqualTo("REFUSED");
    }

    private static List<String> files(Document page) {
        return page.select("section[aria-labelledby=s7] a.lk").eachText();
    }

    private String state(long file) {
        return jdbc.sql("select state from attachment_text where attachment_id = ?")
                .param(file)
                .query(String.class)
                .single();
    }

    private long report(UnitId unit, Actor by) {
        long task = jdbc.sql("select task_id from assignment where unit_id = ? order by id desc limit 1")
                .param(unit.value())
                .query(Long.class)
                .single();
        tasks.report(task, unit, new Tasks.UnitReport(false, 30, "Đang làm", null, null), by)
                .value();
        return jdbc.sql("select max(e.id) from assignment_event e join assignment a on a.id = e.assignment_id"
                        + " where a.unit_id = ?")
                .param(unit.value())
                .query(Long.class)
                .single();
    }

    private long store(long report, String name, byte[] content) {
        return attachments
                .store("TASK_REPORT", report, TestFiles.upload(name, content), members.chairQuocKhanh())
                .value()
                .id();
    }

    private String plan(String sql) {
        return jdbc.sql("explain " + sql).query(String.class).list().stream().collect(Collectors.joining("\n"));
    }
}
