package vn.ntm.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Cells;
import vn.ntm.cast.Orders;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.domain.EventAction;
import vn.ntm.task.domain.FollowUp;
import vn.ntm.task.domain.OpenDeadlines;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskFilter.View;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskRegister.Line;
import vn.ntm.task.domain.TaskRegister.Part;
import vn.ntm.task.domain.TaskRegister.Row;
import vn.ntm.task.domain.TaskService;
import vn.ntm.task.domain.TaskService.Report;
import vn.ntm.task.domain.TaskService.Target;
import vn.ntm.task.domain.Transfers;
import vn.ntm.task.domain.WorkingCalendars;
import vn.ntm.ui.NotFoundException;

/** Extension, chase and transfer, on a real database (domain 5.3). */
@DatabaseTest
@RecordApplicationEvents
class FollowUpTest {

    private static final LocalDate DUE = LocalDate.of(2021, 9, 13);
    private static final LocalDate LATER = LocalDate.of(2021, 9, 20);

    @Autowired
    Cast cast;

    @Autowired
    Cells cells;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskService service;

    @Autowired
    FollowUp followUp;

    @Autowired
    Transfers transfers;

    @Autowired
    TaskRegister register;

    @Autowired
    OpenDeadlines taskDeadlines;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    ApplicationClock clock;

    @Autowired
    ApplicationEvents published;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    Cast.Members members;
    Actor chair;

    @BeforeEach
    void enter() {
        members = cast.enter();
        chair = members.chairQuocKhanh();
    }

    private <T> T on(int day, Supplier<T> work) {
        return clock.at(LocalDate.of(2021, 9, day).atTime(10, 0).atZone(ApplicationClock.ZONE), work);
    }

    private long give(Tasks.Line... lines) {
        return on(
                3,
                () -> tasks.assign(
                                Orders.about(
                                        cells.set(),
                                        members.committee(),
                                        "Hoàn thành tiêu chí môi trường",
                                        DeadlineSpec.of(
                                                DeadlineKind.BEFORE, "trước ngày 14/9/2021", LocalDate.of(2021, 9, 14)),
                                        lines),
                                members.office())
                        .value());
    }

    private long toQuocKhanh() {
        return give(Tasks.Line.lead(members.quocKhanh(), "17"), Tasks.Line.lead(members.tanMinh()));
    }

    private Part part(long task, UnitId unit) {
        return register.parts(task).stream()
                .filter(part -> part.unitId() == unit.value() && part.status() != AssignmentStatus.CANCELLED)
                .findFirst()
                .orElseThrow();
    }

    private Target target(long task) {
        Part part = part(task, members.quocKhanh());
        return new Target(task, part.id(), part.version());
    }

    private Outcome<Long> ask(long task, LocalDate until) {
        return followUp.askExtension(target(task), until, "Chờ phê duyệt thiết kế", chair);
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome.rejections().stream().map(one -> one.messageKey()).toList();
    }

    private List<EventAction> history(long task) {
        return register.history(task, members.office()).stream()
                .filter(line -> line.unitName().equals("Xã Quốc Khánh"))
                .map(Line::action)
                .toList();
    }

