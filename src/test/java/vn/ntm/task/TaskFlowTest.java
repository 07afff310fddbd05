package vn.ntm.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.attachment.Attachments.Upload;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskFilter.View;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskRegister.Part;
import vn.ntm.task.domain.TaskService;
import vn.ntm.task.domain.TaskService.Report;
import vn.ntm.task.domain.TaskService.Target;

/** A duty from the order to its acceptance, on a real database (domain 5.3). */
@DatabaseTest
class TaskFlowTest {

    @Autowired
    Cast cast;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskService service;

    @Autowired
    TaskRegister register;

    @Autowired
    ApplicationClock clock;

    @Autowired
    JdbcClient jdbc;

    Cast.Members members;

    @BeforeEach
    void enter() {
        members = cast.enter();
    }

    private <T> T on(LocalDate day, Supplier<T> work) {
        return clock.at(day.atTime(10, 0).atZone(ApplicationClock.ZONE), work);
    }

    private Outcome<Long> give(DirectiveVerb verb, String phrase, Tasks.Line... lines) {
        DeadlineSpec deadline =
                tasks.readDeadline(phrase, LocalDate.of(2021, 9, 1)).orElse(DeadlineSpec.none());
        return on(
                LocalDate.of(2021, 9, 3),
                () -> tasks.assign(
                        Orders.order(members.committee(), "Rà soát thực trạng các tiêu chí", verb, deadline, lines),
                        members.office()));
    }

    private Part part(long task, Actor chair) {
        return register.parts(task).stream()
                .filter(part -> part.unitId() == chair.unitId().value())
                .findFirst()
                .orElseThrow();
    }

    private Target target(long task, Actor chair) {
        Part part = part(task, chair);
        return new Target(task, part.id(), part.version());
    }

    private static Report done(@Nullable LocalDate on, Upload... files) {
        return new Report(true, null, "Đã rà soát xong", "45/BC-UBND", on, List.of(files));
    }

    @Test
    @DisplayName("A000-06 one order to several communes: own states, on time judged by the day of the accepted report")
    void eachUnitHasItsOwnState() {
        long task = give(
                        DirectiveVerb.GIAO,
                        "trước ngày 14/9/2021",
                        Tasks.Line.lead(members.quocKhanh()),
                        Tasks.Line.lead(members.tanMinh()),
                        Tasks.Line.lead(members.daoVien()))
                .value();
        on(
                LocalDate.of(2021, 9, 13),
                () -> service.report(target(task, members.chairQuocKhanh()), done(null), members.chairQuocKhanh()));
        on(
                LocalDate.of(2021, 9, 15),
                () -> service.report(target(task, members.chairTanMinh()), done(null), members.chairTanMinh()));
        on(LocalDate.of(2021, 9, 16), () -> {
            // accepted after the deadline, but the report was in time
            service.accept(target(task, members.chairQuocKhanh()), null, members.office())
                    .value();
            return service.accept(target(task, members.chairTanMinh()), null, members.office())
                    .value();
        });
        on(LocalDate.of(2021, 9, 16), () -> {
            assertThat(register.parts(task))
                    .extracting(Part::timeliness)
                    .containsExactly(Timeliness.DONE_ON_TIME, Timeliness.DONE_LATE, Timeliness.OVERDUE);
            return null;
        });
    }

    @Test
    void aStepThatIsNotOfferedIsRefused() {
        long task = give(DirectiveVerb.GIAO, "trước ngày 14/9/2021", Tasks.Line.lead(members.quocKhanh()))
                .value();
        assertThat(service.accept(target(task, members.chairQuocKhanh()), null, members.office())
                        .isRejected())
                .isTrue();
        Target target = target(task, members.chairQuocKhanh());
        assertThatThrownBy(() -> service.report(target, done(null), members.chairTanMinh()))
                .isInstanceOf(vn.ntm.ui.NotFoundException.class);
    }

    @Test
    void anotherDistrictSeesNothing() {
        long task = give(DirectiveVerb.GIAO, "trước ngày 14/9/2021", Tasks.Line.lead(members.quocKhanh()))
                .value();
        assertThat(register.duty(task, members.stranger())).isEmpty();
        assertThat(register.count(TaskFilter.of(View.ALL), members.stranger())).isZero();
        assertThatThrownBy(() -> service.cancel(target(task, members.chairQuocKhanh()), "thử", members.stranger()))
                .isInstanceOf(vn.ntm.ui.NotFoundException.class);
    }

