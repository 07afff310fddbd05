package vn.ntm.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.identity.Actor;
import vn.ntm.identity.DelegationGiven;
import vn.ntm.identity.DelegationScope;
import vn.ntm.notification.domain.Inbox;
import vn.ntm.notification.domain.InboxEntry;
import vn.ntm.notification.domain.NotificationKind;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.DutiesRescheduled;
import vn.ntm.task.DutyChased;
import vn.ntm.task.ExtensionDecided;
import vn.ntm.task.ExtensionRequested;
import vn.ntm.task.OccurrenceOwed;
import vn.ntm.task.OccurrenceReturned;
import vn.ntm.task.Tasks;

/** What the other parts of following-up publish, as the people concerned read it. */
@DatabaseTest
@DisplayName("Báo về đôn đốc, gia hạn, đổi hạn, báo cáo định kỳ, ủy quyền")
class FollowUpNewsTest {

    private static final LocalDate DAY = LocalDate.of(2018, 8, 19);

    @Autowired
    Cast cast;

    @Autowired
    Tasks tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    Cast.Members members;
    long task;
    long part;

    @BeforeEach
    void assign() {
        members = cast.enter();
        task = tasks.assign(
                        Orders.order(
                                members.committee(),
                                "Chức danh Trưởng Công an xã",
                                DirectiveVerb.GIAO,
                                DeadlineSpec.event(
                                        "trước thời điểm ngành tỉnh thẩm tra", "ngành tỉnh thẩm tra", false, null),
                                Tasks.Line.lead(members.quocKhanh())),
                        members.office())
                .value();
        part = jdbc.sql("select id from assignment where task_id = ?")
                .param(task)
                .query(Long.class)
                .single();
    }

    private InboxEntry newest(Actor actor, NotificationKind kind) {
        InboxEntry entry = inbox.list(actor, true, null).entries().get(0);
        assertThat(entry.kind()).isEqualTo(kind);
        return entry;
    }

    private int read(Actor actor) {
        return inbox.list(actor, false, null).entries().size();
    }

    @Test
    void anOrderToHurryReachesEverybodyOfTheUnit() {
        events.publishEvent(new DutyChased(
                task,
                part,
                "Chức danh Trưởng Công an xã",
                members.quocKhanh().value(),
                "Xã Quốc Khánh",
                members.chairQuocKhanh().unitPath(),
                DAY,
                3,
                "Đề nghị báo cáo ngay.",
                "12/ĐĐ-UBND",
                members.leader()));
        for (Actor actor : List.of(members.chairQuocKhanh(), members.staffQuocKhanh())) {
            InboxEntry entry = newest(actor, NotificationKind.CHASED);
            assertThat(entry.title()).isEqualTo("Đôn đốc lần 3: Chức danh Trưởng Công an xã");
            assertThat(entry.body())
                    .startsWith("Đề nghị báo cáo ngay. · công văn 12/ĐĐ-UBND · hết 19/08/2018 · Phó Chủ tịch");
        }
        assertThat(read(members.chairTanMinh())).isZero();
    }

    @Test
    void aRequestGoesToWhoDecidesAndTheDecisionBackToTheUnit() {
        events.publishEvent(new ExtensionRequested(
                task,
                part,
                "Chức danh Trưởng Công an xã",
                members.quocKhanh().value(),
                "Xã Quốc Khánh",
                "/",
                DAY,
                DAY.plusDays(10),
                true,
                "chờ tỉnh",
                members.chairQuocKhanh()));
        InboxEntry asked = newest(members.office(), NotificationKind.EXTENSION_REQUESTED);
        assertThat(asked.title()).isEqualTo("Xã Quốc Khánh xin gia hạn: Chức danh Trưởng Công an xã");
        assertThat(asked.body())
                .isEqualTo("xin đến hết 29/08/2018 · xin sau khi đã hết hạn · Lý do: chờ tỉnh · hết 19/08/2018");
        events.publishEvent(new ExtensionDecided(
                task,
                part,
                "Chức danh Trưởng Công an xã",
                members.quocKhanh().value(),
                "Xã Quốc Khánh",
                members.chairQuocKhanh().unitPath(),
                false,
                DAY,
                0,
                "đã đủ thời gian",
                members.office()));
        InboxEntry refused = newest(members.chairQuocKhanh(), NotificationKind.EXTENSION_DECIDED);
        assertThat(refused.title()).startsWith("Không được gia hạn");
        assertThat(refused.body()).startsWith("Lý do: đã đủ thời gian");
    }

