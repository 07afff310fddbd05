package vn.ntm.task.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.Tasks;
import vn.ntm.task.domain.BulkSteps.Result;
import vn.ntm.task.domain.TaskRegister;

/** Duties given to further units from the register: looked at first, then a result for each duty and unit. */
@DatabaseTest
class JoinPagesTest {

    @Autowired
    Cast cast;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskRegister register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    Cast.Members members;
    long first;
    long second;

    @BeforeEach
    void enter() {
        members = cast.enter();
        first = give("Rà soát tiêu chí", members.quocKhanh());
        second = give("Lập danh sách hộ", members.tanMinh());
    }

    private long give(String title, UnitId unit) {
        return tasks.assign(
                        Orders.order(
                                members.committee(),
                                title,
                                DirectiveVerb.GIAO,
                                DeadlineSpec.of(DeadlineKind.BY, "", LocalDate.of(2030, 1, 31)),
                                Tasks.Line.lead(unit)),
                        members.office())
                .value();
    }

    private static Document read(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Document get(String path, Actor actor) {
        MvcTestResult result = mvc.get().uri(path).with(Cast.signedIn(actor)).exchange();
        assertThat(result).as(path).hasStatusOk();
        return read(result);
    }

    private MvcTestResult post(String button, Actor actor, List<Long> duties, UnitId... units) {
        var request = mvc.post()
                .uri("/nhiem-vu/giao-them")
                .with(Cast.signedIn(actor))
                .with(csrf())
                .param("nut", button);
        for (Long duty : duties) {
            request = request.param("viec", duty.toString());
        }
        for (UnitId unit : units) {
            request = request.param("units", Long.toString(unit.value()));
        }
        return request.exchange();
    }

    private List<String> units(long task) {
        return register.parts(task).stream().map(TaskRegister.Part::unitName).toList();
    }

    @Test
    @DisplayName("two duties to two communes: previewed, given where it can be, each with a result of its own")
    void fromTheRegister() {
        Document list = get("/nhiem-vu", members.office());
        assertThat(list.select("form#f-chon button[formaction=/nhiem-vu/giao-them]"))
                .hasSize(1);
        String chosen = list.select("input[name=chon]").stream()
                .map(box -> "chon=" + box.val())
                .reduce((one, other) -> one + "&" + other)
                .orElseThrow();
        Document form = get("/nhiem-vu/giao-them?" + chosen, members.office());
        assertThat(form.select("input[name=viec]").eachAttr("value"))
                .containsExactlyInAnyOrder(Long.toString(first), Long.toString(second));

        assertThat(post("xem", members.office(), List.of(first)))
                .as("no unit chosen")
                .hasStatus(422);
        MvcTestResult preview =
                post("xem", members.office(), List.of(first, second), members.tanMinh(), members.daoVien());
        assertThat(preview).hasStatusOk();
        assertThat(read(preview).select("#g3").text()).isEqualTo("Sẽ giao 3 lượt trong 4");
        assertThat(read(preview).select("input[name=units][checked]")).hasSize(2);
        assertThat(units(first)).as("looked at only").hasSize(1);

        MvcTestResult given =
                post("giao", members.office(), List.of(first, second), members.tanMinh(), members.daoVien());
        assertThat(given).hasRedirectedUrl("/nhiem-vu/giao-them/ket-qua");
        @SuppressWarnings("unchecked") // what the controller put there
        List<Result> results = (List<Result>) given.getMvcResult().getFlashMap().get("ketQua");
        assertThat(results)
                .hasSize(4)
                .filteredOn(result -> !result.done())
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.title()).isEqualTo("Lập danh sách hộ");
                    assertThat(refused.refusedKey()).isEqualTo("task.error.unitHasIt");
                    assertThat(refused.arguments()).containsExactly("Xã Tân Minh");
                });
        assertThat(units(first)).containsExactly("Xã Quốc Khánh", "Xã Tân Minh", "Xã Đào Viên");
        assertThat(units(second)).containsExactly("Xã Tân Minh", "Xã Đào Viên");
        assertThat(register.parts(first))
                .allSatisfy(part -> assertThat(part.lastDay()).isEqualTo(LocalDate.of(2030, 1, 31)));
        assertThat(jdbc.sql("select count(*) from inbox_entry where user_id = :user and kind = 'ASSIGNED'")
                        .param("user", members.chairTanMinh().userId().value())
                        .query(Long.class)
                        .single())
                .as("told of the new one; the other it was told of when it was given")
                .isEqualTo(2);
        post("giao", members.office(), List.of(first), members.tanMinh());
        assertThat(units(first)).as("a second press gives nothing twice").hasSize(3);
    }

    @Test
    @DisplayName("only the office of the territory gives, and only what it sees")
    void whoMay() {
        assertThat(get("/nhiem-vu/" + first, members.office())
                        .select("a[href='/nhiem-vu/giao-them?viec=" + first + "']"))
                .hasSize(1);
        assertThat(get("/nhiem-vu/" + first, members.chairQuocKhanh()).select("a[href^=/nhiem-vu/giao-them]"))
                .isEmpty();
        assertThat(post("giao", members.chairQuocKhanh(), List.of(first), members.tanMinh()))
                .hasStatus(403);
        assertThat(post("giao", members.stranger(), List.of(first), members.tanMinh()))
                .as("of no duty in sight nothing is given")
                .hasStatus(422);
        Document all = read(post("xa", members.office(), List.of(first)));
        assertThat(all.select("input[name=units][checked]").size()).isGreaterThanOrEqualTo(3);
        assertThat(units(first)).hasSize(1);
    }
}