    @Test
    void whoeverReportedCannotAccept() {
        long task = give(DirectiveVerb.GIAO, "trước ngày 14/9/2021", Tasks.Line.lead(members.agriculture()))
                .value();
        on(
                LocalDate.of(2021, 9, 10),
                () -> service.report(target(task, members.office()), done(null), members.office())
                        .value());
        assertThat(service.accept(target(task, members.office()), null, members.office())
                        .isRejected())
                .isTrue();
        assertThat(service.accept(target(task, members.office()), null, members.leader())
                        .isRejected())
                .isFalse();
    }

    @Test
    void returnReworkAndCancelNeedAReason() {
        long task = give(DirectiveVerb.GIAO, "trước ngày 14/9/2021", Tasks.Line.lead(members.quocKhanh()))
                .value();
        Actor chair = members.chairQuocKhanh();
        assertThat(service.giveBack(target(task, chair), " ", chair).rejections())
                .extracting("messageKey")
                .containsExactly("task.error.reasonRequired");
        service.giveBack(target(task, chair), "Không đúng chức năng", chair).value();
        assertThat(part(task, chair).status()).isEqualTo(AssignmentStatus.RETURNED);
        service.confirm(target(task, chair), "Đúng địa bàn của xã", members.office())
                .value();
        assertThat(part(task, chair).status()).isEqualTo(AssignmentStatus.ASSIGNED);
        assertThat(service.cancel(target(task, chair), null, members.leader()).isRejected())
                .isTrue();
    }

    @Test
    void reworkClearsTheReportAndTheClockGoesOn() {
        long task = give(DirectiveVerb.GIAO, "trước ngày 14/9/2021", Tasks.Line.lead(members.quocKhanh()))
                .value();
        Actor chair = members.chairQuocKhanh();
        on(
                LocalDate.of(2021, 9, 10),
                () -> service.report(target(task, chair), done(null), chair).value());
        on(
                LocalDate.of(2021, 9, 14),
                () -> service.sendBack(target(task, chair), "Thiếu biểu", members.office())
                        .value());
        on(LocalDate.of(2021, 9, 15), () -> {
            assertThat(part(task, chair).timeliness()).isEqualTo(Timeliness.OVERDUE);
            service.report(target(task, chair), done(null), chair).value();
            service.accept(target(task, chair), null, members.office()).value();
            assertThat(part(task, chair).timeliness()).isEqualTo(Timeliness.DONE_LATE);
            return null;
        });
    }

    @Test
    @DisplayName("A002-07 a request to a body that is not subordinate is followed, never overdue")
    void requestToANonSubordinateIsNeverOverdue() {
        long task = give(DirectiveVerb.DE_NGHI, "trước ngày 14/9/2021", Tasks.Line.lead(members.electricity()))
                .value();
        on(LocalDate.of(2021, 12, 1), () -> {
            Part part = register.parts(task).get(0);
            assertThat(part.counted()).isFalse();
            assertThat(part.timeliness()).isEqualTo(Timeliness.NO_DEADLINE);
            assertThat(register.count(TaskFilter.of(View.OVERDUE), members.leader()))
                    .isZero();
            return null;
        });
    }

    @Test
    @DisplayName("A001-17 a lead and its supporters: supporters cannot close, and end with the lead")
    void supportersEndWithTheLead() {
        long task = give(
                        DirectiveVerb.GIAO,
                        "tiếp tục",
                        Tasks.Line.lead(members.infrastructure()),
                        Tasks.Line.supporting(members.quocKhanh()))
                .value();
        assertThat(service.report(target(task, members.chairQuocKhanh()), done(null), members.chairQuocKhanh())
                        .isRejected())
                .isTrue();
        service.report(target(task, members.department()), done(null), members.department())
                .value();
        service.accept(target(task, members.department()), null, members.office())
                .value();
        assertThat(register.parts(task)).allMatch(part -> part.status() == AssignmentStatus.DONE);
    }