    @Test
    @DisplayName(
            "gia hạn: asked by the head, one at a time, granted by who assigned; the original day stays, lần 2 counts")
    void extension() {
        long task = toQuocKhanh();
        on(10, () -> {
            assertThat(keys(followUp.askExtension(target(task), LATER, " ", chair)))
                    .containsExactly("task.error.reasonRequired");
            assertThat(keys(ask(task, DUE))).containsExactly("task.error.extensionNotLater");
            assertThat(keys(followUp.askExtension(target(task), LATER, "Lý do", members.staffQuocKhanh())))
                    .as("staff is not the head")
                    .containsExactly("task.error.notNow.ASK_EXTENSION");
            ask(task, LATER).value();
            assertThat(keys(ask(task, LATER)))
                    .as("one pending at a time")
                    .containsExactly("task.error.notNow.ASK_EXTENSION");
            assertThat(keys(followUp.grantExtension(target(task), LATER, null, chair)))
                    .as("nobody grants his own")
                    .containsExactly("task.error.notNow.DECIDE_EXTENSION");
            assertThat(register.count(TaskFilter.of(View.EXTENSION_ASKED), members.leader()))
                    .isEqualTo(1);
            followUp.grantExtension(target(task), LATER, "Đồng ý", members.leader())
                    .value();
            return null;
        });
        Part once = part(task, members.quocKhanh());
        assertThat(once.lastDay()).isEqualTo(LATER);
        assertThat(once.follow().originalLastDay()).isEqualTo(DUE);
        assertThat(once.follow().asked()).isNull();
        on(21, () -> ask(task, LATER.plusDays(7)).value());
        assertThat(part(task, members.quocKhanh()).follow().askedLate()).isTrue();
        on(
                22,
                () -> followUp.grantExtension(target(task), LATER.plusDays(5), null, members.office())
                        .value());
        Part twice = part(task, members.quocKhanh());
        assertThat(twice.lastDay()).isEqualTo(LATER.plusDays(5));
        assertThat(twice.follow().extensions()).isEqualTo(2);
        assertThat(twice.follow().originalLastDay()).isEqualTo(DUE);
        assertThat(history(task))
                .containsExactly(
                        EventAction.EXTEND,
                        EventAction.EXTEND_ASK,
                        EventAction.EXTEND,
                        EventAction.EXTEND_ASK,
                        EventAction.ASSIGN);
        assertThat(part(task, members.tanMinh()).lastDay())
                .as("each unit for itself")
                .isEqualTo(DUE);
        assertThat(published.stream(ExtensionRequested.class))
                .extracting(ExtensionRequested::late)
                .containsExactly(false, true);
        assertThat(published.stream(ExtensionDecided.class))
                .extracting(ExtensionDecided::times)
                .containsExactly(1, 2);
    }

    @Test
    @DisplayName("AX-03 as of a past day the extension is not known yet: overdue then, in time now")
    void asOfBeforeTheExtension() {
        long task = toQuocKhanh();
        on(15, () -> ask(task, LATER).value());
        on(
                16,
                () -> followUp.grantExtension(target(task), LATER, null, members.leader())
                        .value());
        TaskFilter overdue = TaskFilter.of(View.OVERDUE);
        assertThat(register.list(overdue.asOf(LocalDate.of(2021, 9, 15)), members.leader(), 10, 0))
                .extracting(Row::unitName)
                .containsExactlyInAnyOrder("Xã Quốc Khánh", "Xã Tân Minh");
        assertThat(register.list(overdue.asOf(LocalDate.of(2021, 9, 16)), members.leader(), 10, 0))
                .extracting(Row::unitName)
                .containsExactly("Xã Tân Minh");
        TaskFilter asked = TaskFilter.of(View.EXTENSION_ASKED);
        assertThat(register.count(asked.asOf(LocalDate.of(2021, 9, 15)), members.leader()))
                .isEqualTo(1);
        assertThat(register.count(asked, members.leader())).isZero();
    }

