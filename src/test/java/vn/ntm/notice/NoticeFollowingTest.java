package vn.ntm.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.identity.Actor;
import vn.ntm.notice.Notices.NewNotice;
import vn.ntm.notice.domain.NoticeFollowing;
import vn.ntm.notice.domain.NoticeFollowing.Summary;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.NewTask;
import vn.ntm.task.domain.TaskReading;
import vn.ntm.ui.NotFoundException;

/** A002-20: the unit that follows a notice as a whole sees all its duties, and sums them up. */
@DatabaseTest
class NoticeFollowingTest {

    private static final String TEXT = """
            THÔNG BÁO
            Kết luận tại cuộc họp
            Ngày 01/9/2021, UBND huyện họp.
            1. UBND xã Quốc Khánh hoàn thành tiêu chí số 17 trước ngày 14/9/2021.
            2. Chủ tịch UBND các xã chịu trách nhiệm trước Chủ tịch UBND huyện nếu không hoàn thành.
            3. Phòng Kinh tế - Hạ tầng chịu trách nhiệm chung về theo dõi, đôn đốc, tổng hợp.
            """;

    @Autowired
    Cast cast;

    @Autowired
    Notices notices;

    @Autowired
    NoticeFollowing following;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskReading reading;

    @Autowired
    ApplicationClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    jakarta.persistence.EntityManager entities;

    Cast.Members members;
    long notice;
    long task;

    @BeforeEach
    void enter() {
        members = cast.enter();
        notice = notices.register(
                        new NewNotice(
                                null,
                                members.committee(),
                                TEXT,
                                null,
                                null,
                                LocalDate.of(2021, 9, 1),
                                null,
                                "Tiến độ tiêu chí",
                                List.of("Phó Chủ tịch UBND huyện"),
                                false),
                        members.office())
                .value();
        entities.flush();
        long item = notices.itemByPath(notice, "1").orElseThrow();
        NewTask order = Orders.order(
                members.committee(),
                "Hoàn thành tiêu chí 17",
                DirectiveVerb.GIAO,
                DeadlineSpec.of(DeadlineKind.BEFORE, "trước ngày 14/9/2021", LocalDate.of(2021, 9, 14)),
                Tasks.Line.lead(members.quocKhanh()),
                Tasks.Line.lead(members.tanMinh()));
        task = clock.at(
                LocalDate.of(2021, 9, 3).atTime(9, 0).atZone(ApplicationClock.ZONE),
                () -> tasks.assign(
                                new NewTask(
                                        new TaskOrigin(
                                                TaskOrigin.NOTICE_ITEM,
                                                item,
                                                notice,
                                                "Mục 1",
                                                "Chưa có số",
                                                "/thong-bao/" + notice),
                                        order.owner(),
                                        order.title(),
                                        order.content(),
                                        order.kind(),
                                        order.verb(),
                                        order.urgency(),
                                        order.deadline(),
                                        order.lines(),
                                        null,
                                        List.of(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        null,
                                        order.checklist()),
                                members.office())
                        .value());
        entities.flush();
    }

    private <T> T inOctober(java.util.function.Supplier<T> work) {
        return clock.at(LocalDate.of(2021, 10, 1).atTime(9, 0).atZone(ApplicationClock.ZONE), work);
    }

    @Test
    @DisplayName(
            "A002-20 asked to follow it, a department sees the duties of all units, changes none, and has the figures")
    void theMonitorSeesEverything() {
        Actor monitor = members.department();
        assertThat(mvc.get().uri("/thong-bao/" + notice).with(Cast.signedIn(monitor)))
                .as("before")
                .hasStatus(404);
        assertThat(reading.open(task, monitor)).isEmpty();
        following.ask(notice, members.infrastructure(), members.office()).value();
        following.ask(notice, members.infrastructure(), members.office()).value();

        Summary summary = inOctober(() -> following.summary(notice, monitor));
        assertThat(summary.monitors())
                .singleElement()
                .satisfies(one -> assertThat(one.unit()).isEqualTo(members.infrastructure()));
        assertThat(summary.units())
                .extracting(Tasks.UnitFigures::unitName)
                .containsExactlyInAnyOrder("Xã Quốc Khánh", "Xã Tân Minh");
        assertThat(summary.total()).isEqualTo(2);
        assertThat(summary.overdue()).isEqualTo(2);
        assertThat(summary.late()).hasSize(1);
        assertThat(summary.mayAsk()).isFalse();
        assertThat(inOctober(() -> reading.open(task, monitor)).orElseThrow()).satisfies(opened -> {
            assertThat(opened.parts()).hasSize(2);
            assertThat(opened.history()).isNotEmpty();
            assertThat(opened.actions().values()).allMatch(java.util.Set::isEmpty);
        });
        assertThat(mvc.get().uri("/nhiem-vu/" + task).with(Cast.signedIn(monitor)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/thong-bao/" + notice + "/tong-hop").with(Cast.signedIn(monitor)))
                .hasStatusOk()
                .bodyText()
                .contains("Xã Quốc Khánh", "Hoàn thành tiêu chí 17");

        assertThat(mvc.get().uri("/nhiem-vu?theoDoi=true").with(Cast.signedIn(monitor)))
                .as("its list of what it follows")
                .hasStatusOk()
                .bodyText()
                .contains("Xã Quốc Khánh", "Xã Tân Minh", "Hoàn thành tiêu chí 17");
        assertThat(mvc.get().uri("/nhiem-vu").with(Cast.signedIn(monitor)))
                .as("beside its own")
                .bodyText()
                .contains("/nhiem-vu?theoDoi=true")
                .doesNotContain("Hoàn thành tiêu chí 17");
        assertThat(mvc.get().uri("/nhiem-vu?theoDoi=true").with(Cast.signedIn(members.stranger())))
                .as("who follows nothing")
                .bodyText()
                .doesNotContain("Hoàn thành tiêu chí 17");

        following.release(notice, members.infrastructure(), members.office());
        entities.flush();
        assertThat(reading.open(task, monitor)).as("afterwards").isEmpty();
    }

    @Test
    @DisplayName("Only the office of the territory asks, and only a unit of it")
    void whoAsks() {
        assertThat(following
                        .ask(notice, new vn.ntm.organisation.UnitId(999_999), members.office())
                        .rejections())
                .extracting("messageKey")
                .containsExactly("notice.error.monitorUnit");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> following.ask(notice, members.agriculture(), members.stranger()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName(
            "A004-20 who answers for it is said on the duty that is late; the words on following are no such clause")
    void answeringWhereItBites() {
        assertThat(inOctober(() -> mvc.get()
                        .uri("/nhiem-vu/" + task)
                        .with(Cast.signedIn(members.office()))
                        .exchange()))
                .hasStatusOk()
                .bodyText()
                .contains("Trách nhiệm khi chậm, không đạt", "chịu trách nhiệm trước Chủ tịch UBND huyện")
                .doesNotContain("chịu trách nhiệm chung về theo dõi");
        MvcBody early = new MvcBody(clock.at(
                LocalDate.of(2021, 9, 4).atTime(9, 0).atZone(ApplicationClock.ZONE),
                () -> mvc.get()
                        .uri("/nhiem-vu/" + task)
                        .with(Cast.signedIn(members.office()))
                        .exchange()));
        assertThat(early.result()).bodyText().as("in time").doesNotContain("Trách nhiệm khi chậm");
    }

    private record MvcBody(org.springframework.test.web.servlet.assertj.MvcTestResult result) {}
}
