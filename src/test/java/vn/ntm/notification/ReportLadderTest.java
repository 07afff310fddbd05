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
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.notification.domain.DigestLine;
import vn.ntm.notification.domain.Inbox;
import vn.ntm.notification.domain.InboxEntry;
import vn.ntm.notification.domain.LetterWriter;
import vn.ntm.notification.domain.NotificationKind;
import vn.ntm.notification.domain.ReminderJob;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DeadlineSpec.CycleUnit;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.Tasks;

/** Reports of series climb the same ladder as duties (domain 5.7), and whoever stands in for somebody gets his digests. */
@DatabaseTest
class ReportLadderTest {

    private static final LocalDate ISSUED = LocalDate.of(2023, 4, 7);

    @Autowired
    Cast cast;

    @Autowired
    Tasks tasks;

    @Autowired
    Accounts accounts;

    @Autowired
    Inbox inbox;

    @Autowired
    ReminderJob job;

    @Autowired
    LetterWriter letters;

    @Autowired
    ApplicationClock clock;

    @Autowired
    JdbcClient jdbc;

    Cast.Members members;

    @BeforeEach
    void enter() {
        members = cast.enter();
    }

    /** Every Wednesday, first on 12/4/2023. */
    private void weekly() {
        give(DeadlineSpec.recurring("thứ 4 hàng tuần", CycleUnit.WEEK, 3, ISSUED, LocalDate.of(2023, 5, 31)));
    }

    private void give(DeadlineSpec deadline) {
        clock.at(
                ISSUED.atTime(9, 0).atZone(ApplicationClock.ZONE),
                () -> tasks.assign(
                                Orders.order(
                                        members.committee(),
                                        "Báo cáo tiến độ tiêu chí",
                                        DirectiveVerb.GIAO,
                                        deadline,
                                        Tasks.Line.lead(members.quocKhanh()),
                                        Tasks.Line.lead(members.tanMinh())),
                                members.office())
                        .value());
    }

    private static boolean isOf(InboxEntry entry, LocalDate day) {
        InboxEntry.Figures figures = entry.digest();
        return figures != null && figures.day().equals(day);
    }

    private List<DigestLine> lines(Actor actor, NotificationKind kind, LocalDate day) {
        return inbox.list(actor, false, null).entries().stream()
                .filter(entry -> entry.kind() == kind && isOf(entry, day))
                .flatMap(entry -> inbox.open(actor, entry.id()).orElseThrow().lines().stream())
                .filter(line -> line.path() != null)
                .toList();
    }

    @Test
    @DisplayName(
            "a missed report: day 1 to the head of the unit, day 3 to the leader in one line, on Monday to the chair")
    void missedReportsClimb() {
        weekly();
        LocalDate first = LocalDate.of(2023, 4, 13);
        job.run(first);
        assertThat(lines(members.chairQuocKhanh(), NotificationKind.DIGEST, first))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.days()).isEqualTo(1);
                    assertThat(LetterWriter.path(line)).startsWith("/bao-cao-dinh-ky/ky/");
                    assertThat(letters.note(line)).contains("quá hạn 1 ngày", "Xã Quốc Khánh");
                });
        assertThat(lines(members.staffQuocKhanh(), NotificationKind.DIGEST, first))
                .isEmpty();
        assertThat(lines(members.leader(), NotificationKind.DIGEST, first)).isEmpty();

        LocalDate monday = LocalDate.of(2023, 4, 17);
        job.run(monday);
        assertThat(lines(members.leader(), NotificationKind.DIGEST, monday))
                .as("both communes in one line; the third day was a Saturday")
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.count()).isEqualTo(2);
                    assertThat(letters.note(line)).contains("2 đơn vị chưa gửi");
                });
        assertThat(lines(members.stranger(), NotificationKind.DIGEST, monday)).isEmpty();
        assertThat(lines(members.leader(), NotificationKind.WEEKLY, monday))
                .hasSize(2)
                .allSatisfy(line -> assertThat(letters.note(line)).startsWith("1 báo cáo định kỳ chưa gửi"));
    }

    @Test
    @DisplayName("what was sent climbs nowhere")
    void sentReportsDoNot() {
        weekly();
        jdbc.sql("update series_occurrence set status = 'SENT', sent_on = date '2023-04-12' where unit_id = :unit")
                .param("unit", members.quocKhanh().value())
                .update();
        LocalDate first = LocalDate.of(2023, 4, 13);
        job.run(first);
        assertThat(lines(members.chairQuocKhanh(), NotificationKind.DIGEST, first))
                .isEmpty();
        assertThat(lines(members.chairTanMinh(), NotificationKind.DIGEST, first))
                .hasSize(1);
    }

    private long membership(Actor actor) {
        return actor.membershipId();
    }

    @Test
    @DisplayName("from day to day the deputy gets the digests of the one he stands in for, and after it no more")
    void deputies() {
        give(DeadlineSpec.of(DeadlineKind.BY, "", LocalDate.of(2023, 4, 12)));
        var user = accounts.create("t.pho", "Phó Chủ tịch UBND huyện Hai", "Mat-khau-thu-nghiem-1", false)
                .value();
        accounts.addPosition(user, members.town(), Role.PB, "Phó phòng", null, LocalDate.of(2000, 1, 1), null)
                .value();
        Actor deputy = accounts.actorFor("t.pho", ISSUED).orElseThrow();
        jdbc.sql("""
                        insert into delegation (from_membership_id, to_membership_id, scope, valid_from, valid_to, given_at,
                                                given_by_name)
                        values (:from, :to, 'ALL', date '2023-04-10', date '2023-04-13', now(), '')""")
                .param("from", membership(members.chairQuocKhanh()))
                .param("to", membership(deputy))
                .update();
        LocalDate day = LocalDate.of(2023, 4, 13);
        job.run(day);
        assertThat(inbox.list(deputy, false, null).entries())
                .as("day 1 late, told to the head, and to who stands in for him")
                .filteredOn(entry -> entry.kind() == NotificationKind.DIGEST)
                .hasSize(1);
        jdbc.sql("delete from inbox_entry").update();
        jdbc.sql("update delegation set valid_to = date '2023-04-12'").update();
        job.run(day);
        assertThat(inbox.list(deputy, false, null).entries())
                .filteredOn(entry -> entry.kind() == NotificationKind.DIGEST)
                .isEmpty();
        assertThat(inbox.list(members.chairQuocKhanh(), false, null).entries())
                .filteredOn(entry -> entry.kind() == NotificationKind.DIGEST)
                .hasSize(1);
    }
}