    @Test
    @DisplayName("a refusal needs a reason, and the database insists too")
    void refusal() {
        long task = toQuocKhanh();
        on(10, () -> ask(task, LATER).value());
        assertThat(keys(followUp.refuseExtension(target(task), null, members.leader())))
                .containsExactly("task.error.reasonRequired");
        followUp.refuseExtension(target(task), "Không có căn cứ", members.leader())
                .value();
        assertThat(part(task, members.quocKhanh()).lastDay()).isEqualTo(DUE);
        assertThat(part(task, members.quocKhanh()).follow().asked()).isNull();
        assertThatThrownBy(() -> jdbc.sql("insert into assignment_event (assignment_id, task_id, at, action, to_status,"
                                + " user_name, position) select assignment_id, task_id, at, 'EXTEND_REFUSE', to_status, '', ''"
                                + " from assignment_event where task_id = :task limit 1")
                        .param("task", task)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("on-time against the extended and the original deadline, both from the same fractions' whole")
    void bothRates() {
        long task = toQuocKhanh();
        on(10, () -> ask(task, LATER).value());
        on(
                11,
                () -> followUp.grantExtension(target(task), LATER, null, members.leader())
                        .value());
        on(
                17,
                () -> service.report(target(task), new Report(true, null, "Đã xong", null, null, List.of()), chair)
                        .value());
        on(18, () -> service.accept(target(task), null, members.leader()).value());
        Tasks.Board board = tasks.board(members.leader(), LocalDate.of(2021, 9, 18));
        assertThat(board.doneOnTime()).isEqualTo(1);
        assertThat(board.onTimeOriginal()).isZero();
        Tasks.UnitFigures unit = board.units().stream()
                .filter(one -> one.unitName().equals("Xã Quốc Khánh"))
                .findFirst()
                .orElseThrow();
        assertThat(unit.dueOriginal()).isEqualTo(1);
    }

    @Test
    @DisplayName("a change of the calendar moves what the words come to, never a day that was granted")
    void calendarLeavesTheGrantedDay() {
        long task = toQuocKhanh();
        on(10, () -> ask(task, LATER).value());
        on(
                11,
                () -> followUp.grantExtension(target(task), LATER, null, members.leader())
                        .value());
        entities.flush();
        jdbc.sql("update assigned_task set last_day = last_day - 1, overdue_from = overdue_from - 1 where id = :id")
                .param("id", task)
                .update();
        jdbc.sql("update assignment set last_day = last_day - 1, overdue_from = overdue_from - 1 where task_id = :id"
                        + " and extensions = 0")
                .param("id", task)
                .update();
        entities.flush();
        entities.clear();
        taskDeadlines.recomputeAll(calendars.rules(), members.administrator(), "Sửa lịch nghỉ");
        assertThat(part(task, members.quocKhanh()).lastDay()).isEqualTo(LATER);
        assertThat(part(task, members.tanMinh()).lastDay()).isEqualTo(DUE);
    }

    @Test
    @DisplayName("đôn đốc: counted, answered, double press once, and the unit's open form is not made stale")
    void chase() {
        long task = toQuocKhanh();
        Target before = target(task);
        on(
                15,
                () -> followUp.chase(before, 0, "Gửi ngay báo cáo", "512/UBND-VP", members.leader())
                        .value());
        assertThat(keys(followUp.chase(before, 0, null, null, members.leader())))
                .as("the second press of the same form")
                .containsExactly("task.error.chasedJustNow");
        Part chased = part(task, members.quocKhanh());
        assertThat(chased.follow().chases()).isEqualTo(1);
        assertThat(chased.follow().chaseOpen()).isTrue();
        assertThat(register.count(TaskFilter.of(View.CHASED), members.leader())).isEqualTo(1);
        assertThat(keys(followUp.chase(target(task), 1, null, null, chair)))
                .as("the unit does not chase itself")
                .containsExactly("task.error.notNow.CHASE");
        on(15, () -> followUp.answerChase(before, "Ngày 17/9 gửi", chair).value());
        assertThat(part(task, members.quocKhanh()).follow().chaseOpen()).isFalse();
        on(
                16,
                () -> followUp.chase(target(task), 1, null, null, members.office())
                        .value());
        on(
                17,
                () -> service.report(target(task), new Report(false, 60, null, null, null, List.of()), chair)
                        .value());
        assertThat(part(task, members.quocKhanh()).follow())
                .as("a report answers too")
                .satisfies(follow -> assertThat(follow.chaseOpen()).isFalse())
                .satisfies(follow -> assertThat(follow.chases()).isEqualTo(2));
        assertThat(published.stream(DutyChased.class))
                .extracting(DutyChased::unitName, DutyChased::times)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Xã Quốc Khánh", 1),
                        org.assertj.core.groups.Tuple.tuple("Xã Quốc Khánh", 2));
    }

    @Test
    @DisplayName("a returned duty goes to another unit: the old line ends with the reason, the chain is kept both ways")
    void reassign() {
        long task = toQuocKhanh();
        on(
                10,
                () -> service.giveBack(target(task), "Không đúng chức năng", chair)
                        .value());
        Target returned = target(task);
        assertThat(keys(transfers.reassign(returned, members.tanMinh(), "Đúng địa bàn", members.office())))
                .containsExactly("task.error.unitHasIt");
        assertThat(keys(transfers.reassign(returned, null, " ", members.office())))
                .containsExactlyInAnyOrder("task.error.unitRequired", "task.error.reasonRequired");
        on(
                11,
                () -> transfers
                        .reassign(returned, members.daoVien(), "Đúng địa bàn", members.office())
                        .value());
        List<Part> parts = register.parts(task);
        assertThat(parts).extracting(Part::unitName).containsExactly("Xã Quốc Khánh", "Xã Đào Viên", "Xã Tân Minh");
        assertThat(parts.get(0).status()).isEqualTo(AssignmentStatus.CANCELLED);
        assertThat(parts.get(1).status()).isEqualTo(AssignmentStatus.ASSIGNED);
        assertThat(published.stream(DutyPassedOn.class))
                .extracting(DutyPassedOn::toUnitName, DutyPassedOn::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Xã Đào Viên", "Đúng địa bàn"));
        assertThat(parts.get(1).lastDay()).isEqualTo(DUE);
        assertThat(register.criteriaOf(task)).containsKey(parts.get(1).id());
        assertThat(history(task)).startsWith(EventAction.REASSIGN);
        assertThat(register.history(task, members.office()).stream()
                        .filter(line -> line.action() == EventAction.REASSIGN)
                        .findFirst())
                .hasValueSatisfying(line -> {
                    assertThat(line.reason()).isEqualTo("Đúng địa bàn");
                    assertThat(line.text()).contains("Xã Đào Viên");
                });
        Target there = new Target(task, parts.get(1).id(), parts.get(1).version());
        on(
                12,
                () -> transfers
                        .reassign(there, members.quocKhanh(), "Xem lại: đúng xã Quốc Khánh", members.office())
                        .value());
        assertThat(part(task, members.quocKhanh()).status()).as("back again").isEqualTo(AssignmentStatus.ASSIGNED);
    }

    @Test
    @DisplayName("phân công cá nhân: the head gives it to anybody of the unit, others only to themselves")
    void handOver() {
        long task = toQuocKhanh();
        Actor staff = members.staffQuocKhanh();
        assertThat(keys(transfers.handOver(target(task), chair.userId().value(), staff)))
                .containsExactly("task.error.personRequired");
        assertThat(keys(transfers.handOver(
                        target(task), members.chairTanMinh().userId().value(), chair)))
                .containsExactly("task.error.personRequired");
        transfers.handOver(target(task), staff.userId().value(), chair).value();
        assertThat(part(task, members.quocKhanh()).follow().person()).contains(staff.name());
        TaskFilter mine = TaskFilter.of(View.PERSONAL);
        assertThat(register.count(mine, staff)).isEqualTo(1);
        assertThat(register.count(mine, chair)).isZero();
    }

    @Test
    @DisplayName("nhắc lần thứ ba: earlier open duties of the same unit on the same criterion are linked and counted")
    void thirdReminder() {
        give(Tasks.Line.lead(members.quocKhanh(), "17"));
        long done = give(Tasks.Line.lead(members.quocKhanh(), "17"));
        service.cancel(target(done), "Trùng", members.leader()).value();
        give(Tasks.Line.lead(members.quocKhanh(), "17.1"));
        give(Tasks.Line.lead(members.quocKhanh(), "16"));
        give(Tasks.Line.lead(members.tanMinh(), "17"));
        long third = give(Tasks.Line.lead(members.quocKhanh(), "16", "17"));
        Part part = part(third, members.quocKhanh());
        assertThat(part.follow().repeats())
                .as("17, 17.1 and 16; not the cancelled, not the other commune's")
                .isEqualTo(3);
        assertThat(register.list(TaskFilter.of(View.REPEATED), members.leader(), 10, 0))
                .filteredOn(row -> row.taskId() == third)
                .singleElement()
                .satisfies(row -> assertThat(row.follow().times()).isEqualTo(4));
    }

    @Test
    @DisplayName("gia hạn theo văn bản needs number and day; other districts do not even see the duty")
    void byDocument() {
        long task = toQuocKhanh();
        assertThat(keys(followUp.extendByDocument(target(task), LATER, null, null, null, members.leader())))
                .containsExactly("task.error.documentRequired", "task.error.documentDayRequired");
        LocalDate signed = LocalDate.of(2021, 9, 9);
        assertThatThrownBy(() -> followUp.extendByDocument(
                        target(task), LATER, "3308/UBND-KTN", signed, null, members.stranger()))
                .isInstanceOf(NotFoundException.class);
        Target seen = target(task);
        on(
                10,
                () -> followUp.extendByDocument(seen, LATER, "3308/UBND-KTN", signed, null, members.leader())
                        .value());
        assertThat(register.history(task, members.office()).get(0).reportNumber())
                .isEqualTo("3308/UBND-KTN ngày 09/09/2021");
        assertThatThrownBy(() -> followUp.extendByDocument(
                        seen, LATER.plusDays(1), "3308/UBND-KTN", signed, null, members.leader()))
                .as("the same form a second time")
                .isInstanceOf(OptimisticLockingFailureException.class);
    }
}
