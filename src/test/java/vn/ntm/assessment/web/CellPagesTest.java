package vn.ntm.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.ntm.assessment.AchievementStatus.MET;
import static vn.ntm.assessment.AchievementStatus.MET_LOW;
import static vn.ntm.assessment.AchievementStatus.NOT_MET;
import static vn.ntm.cast.Cells.finding;

import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.assessment.Flags;
import vn.ntm.assessment.Flags.Flag;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Cells;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.support.Statements;

/** The history of a cell with its flags, a criterion over all communes, and what is not met or met weakly. */
@DatabaseTest
@Import(Statements.class)
class CellPagesTest {

    private static final LocalDate EARLIER = LocalDate.of(2021, 9, 14);
    private static final LocalDate LATER = LocalDate.of(2021, 9, 16);

    @Autowired
    Cast cast;

    @Autowired
    Cells cells;

    @Autowired
    Flags flags;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationClock clock;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    Cast.Members members;
    UnitId quocKhanh;

    @BeforeEach
    void enter() {
        clock.fixDate(EARLIER);
        members = cast.enter();
        quocKhanh = members.quocKhanh();
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    private Document page(String path, Actor actor) {
        entities.flush();
        MvcTestResult result = mvc.get().uri(path).with(Cast.signedIn(actor)).exchange();
        assertThat(result).as(path).hasStatusOk();
        return parsed(result);
    }

    private static Document parsed(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String history(String code) {
        return "/danh-gia/" + quocKhanh + "/" + cells.item(code).id() + "/lich-su";
    }

    private MvcTestResult post(String path, Actor actor, String... form) {
        var request = mvc.post().uri(path).with(csrf()).with(Cast.signedIn(actor));
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    @Test
    @DisplayName(
            "AX-07 the change of Quốc Khánh TC 17 is visible: who, position, when, value, paper; and how it stood before")
    void everyStatementAndEveryStandingStaysVisible() {
        cells.settle(quocKhanh, "17.5", NOT_MET, members.chairQuocKhanh(), members.office());
        clock.fixDate(LATER);
        cells.enter(quocKhanh, "17.5", finding(MET), members.staffQuocKhanh());
        cells.submit(quocKhanh, members.chairQuocKhanh(), "17.5");
        cells.verify(quocKhanh, "17.5", finding(MET), members.office());

        Document page = page(history("17.5"), members.leader());
        assertThat(page.select(".voices").text())
                .contains("Xã tự đánh giá đạt 16/09/2021, Chủ tịch UBND xã Quốc Khánh")
                .contains("Thẩm tra đạt 16/09/2021, Chuyên viên Phòng NN&PTNT")
                .contains("Thẩm định chưa có");
        assertThat(page.select("section[aria-labelledby=h-tg] tbody tr").eachText())
                .containsExactly("16/09/2021 đạt –", "14/09/2021 chưa đạt –");
        assertThat(page.select("section[aria-labelledby=h-noi] tbody tr").eachText())
                .hasSize(4)
                .first()
                .asString()
                .contains("16/09/2021", "Thẩm tra", "Chuyên viên Phòng NN&PTNT", "đạt");
        assertThat(page.select("section[aria-labelledby=h-noi]").text()).contains("Giải pháp: Vận động các hộ");
        assertThat(page(history("17"), members.leader())
                        .select("section[aria-labelledby=h-ct] tbody tr")
                        .eachText())
                .hasSize(8);
        assertThat(mvc.get().uri(history("17.5")).with(Cast.signedIn(members.stranger())))
                .hasStatus(404);
    }

    @Test
    void aCriterionOverAllCommunesAsOfAnyDay() {
        cells.settle(quocKhanh, "17.5", NOT_MET, members.chairQuocKhanh(), members.office());
        clock.fixDate(LATER);
        cells.settle(quocKhanh, "17.5", MET, members.chairQuocKhanh(), members.office());
        cells.enter(members.tanMinh(), "17.5", finding(MET), members.chairTanMinh());
        cells.submit(members.tanMinh(), members.chairTanMinh(), "17.5");
        String path = "/tieu-chi/" + cells.item("17.5").id() + "/cac-xa";

        Document now = page(path, members.leader());
        assertThat(now.select(".lead-t b").text()).isEqualTo("2/3");
        assertThat(now.select("tbody tr").eachText())
                .hasSize(3)
                .anySatisfy(row -> assertThat(row).contains("Xã Tân Minh", "chờ thẩm tra"))
                .anySatisfy(row -> assertThat(row).contains("Xã Đào Viên", "chưa đánh giá"));
        Document then = page(path + "?ngay=14/9/2021", members.leader());
        assertThat(then.select(".lead-t b").text()).isEqualTo("0/3");
        assertThat(then.select("tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("Xã Quốc Khánh", "chưa đạt"));
        assertThat(page(path + "?ngay=31/2/2021", members.leader()).text()).contains("không phải ngày");
        assertThat(page("/tieu-chi/" + cells.item("17").id() + "/cac-xa", members.department())
                        .select("tbody tr:first-child .vf-strip .cc"))
                .as("a department reads all communes of its district")
                .hasSize(8);
    }

    @Test
    @DisplayName("A000-08 tiêu chí chưa đạt hoặc chất lượng thấp, by commune and by criterion, with the measures")
    void whatIsNotMetOrMetWeakly() {
        cells.settle(quocKhanh, "17.5", NOT_MET, members.chairQuocKhanh(), members.office());
        cells.settle(quocKhanh, "2.1", MET_LOW, members.chairQuocKhanh(), members.office());
        cells.settle(quocKhanh, "17.4", MET, members.chairQuocKhanh(), members.office());
        cells.settle(members.tanMinh(), "17.5", NOT_MET, members.chairTanMinh(), members.office());

        Document byCommune = page("/tieu-chi-chua-dat", members.leader());
        assertThat(byCommune.select("tr.grp").eachText())
                .containsExactly("Xã Quốc Khánh (Huyện Tràng Định) (2)", "Xã Tân Minh (Huyện Tràng Định) (1)");
        assertThat(byCommune.select("tbody tr:not(.grp)").eachText())
                .hasSize(3)
                .first()
                .asString()
                .contains("2.1", "đạt mức thấp", "Vận động các hộ", "15/12/2021");
        assertThat(byCommune.select(".print-a4l")).hasSize(1);
        assertThat(page("/tieu-chi-chua-dat?nhom=tieu-chi", members.leader())
                        .select("tr.grp")
                        .eachText())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Tiêu chí 2.").endsWith("(1)"),
                        second -> assertThat(second).startsWith("Tiêu chí 17.").endsWith("(2)"));
        assertThat(page("/tieu-chi-chua-dat?ngay=13/9/2021", members.leader()).select("tr.grp"))
                .isEmpty();
        int few = Statements.count(() -> page("/tieu-chi-chua-dat", members.leader()));
        cells.settle(members.tanMinh(), "17.6", NOT_MET, members.chairTanMinh(), members.office());
        entities.flush();
        assertThat(Statements.count(() -> page("/tieu-chi-chua-dat", members.leader())))
                .isEqualTo(few)
                .isLessThanOrEqualTo(18);
    }

    @Test
    void aFlagIsRaisedAndEndedWithAReasonAndNothingElseOfItChanges() {
        String path = "/danh-gia/" + quocKhanh + "/" + cells.item("17.5").id() + "/co";
        assertThat(post(path, members.chairQuocKhanh(), "kind", "BLOCKED", "reason", "Thiếu đất"))
                .hasStatus(403);
        MvcTestResult bare = post(path, members.office(), "kind", "BLOCKED");
        assertThat(bare).hasStatus(422);
        assertThat(parsed(bare).select("#e-reason").text()).contains("lý do");

        assertThat(post(path, members.office(), "kind", "BLOCKED", "reason", "Chưa có mặt bằng", "document", "12/BC"))
                .hasStatus3xxRedirection();
        assertThat(parsed(post(path, members.office(), "kind", "BLOCKED", "reason", "Lần nữa"))
                        .select("#e-kind")
                        .text())
                .contains("đang có hiệu lực");
        assertThat(flags.of(cells.set(), List.of(quocKhanh), EARLIER))
                .extracting(Flag::reason)
                .containsExactly("Chưa có mặt bằng");
        assertThat(page("/tieu-chi/" + cells.item("17").id() + "/cac-xa", members.leader())
                        .select(".flagchip")
                        .text())
                .isEqualTo("vướng mắc");

        clock.fixDate(LATER);
        long id = jdbc.sql("select id from assessment_flag where unit_id = ?")
                .param(quocKhanh.value())
                .query(Long.class)
                .single();
        post(path + "/" + id + "/ket-thuc", members.office());
        assertThat(flags.of(cells.set(), List.of(quocKhanh), LATER))
                .as("no reason, no end")
                .hasSize(1);
        post(path + "/" + id + "/ket-thuc", members.office(), "reason", "Đã giao đất");
        entities.flush();
        assertThat(flags.of(cells.set(), List.of(quocKhanh), LATER)).isEmpty();
        assertThat(flags.of(cells.set(), List.of(quocKhanh), LATER.minusDays(1)))
                .hasSize(1);
        assertThat(page(history("17.5"), members.leader()).text())
                .contains("Chưa có mặt bằng (12/BC)", "kết thúc: Đã giao đất");
        assertThatThrownBy(() -> jdbc.sql("update assessment_flag set reason = 'khác' where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("append-only");
    }
}
