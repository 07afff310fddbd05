package vn.ntm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
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
import vn.ntm.notice.Notices;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.TestDatabase;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskFilter.View;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskRegister.Duty;
import vn.ntm.task.domain.TaskRegister.Part;
import vn.ntm.task.domain.TaskRegister.Row;

/** How the duties of Mỹ Lộc and Thọ Xuân are followed up in the demonstration: the acceptance table, 8.3 and 8.4. */
@SpringBootTest(properties = {"ntm.demo=true", "ntm.clock.fixed-date=2021-09-15"})
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class DemoFollowUpTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Notices notices;

    @Autowired
    Units units;

    @Autowired
    TaskRegister register;

    @Autowired
    ApplicationClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private Actor actor(String login, LocalDate day) {
        return accounts.actorFor(login, day).orElseThrow();
    }

    private Document page(String path, String login, LocalDate day) {
        MvcTestResult result = clock.at(
                day.atTime(9, 0).atZone(ApplicationClock.ZONE),
                () -> mvc.get().uri(path).with(Cast.signedIn(actor(login, day))).exchange());
        assertThat(result).as(path).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private long duty(String notice, String item, int index) {
        long paper = notices.byKey("demo:" + notice).orElseThrow();
        long clause = notices.itemByPath(paper, item).orElseThrow();
        return jdbc.sql(
                        "select id from assigned_task where origin_kind = 'NOTICE_ITEM' and origin_id = :id order by id")
                .param("id", clause)
                .query(Long.class)
                .list()
                .get(index);
    }

    private Duty read(long task) {
        return register.duty(task, actor("kiemtoan", LocalDate.of(2021, 9, 15))).orElseThrow();
    }

    private List<String> units(long task, boolean leads) {
        return register.parts(task).stream()
                .filter(part -> (part.role() != AssignmentRole.SUPPORTING) == leads)
                .map(Part::unitName)
                .toList();
    }

    @Test
    @DisplayName("A003-05 Mỹ Hà's timetable: rows of criterion, person and date, none later than 31/5/2023")
    void timetableOfMyHa() {
        Document page = page("/nhiem-vu/" + duty("003", "1.-2", 0), "vp.myloc", LocalDate.of(2023, 5, 5));
        assertThat(page.select("section:has(#dm) tbody tr")).hasSize(6);
        assertThat(page.select("section:has(#dm) tr:has(.tc:matchesOwn(^17$))").text())
                .contains("công chức Địa chính - Môi trường, xong ngày 31/05/2023");
        assertThat(page.select("section:has(#dm) tr:has(.tc:matchesOwn(^1$)) .c-over")
                        .text())
                .as("its day is over")
                .contains("xong ngày 20/04/2023, chưa xong");
        assertThat(jdbc.sql("select max(due) from assignment_item where due is not null")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2023-05-31");
    }

    @Test
    @DisplayName(
            "A003-08 24/4 -> 09/5 -> 31/5 on each commune's page; on 27/4 a late step endangers the next, a finished one does not")
    void chainOfTheThreeCommunes() {
        LocalDate day = LocalDate.of(2023, 4, 27);
        Document late = page("/xa/" + units.byKey("c3-mythanh").orElseThrow() + "/tong-hop", "vp.myloc", day);
        assertThat(late.select("ol.steps li > b").eachText())
                .containsExactly("hết 24/04/2023", "hết 09/05/2023", "hết 31/05/2023");
        assertThat(late.select("ol.steps .tag.t-bad").eachText())
                .containsExactly("Rủi ro: bước 1 quá hạn 3 ngày", "Rủi ro: bước 1 quá hạn 3 ngày");
        Document extended = page("/xa/" + units.byKey("c3-myha").orElseThrow() + "/tong-hop", "vp.myloc", day);
        assertThat(extended.select("ol.steps li > b").eachText())
                .as("the day in force")
                .containsExactly("hết 24/04/2023", "hết 16/05/2023", "hết 31/05/2023");
        Document inTime = page("/xa/" + units.byKey("c3-mythinh").orElseThrow() + "/tong-hop", "vp.myloc", day);
        assertThat(inTime.select("ol.steps li")).hasSize(3);
        assertThat(inTime.select("ol.steps .tag.t-bad")).isEmpty();
        assertThat(inTime.select("ol.steps li").get(0).className()).isEqualTo("ok");
    }

    @Test
    @DisplayName("đôn đốc, xin gia hạn, từ chối, gia hạn: counted, answered, the day first given kept")
    void chasedAndExtended() {
        LocalDate day = LocalDate.of(2023, 5, 10);
        Document chased = page("/nhiem-vu/" + duty("003", "1.-3", 0), "lanhdao.myloc", day);
        assertThat(chased.select("tr:contains(Xã Mỹ Thành)").text()).contains("đôn đốc 2 lần, chưa trả lời");
        assertThat(chased.select("tr:contains(Xã Mỹ Hà)").text())
                .contains("đôn đốc 1 lần")
                .doesNotContain("chưa trả lời");
        assertThat(chased.select("ol.tl").text())
                .contains("Xin gia hạn", "xin sau khi đã hết hạn", "Không đồng ý gia hạn", "412/UBND-VP");
        Document extended = page("/nhiem-vu/" + duty("003", "1.-4", 0), "lanhdao.myloc", day);
        assertThat(extended.select("tr:contains(Xã Mỹ Hà)").text())
                .contains("hết 16/05/2023", "hết 09/05/2023", "gia hạn lần 1");
    }

    @Test
    @DisplayName("A003-15, A003-16, A003-17 who leads, who supports, which commune is meant, and no deadline")
    void guidingDuties() {
        long environment = duty("003", "2.-3", 0);
        assertThat(units(environment, true)).containsExactly("Phòng Tài nguyên và Môi trường");
        assertThat(units(environment, false)).containsExactlyInAnyOrder("Xã Mỹ Thịnh", "Xã Mỹ Thành", "Xã Mỹ Hà");
        assertThat(read(environment).deadlineKind()).isEqualTo(DeadlineKind.ONGOING);

        long agriculture = duty("003", "2.-4", 0);
        assertThat(units(agriculture, true)).containsExactly("Phòng Nông nghiệp và PTNT");
        assertThat(units(agriculture, false)).contains("Xã Mỹ Hà", "Phòng Tài nguyên và Môi trường", "Công an huyện");
        Document page = page("/nhiem-vu/" + agriculture, "vp.myloc", LocalDate.of(2023, 5, 5));
        assertThat(page.select("section:has(#dm) tbody tr:contains(OCOP)").eachText())
                .as("OCOP only for Mỹ Thành")
                .singleElement()
                .asString()
                .contains("Sản phẩm OCOP: xã Mỹ Thành");

        long security = duty("003", "2.-5", 0);
        assertThat(units(security, true)).containsExactly("Công an huyện");
        assertThat(units(security, false)).containsExactlyInAnyOrder("Xã Mỹ Thịnh", "Xã Mỹ Thành");
        Document ofMyHa =
                page("/xa/" + units.byKey("c3-myha").orElseThrow() + "/tong-hop", "vp.myloc", LocalDate.of(2023, 5, 5));
        assertThat(ofMyHa.text()).doesNotContain("mô hình nổi trội về an ninh trật tự");
    }

    @Test
    @DisplayName("A003-07 per commune and sở: asked or answered, all three communes, eight sở each, last day 09/5/2023")
    void opinionsOfTheSo() {
        Document page = page("/nhiem-vu/" + duty("003", "1.-4", 0), "vp.myloc", LocalDate.of(2023, 5, 5));
        assertThat(page.select("section:has(#dm) thead th")).hasSize(4);
        assertThat(page.select("section:has(#dm) tbody tr")).hasSize(8);
        assertThat(page.select("section:has(#dm) tbody tr:contains(Sở Xây dựng) td[data-l='Xã Mỹ Hà']")
                        .text())
                .isEqualTo("Chưa");
        assertThat(read(duty("003", "1.-4", 0)).lastDay()).isEqualTo("2023-05-09");
    }

    @Test
    @DisplayName("A004-07 22/4/2020 against a posting on 24/4: entered, warned of, and overdue on that very day")
    void overdueWhenEntered() {
        long task = duty("004", "1.1", 0);
        assertThat(read(task).lastDay()).isEqualTo("2020-04-22");
        Actor office = actor("vp.thoxuan", LocalDate.of(2020, 4, 24));
        assertThat(register.list(TaskFilter.of(View.OVERDUE).asOf(LocalDate.of(2020, 4, 24)), office, 50, 0))
                .filteredOn(row -> row.taskId() == task)
                .extracting(Row::unitName)
                .containsExactlyInAnyOrder("Phòng Nông nghiệp và PTNT", "Phòng Kinh tế và Hạ tầng");
        assertThat(register.count(TaskFilter.of(View.ALL).asOf(LocalDate.of(2020, 4, 23)), office))
                .as("before it was entered it was not there")
                .isZero();
    }

    @Test
    @DisplayName(
            "A004-09 tự đánh giá -> thẩm tra -> hồ sơ -> thẩm định: 29/9, 19/10, 29/10, 31/12; a late step shows the risk")
    void chainOfTheDossiers() {
        Document page = page("/nhiem-vu/" + duty("004", "1.2", 1), "vp.thoxuan", LocalDate.of(2020, 10, 2));
        assertThat(page.select("ol.steps li > b").eachText())
                .containsExactly("hết 29/09/2020", "hết 19/10/2020", "hết 29/10/2020", "hết 31/12/2020");
        assertThat(page.select("ol.steps .tag.t-bad").eachText())
                .containsExactly(
                        "Rủi ro: bước 1 quá hạn 3 ngày",
                        "Rủi ro: bước 1 quá hạn 3 ngày",
                        "Rủi ro: bước 1 quá hạn 3 ngày");
    }

    @Test
    @DisplayName("A004-16 plans of five communes and the villages by 29/4/2020, VP NTM leads")
    void plansOfTheCommunes() {
        long task = duty("004", "4.1.-1", 0);
        assertThat(units(task, true)).containsExactly("Văn phòng NTM huyện");
        assertThat(units(task, false)).hasSize(5);
        assertThat(read(task).lastDay()).isEqualTo("2020-04-29");
        Document page = page("/nhiem-vu/" + task, "vp.thoxuan", LocalDate.of(2020, 4, 28));
        assertThat(page.select("section:has(#dm) tbody tr")).hasSize(6);
        assertThat(page.select("section:has(#dm) tbody").text()).contains("thôn NTM kiểu mẫu");
    }

    @Test
    @DisplayName("A004-19 one assignment per department, last day Sat 09/5/2020, reminder Fri 08/5; who has not sent")
    void plansOfTheDepartments() {
        long task = duty("004", "4.2.-1", 0);
        Duty duty = read(task);
        assertThat(duty.lastDay()).isEqualTo("2020-05-09");
        assertThat(duty.reminderDay()).isEqualTo("2020-05-08");
        assertThat(units(task, true)).containsExactly("Phòng Nông nghiệp và PTNT", "Phòng Kinh tế và Hạ tầng");
        assertThat(page("/nhiem-vu/" + task, "vp.thoxuan", LocalDate.of(2020, 5, 11))
                        .text())
                .contains("Chưa gửi kết quả (2): Phòng Nông nghiệp và PTNT, Phòng Kinh tế và Hạ tầng");
    }

    @Test
    @DisplayName("A004-21 the investor in support, five communes first, and x/27 xã counted until 31/12/2021")
    void planning() {
        assertThat(units(duty("004", "4.2.-3", 0), false))
                .singleElement()
                .asString()
                .startsWith("Nhà đầu tư");
        assertThat(read(duty("004", "4.2.-3", 1)).places())
                .contains("Xuân Hòa", "Bắc Lương", "Xuân Bái", "Thọ Lập", "Tây Hồ");
        Document page = page("/nhiem-vu/" + duty("004", "4.2.-3", 2), "vp.thoxuan", LocalDate.of(2020, 5, 11));
        assertThat(page.select("section:has(#dm)").text()).contains("0/27 xong");
        assertThat(page.text()).contains("hết 31/12/2021");
    }

    @Test
    @DisplayName("AX-03 the leader opens the overdue list of a past day: who, and as it was then")
    void overdueAsOf() {
        Document list = page("/nhiem-vu?xem=qua-han&ngay=05/5/2023", "lanhdao.myloc", LocalDate.of(2023, 5, 31));
        assertThat(list.select("tbody .unit").eachText()).containsExactlyInAnyOrder("Xã Mỹ Hà", "Xã Mỹ Thành");
        assertThat(list.text()).contains("Tình hình như đã có đến hết ngày 05/05/2023");
        assertThat(list.select("tbody").text())
                .as("today's chases are not told of that day")
                .doesNotContain("đôn đốc");
        Document board = page("/dieu-hanh?ngay=05/5/2023", "lanhdao.myloc", LocalDate.of(2023, 5, 31));
        assertThat(board.select(".tile.red .v").text()).isEqualTo("2");
    }
}