    /** A000-16: entering the event's date makes the last day 19/8/2018 and notifies. */
    @Test
    void anEventThatGetsItsDateTellsTheNewLastDay() {
        events.publishEvent(new DutiesRescheduled(
                1,
                "Ngành tỉnh thẩm tra",
                LocalDate.of(2018, 8, 20),
                List.of(new DutiesRescheduled.Moved(
                        task, part, "Chức danh Trưởng Công an xã", members.quocKhanh(), null, DAY, false)),
                "Chuyên viên Văn phòng"));
        InboxEntry entry = newest(members.chairQuocKhanh(), NotificationKind.RESCHEDULED);
        assertThat(entry.title()).isEqualTo("Hạn thay đổi: Chức danh Trưởng Công an xã");
        assertThat(entry.body()).isEqualTo("hết 19/08/2018 · Ngành tỉnh thẩm tra · Chuyên viên Văn phòng");
        assertThat(entry.path()).isEqualTo("/nhiem-vu/" + task);
    }

    @Test
    void aPeriodicReportIsAskedForOnceFromEachUnitOnItsOwnPage() {
        OccurrenceOwed owed = new OccurrenceOwed(
                5,
                "Báo cáo tuần",
                "kỳ 12/04/2023",
                LocalDate.of(2023, 4, 12),
                List.of(
                        new OccurrenceOwed.Owed(71, members.quocKhanh()),
                        new OccurrenceOwed.Owed(72, members.tanMinh())));
        events.publishEvent(owed);
        events.publishEvent(owed);
        InboxEntry entry = newest(members.chairQuocKhanh(), NotificationKind.OCCURRENCE_OWED);
        assertThat(entry.title()).isEqualTo("Đến hạn báo cáo kỳ 12/04/2023: Báo cáo tuần");
        assertThat(entry.path()).isEqualTo("/bao-cao-dinh-ky/ky/71/gui");
        assertThat(read(members.chairTanMinh())).as("told once").isEqualTo(1);
        assertThat(newest(members.chairTanMinh(), NotificationKind.OCCURRENCE_OWED)
                        .path())
                .isEqualTo("/bao-cao-dinh-ky/ky/72/gui");

        OccurrenceReturned back = new OccurrenceReturned(
                71, members.quocKhanh(), "Báo cáo tuần", "kỳ 12/04/2023", "thiếu nợ XDCB", members.office());
        events.publishEvent(back);
        events.publishEvent(back);
        assertThat(read(members.chairQuocKhanh())).as("each return is told").isEqualTo(4);
    }

    @Test
    void aDeputyIsToldForHowLongHeStandsIn() {
        events.publishEvent(new DelegationGiven(
                1,
                members.quocKhanh(),
                "Chủ tịch UBND xã Quốc Khánh",
                members.staffQuocKhanh().userId(),
                "Công chức NTM xã Quốc Khánh",
                DelegationScope.ALL,
                LocalDate.of(2023, 4, 10),
                LocalDate.of(2023, 4, 14)));
        InboxEntry entry = newest(members.staffQuocKhanh(), NotificationKind.DELEGATION);
        assertThat(entry.title()).isEqualTo("Đồng chí được ủy quyền thay Chủ tịch UBND xã Quốc Khánh");
        assertThat(entry.body()).isEqualTo("từ 10/04/2023 đến hết 14/04/2023");
    }
}
