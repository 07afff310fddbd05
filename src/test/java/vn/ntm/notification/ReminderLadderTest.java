package vn.ntm.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.notification.domain.DigestLine;
import vn.ntm.notification.domain.DigestLine.Group;
import vn.ntm.notification.domain.Inbox;
import vn.ntm.notification.domain.InboxEntry;
import vn.ntm.notification.domain.NotificationKind;
import vn.ntm.notification.domain.ReminderJob;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.Tasks;

/**
 * Domain 5.7 with real holidays: "trước ngày 25/4/2023" ends on Monday 24/4/2023 (its reminder day); seven working days
 * before it is Thursday 13/4, three is Wednesday 19/4, one is Friday 21/4.
 */
@DatabaseTest
@DisplayName("Thang nhắc việc và báo quá hạn")
class ReminderLadderTest {

    @Autowired
    Cast cast;

    @Autowired
    Tasks tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    ReminderJob job;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationClock clock;

    @Autowired
    JdbcClient jdbc;

    Cast.Members members;
    long task;

    @BeforeEach
    void assign() {
        members = cast.enter();
        task = assign("Gửi hồ sơ minh chứng", DeadlineSpec.of(DeadlineKind.BEFORE, "", LocalDate.of(2023, 4, 25)));
    }

    private long assign(String title, DeadlineSpec deadline) {
        return clock.at(
                LocalDate.of(2023, 4, 3).atTime(9, 0).atZone(ApplicationClock.ZONE),
                () -> tasks.assign(
                                Orders.order(
                                        members.committee(),
                                        title,
                                        DirectiveVerb.GIAO,
                                        deadline,
                                        Tasks.Line.lead(members.quocKhanh()),
                                        Tasks.Line.supporting(members.tanMinh())),
                                members.office())
                        .value());
    }

    private List<InboxEntry> digests(Actor actor, NotificationKind kind) {
        return inbox.list(actor, false, null).entries().stream()
                .filter(entry -> entry.kind() == kind)
                .toList();
    }

    private List<DigestLine> lines(Actor actor) {
        List<InboxEntry> digests = digests(actor, NotificationKind.DIGEST);
        return digests.isEmpty()
                ? List.of()
                : inbox.open(actor, digests.get(0).id()).orElseThrow().lines();
    }

