package vn.ntm.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.domain.ObstacleKind;
import vn.ntm.assessment.domain.ObstacleService;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Cells;
import vn.ntm.identity.Actor;
import vn.ntm.notice.NoticeCast;
import vn.ntm.notice.Notices;
import vn.ntm.notice.Notices.NewNotice;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.TaskOriginSource;
import vn.ntm.task.Tasks;

/** What the committee has before it: the last conclusions as they stand, who is late, what moved, what waits for it. */
@DatabaseTest
class MeetingPackTest {

    private static final LocalDate MET = LocalDate.of(2021, 9, 1);
    private static final LocalDate NOW = LocalDate.of(2021, 9, 20);

    @Autowired
    Cast cast;

    @Autowired
    Cells cells;

    @Autowired
    Notices notices;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskOriginSource origins;

    @Autowired
    ObstacleService obstacles;

    @Autowired
    Units units;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationClock clock;

    @Autowired
    jakarta.persistence.EntityManager entities;

    Cast.Members members;

    @BeforeEach
    void enter() {
        clock.fixDate(MET);
        members = cast.enter();
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    private long conclusions() {
        String text = """
                Số: 90/TB-UBND

                Tràng Định, ngày 02 tháng 9 năm 2021

                THÔNG BÁO

                Kết luận của Chủ tịch UBND huyện tại cuộc họp giao ban nông thôn mới ngày 01/9/2021

                Ngày 01/9/2021, Chủ tịch UBND huyện chủ trì cuộc họp, kết luận như sau:

                1. Giao UBND xã Quốc Khánh, UBND xã Tân Minh rà soát thực trạng các tiêu chí trước ngày 14/9/2021.

                Văn phòng thông báo để các đơn vị biết, thực hiện./.
                """;
        long notice = notices.register(
                        new NewNotice(null, members.committee(), text, null, null, MET, null, null, List.of(), true),
                        members.clerk())
                .value();
        long item = notices.itemByPath(notice, "1").orElseThrow();
        NoticeCast.assign(tasks, origins, item, members.clerk(), members.quocKhanh(), members.tanMinh());
        return notice;
    }

    private MvcTestResult get(String path, Actor actor) {
        entities.flush();
        entities.clear();
        return mvc.get().uri(path).with(Cast.signedIn(actor)).exchange();
    }

    private static String words(MvcTestResult result) throws IOException {
        assertThat(result).hasStatusOk();
        try (XWPFDocument file = new XWPFDocument(
                        new ByteArrayInputStream(result.getResponse().getContentAsByteArray()));
                XWPFWordExtractor words = new XWPFWordExtractor(file)) {
            return words.getText();
        }
    }

    @Test
    @DisplayName(
            "duties of the last conclusions with their state, late units, criteria that moved since, open proposals, asked extensions; one screen, one .docx")
    void packOfTheNextMeeting() throws IOException {
        cells.settle(members.quocKhanh(), "17.5", AchievementStatus.MET, members.chairQuocKhanh(), members.office());
        long notice = conclusions();
        long task = tasks.ofPaper(vn.ntm.task.TaskOrigin.NOTICE_ITEM, notice, members.clerk())
                .get(0)
                .taskId();
        clock.fixDate(LocalDate.of(2021, 9, 10));
        cells.settle(
                members.quocKhanh(), "17.5", AchievementStatus.NOT_MET, members.chairQuocKhanh(), members.office());
        obstacles
                .raise(
                        units.find(members.quocKhanh()).orElseThrow(),
                        cells.item("17.5"),
                        ObstacleKind.PROPOSAL,
                        "Đề nghị hỗ trợ xe gom rác",
                        "mau-1",
                        members.chairQuocKhanh())
                .value();
        tasks.report(
                        task,
                        members.tanMinh(),
                        new Tasks.UnitReport(true, 100, "Đã rà soát xong", null, null),
                        members.chairTanMinh())
                .value();
        tasks.accept(task, members.tanMinh(), null, members.leader()).value();
        tasks.askExtension(task, members.quocKhanh(), LocalDate.of(2021, 9, 30), "Mưa lũ", members.chairQuocKhanh())
                .value();
        clock.fixDate(NOW);

        Document page = Jsoup.parse(
                get("/bao-cao/cuoc-hop", members.leader()).getResponse().getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("[aria-labelledby=h-kl]").text())
                .contains(
                        "90/TB-UBND",
                        "1 nhiệm vụ, 2 lượt giao chủ trì: 1 đã xong, 1 quá hạn",
                        "1/2 đơn vị xong, 1 quá hạn");
        assertThat(page.select("[aria-labelledby=h-qh] tbody tr")).hasSize(1);
        assertThat(page.select("[aria-labelledby=h-qh] tbody tr").text())
                .contains("Xã Quốc Khánh", "Rà soát thực trạng");
        assertThat(page.select("[aria-labelledby=h-tc] tbody tr:contains(Môi trường)")
                        .text())
                .contains("Xã Quốc Khánh", "10/09/2021");
        assertThat(page.select("[aria-labelledby=h-vm] tbody tr").text())
                .contains("Đề nghị hỗ trợ xe gom rác", "Xã Quốc Khánh", "17.5", "Mới");
        assertThat(page.select("[aria-labelledby=h-gh] tbody tr").text()).contains("Xã Quốc Khánh");

        String file = words(get("/bao-cao/cuoc-hop.docx", members.leader()));
        assertThat(file)
                .containsSubsequence(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "BÁO CÁO",
                        "I. KẾT QUẢ THỰC HIỆN",
                        "01 nhiệm vụ, 02 lượt giao chủ trì; đã hoàn thành 01, quá hạn 01",
                        "II. VIỆC QUÁ HẠN",
                        "Xã Quốc Khánh",
                        "III. TIÊU CHÍ THAY ĐỔI",
                        "IV. VƯỚNG MẮC",
                        "Đề nghị hỗ trợ xe gom rác",
                        "V. ĐỀ NGHỊ GIA HẠN",
                        "./.");

        assertThat(get("/bao-cao/cuoc-hop", members.chairQuocKhanh())).hasStatus(403);
        assertThat(get("/bao-cao/cuoc-hop.docx?tb=" + notice, members.stranger()))
                .as("conclusions out of sight")
                .hasStatus(404);
        Document bad = Jsoup.parse(get("/bao-cao/cuoc-hop?tu=31/02/2021", members.leader())
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(bad.select("[role=alert]").text()).contains("31/02/2021", "chưa đúng");
    }
}
