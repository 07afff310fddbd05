package vn.ntm.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.identity.Actor;
import vn.ntm.notification.domain.Inbox;
import vn.ntm.notification.domain.InboxEntry;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.Tasks;

/** Who hears of what happens to a duty. */
@DatabaseTest
@DisplayName("Ai được báo khi việc được giao và thay đổi")
class DutyNewsTest {

    @Autowired
    Cast cast;

    @Autowired
    Tasks tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    Cast.Members members;
    long task;

    @BeforeEach
    void assign() {
        members = cast.enter();
        task = tasks.assign(
                        Orders.order(
                                members.committee(),
                                "Báo cáo rà soát tiêu chí",
                                DirectiveVerb.GIAO,
                                DeadlineSpec.of(DeadlineKind.BEFORE, "trước ngày 14/9/2021", LocalDate.of(2021, 9, 14)),
                                Tasks.Line.lead(members.quocKhanh()),
                                Tasks.Line.supporting(members.infrastructure())),
                        members.office())
                .value();
    }

    private List<String> titles(Actor actor) {
        return inbox.list(actor, false, null).entries().stream()
                .map(InboxEntry::title)
                .toList();
    }

    private static Tasks.UnitReport report(boolean done) {
        return new Tasks.UnitReport(done, done ? null : 40, "Đã rà soát.", null, null);
    }

    @Test
    void everybodyOfTheUnitsThatGotItAndNobodyElse() {
        String title = "Giao việc: Báo cáo rà soát tiêu chí";
        assertThat(titles(members.chairQuocKhanh())).containsExactly(title);
        assertThat(titles(members.staffQuocKhanh())).containsExactly(title);
        assertThat(titles(members.department())).containsExactly(title);
        assertThat(List.of(
                        members.chairTanMinh(),
                        members.leader(),
                        members.stranger(),
                        members.auditor(),
                        members.administrator(),
                        members.office()))
                .allSatisfy(other -> assertThat(titles(other)).isEmpty());
        InboxEntry entry =
                inbox.list(members.chairQuocKhanh(), true, null).entries().get(0);
        assertThat(entry.path()).isEqualTo("/nhiem-vu/" + task);
        assertThat(entry.body()).contains("hết 13/09/2021");
        assertThat(entry.read()).isFalse();
    }

    @Test
    void aReportIsToldToTheOfficeOfTheTerritoryAndItsReturnToTheUnitWithTheReason() {
        tasks.report(task, members.quocKhanh(), report(false), members.staffQuocKhanh());
        assertThat(titles(members.office())).as("progress is no news").isEmpty();

        tasks.report(task, members.quocKhanh(), report(true), members.staffQuocKhanh());
        String reported = "Xã Quốc Khánh báo cáo kết quả: Báo cáo rà soát tiêu chí";
        assertThat(titles(members.office())).containsExactly(reported);
        assertThat(titles(members.clerk())).containsExactly(reported);
        assertThat(titles(members.stranger())).isEmpty();

        tasks.sendBack(task, members.quocKhanh(), "thiếu phụ lục", members.office());
        InboxEntry back =
                inbox.list(members.staffQuocKhanh(), false, null).entries().get(0);
        assertThat(back.title()).isEqualTo("Yêu cầu làm lại: Báo cáo rà soát tiêu chí");
        assertThat(back.body()).startsWith("Lý do: thiếu phụ lục");

        tasks.report(task, members.quocKhanh(), report(true), members.staffQuocKhanh());
        tasks.accept(task, members.quocKhanh(), null, members.office());
        assertThat(titles(members.chairQuocKhanh()).get(0)).isEqualTo("Đã nghiệm thu: Báo cáo rà soát tiêu chí");
    }

    @Test
    void whoeverDoesItIsNotToldOfIt() {
        tasks.report(task, members.quocKhanh(), report(true), members.office());
        assertThat(titles(members.office())).isEmpty();
        assertThat(titles(members.clerk())).hasSize(1);
    }

    @Test
    void withoutAMailServerNothingIsQueuedThatCouldNeverBeSent() {
        assertThat(jdbc.sql("select count(*) from outbox_message")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aKindSwitchedOffIsNotWritten() {
        jdbc.sql(
                        "insert into notification_preference (user_id, silent_kinds, mail_kinds) values (?, '{ASSIGNED}', '{}')")
                .param(members.chairTanMinh().userId().value())
                .update();
        tasks.assign(
                        Orders.order(
                                members.committee(),
                                "Việc khác",
                                DirectiveVerb.GIAO,
                                DeadlineSpec.none(),
                                Tasks.Line.lead(members.tanMinh())),
                        members.office())
                .value();
        assertThat(titles(members.chairTanMinh())).isEmpty();
    }
}