    @Test
    @DisplayName("A001-16 the office records a paper report for a unit without account, with its day")
    void officeRecordsForAUnit() {
        long task = give(DirectiveVerb.GIAO, "trước ngày 14/9/2021", Tasks.Line.lead(members.electricity()))
                .value();
        Part part = register.parts(task).get(0);
        on(
                LocalDate.of(2021, 9, 20),
                () -> service.report(
                                new Target(task, part.id(), part.version()),
                                done(LocalDate.of(2021, 9, 10)),
                                members.office())
                        .value());
        assertThat(register.parts(task).get(0).reportedOn()).isEqualTo(LocalDate.of(2021, 9, 10));
        assertThat(register.history(task, members.office()).get(0).onBehalf()).isTrue();
    }

    @Test
    void aUnitCannotBackdateItsOwnReport() {
        long task = give(DirectiveVerb.GIAO, "trước ngày 14/9/2021", Tasks.Line.lead(members.quocKhanh()))
                .value();
        Outcome<Long> outcome = on(
                LocalDate.of(2021, 9, 20),
                () -> service.report(
                        target(task, members.chairQuocKhanh()),
                        done(LocalDate.of(2021, 9, 10)),
                        members.chairQuocKhanh()));
        assertThat(outcome.rejections()).extracting("messageKey").containsExactly("task.error.reportBackdated");
    }

    @Test
    void aStaleFormIsRefused() {
        long task = give(DirectiveVerb.GIAO, "trước ngày 14/9/2021", Tasks.Line.lead(members.quocKhanh()))
                .value();
        Target old = target(task, members.chairQuocKhanh());
        service.receive(old, members.chairQuocKhanh()).value();
        assertThatThrownBy(() -> service.report(old, done(null), members.chairQuocKhanh()))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void urgentWithoutDateNeedsADecision() {
        Outcome<Long> outcome = give(DirectiveVerb.GIAO, "khẩn trương", Tasks.Line.lead(members.quocKhanh()));
        assertThat(outcome.rejections()).extracting("messageKey").contains("task.error.urgentNeedsDecision");
    }

    @Test
    void filesComeWithTheReport() {
        long task = give(DirectiveVerb.GIAO, "trước ngày 14/9/2021", Tasks.Line.lead(members.quocKhanh()))
                .value();
        byte[] text = "Biểu tổng hợp".getBytes(StandardCharsets.UTF_8);
        Upload file = new Upload("bieu.txt", text.length, () -> new java.io.ByteArrayInputStream(text));
        service.report(target(task, members.chairQuocKhanh()), done(null, file), members.chairQuocKhanh())
                .value();
        assertThat(jdbc.sql("select count(*) from attachment where owner_kind = 'TASK_REPORT'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void historyIsAppendOnlyInTheDatabaseToo() {
        give(DirectiveVerb.GIAO, "trước ngày 14/9/2021", Tasks.Line.lead(members.quocKhanh()))
                .value();
        assertThatThrownBy(() ->
                        jdbc.sql("update assignment_event set reason = 'x'").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("AX-03 the list as of a past day shows what was so then")
    void asOfAPastDay() {
        long task = give(DirectiveVerb.GIAO, "trước ngày 14/9/2021", Tasks.Line.lead(members.quocKhanh()))
                .value();
        Actor chair = members.chairQuocKhanh();
        on(
                LocalDate.of(2021, 9, 20),
                () -> service.report(target(task, chair), done(null), chair).value());
        on(
                LocalDate.of(2021, 9, 21),
                () -> service.accept(target(task, chair), null, members.office())
                        .value());
        TaskFilter overdue = TaskFilter.of(View.OVERDUE);
        assertThat(register.count(overdue.asOf(LocalDate.of(2021, 9, 2)), members.leader()))
                .isZero();
        assertThat(register.count(overdue.asOf(LocalDate.of(2021, 9, 13)), members.leader()))
                .isZero();
        assertThat(register.count(overdue.asOf(LocalDate.of(2021, 9, 15)), members.leader()))
                .isEqualTo(1);
        assertThat(register.count(overdue.asOf(LocalDate.of(2021, 9, 21)), members.leader()))
                .isZero();
        assertThat(register.list(TaskFilter.of(View.ALL).asOf(LocalDate.of(2021, 9, 21)), members.leader(), 10, 0))
                .extracting(TaskRegister.Row::timeliness)
                .containsExactly(Timeliness.DONE_LATE);
    }
}