    @ParameterizedTest(name = "{0}: còn {1} ngày")
    @CsvSource({"2023-04-13, 11", "2023-04-19, 5", "2023-04-21, 3", "2023-04-24, 0"})
    void sevenThreeAndOneWorkingDaysBeforeAndOnTheDay(LocalDate day, int left) {
        job.run(day);
        for (Actor actor : List.of(members.chairQuocKhanh(), members.staffQuocKhanh())) {
            assertThat(lines(actor)).singleElement().satisfies(line -> {
                assertThat(line.group()).isEqualTo(Group.SOON);
                assertThat(line.taskId()).isEqualTo(task);
                assertThat(line.days()).isEqualTo(left);
                assertThat(line.fresh()).isTrue();
            });
        }
        assertThat(lines(members.chairTanMinh()))
                .as("a supporter does not answer for the day")
                .isEmpty();
        assertThat(lines(members.office())).isEmpty();
        assertThat(lines(members.leader())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04-11", "2023-04-12", "2023-04-14", "2023-04-17", "2023-04-18", "2023-04-20"})
    void notOnTheDaysBetween(LocalDate day) {
        job.run(day);
        assertThat(digests(members.chairQuocKhanh(), NotificationKind.DIGEST)).isEmpty();
    }

    @Test
    void aDayOffRemindsNobodyAndTheDayBeforeItDoes() {
        // the four days off of 2023: "chậm nhất 02/5/2023" moves to 04/5; its reminder day is Friday 28/4 (domain 5.4)
        long rolled = assign("Báo cáo tuần", DeadlineSpec.of(DeadlineKind.BY, "", LocalDate.of(2023, 5, 2)));
        job.run(LocalDate.of(2023, 5, 1));
        assertThat(digests(members.chairQuocKhanh(), NotificationKind.DIGEST)).isEmpty();
        job.run(LocalDate.of(2023, 4, 28));
        assertThat(lines(members.chairQuocKhanh())).anySatisfy(line -> {
            assertThat(line.taskId()).isEqualTo(rolled);
            assertThat(line.day()).isEqualTo("2023-05-04");
            assertThat(line.fresh()).isTrue();
        });
    }

    @Test
    void theFirstDayLateIsToldToTheHeadOfTheUnitOnly() {
        job.run(LocalDate.of(2023, 4, 25));
        assertThat(lines(members.chairQuocKhanh())).singleElement().satisfies(line -> {
            assertThat(line.group()).isEqualTo(Group.OVERDUE);
            assertThat(line.days()).isEqualTo(1);
        });
        assertThat(lines(members.staffQuocKhanh())).isEmpty();
        assertThat(lines(members.leader())).isEmpty();
    }

    @Test
    void theThirdDayLateIsToldToTheLeaderInCharge() {
        job.run(LocalDate.of(2023, 4, 27));
        assertThat(lines(members.leader())).singleElement().satisfies(line -> {
            assertThat(line.group()).isEqualTo(Group.OVERDUE);
            assertThat(line.days()).isEqualTo(3);
            assertThat(line.unit()).isEqualTo("Xã Quốc Khánh");
        });
        assertThat(lines(members.chairQuocKhanh())).isEmpty();
        assertThat(lines(members.stranger())).isEmpty();
    }

    @Test
    void ofSeveralLeadersTheOneNamedInTheDuty() {
        var other = accounts.create("t.lanhdao2", "Chủ tịch UBND huyện", "Mat-khau-thu-nghiem-1", false)
                .value();
        accounts.addPosition(other, members.committee(), Role.LD, "Chủ tịch UBND huyện", members.district(), null, null)
                .value();
        Actor chair = accounts.actorFor("t.lanhdao2", LocalDate.of(2023, 4, 27)).orElseThrow();
        jdbc.sql("update assigned_task set leader_in_charge = 'Phó Chủ tịch UBND huyện' where id = ?")
                .param(task)
                .update();
        job.run(LocalDate.of(2023, 4, 27));
        assertThat(lines(members.leader())).hasSize(1);
        assertThat(lines(chair)).isEmpty();

        job.run(LocalDate.of(2023, 5, 8));
        assertThat(digests(chair, NotificationKind.WEEKLY))
                .as("Monday: the summary is the chair's")
                .hasSize(1);
        assertThat(digests(members.leader(), NotificationKind.WEEKLY)).isEmpty();
        Inbox.Opened summary = inbox.open(
                        chair, digests(chair, NotificationKind.WEEKLY).get(0).id())
                .orElseThrow();
        assertThat(summary.lines()).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("Xã Quốc Khánh");
            assertThat(line.count()).isEqualTo(1);
            assertThat(line.days()).isEqualTo(14);
        });
    }

    @Test
    void whatIsReportedInTimeOrDoneIsNotRemindedOf() {
        clock.at(
                LocalDate.of(2023, 4, 18).atTime(9, 0).atZone(ApplicationClock.ZONE),
                () -> tasks.report(
                        task,
                        members.quocKhanh(),
                        new Tasks.UnitReport(true, null, "Đã gửi.", null, null),
                        members.chairQuocKhanh()));
        job.run(LocalDate.of(2023, 4, 19));
        job.run(LocalDate.of(2023, 4, 25));
        assertThat(digests(members.chairQuocKhanh(), NotificationKind.DIGEST)).isEmpty();
    }

    @Test
    void aDutyGivenTheDayBeforeBeginsAndOneDigestHoldsAllThreeGroups() {
        clock.at(
                LocalDate.of(2023, 4, 24).atTime(15, 0).atZone(ApplicationClock.ZONE),
                () -> tasks.assign(
                        Orders.order(
                                members.committee(),
                                "Việc mới giao",
                                DirectiveVerb.GIAO,
                                DeadlineSpec.of(DeadlineKind.BY, "", LocalDate.of(2023, 9, 29)),
                                Tasks.Line.lead(members.quocKhanh())),
                        members.office()));
        assign("Việc sắp đến hạn", DeadlineSpec.of(DeadlineKind.BY, "", LocalDate.of(2023, 4, 26)));
        job.run(LocalDate.of(2023, 4, 25));
        assertThat(digests(members.chairQuocKhanh(), NotificationKind.DIGEST))
                .singleElement()
                .satisfies(digest -> {
                    assertThat(digest.title()).isEqualTo("Nhắc việc thứ Ba, 25/04/2023");
                    assertThat(digest.digest()).isEqualTo(new InboxEntry.Figures(LocalDate.of(2023, 4, 25), 1, 1, 1));
                });
        assertThat(lines(members.chairQuocKhanh()))
                .extracting(DigestLine::group)
                .containsExactly(Group.OVERDUE, Group.SOON, Group.STARTING);
        job.run(LocalDate.of(2023, 4, 25));
        assertThat(digests(members.chairQuocKhanh(), NotificationKind.DIGEST))
                .as("run again")
                .hasSize(1);
    }
}
