package vn.ntm.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.DailyJob;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.domain.EventAction;
import vn.ntm.task.domain.MilestoneRegister;
import vn.ntm.task.domain.MilestoneService;
import vn.ntm.task.domain.MilestoneService.Entry;
import vn.ntm.task.domain.SuspensionService;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskFilter.View;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskRegister.Part;
import vn.ntm.task.domain.TaskService;
import vn.ntm.task.domain.TaskService.Target;
import vn.ntm.task.domain.VisitLog;
import vn.ntm.task.domain.VisitLog.NewVisit;

/** Deadlines that wait for something, duties that rest until it comes (domain 5.3, 5.4). */
@DatabaseTest
@RecordApplicationEvents
class MilestoneTest {

    @Autowired
    Cast cast;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskRegister register;

    @Autowired
    TaskService steps;

    @Autowired
    MilestoneRegister milestones;

    @Autowired
    MilestoneService service;

    @Autowired
    SuspensionService suspensions;

    @Autowired
    VisitLog visits;

    @Autowired
    List<DailyJob> jobs;

    @Autowired
    ApplicationClock clock;

    @Autowired
    ApplicationEvents published;

    Cast.Members members;

    @BeforeEach
    void enter() {
        members = cast.enter();
    }

    private <T> T on(LocalDate day, Supplier<T> work) {
        return clock.at(day.atTime(10, 0).atZone(ApplicationClock.ZONE), work);
    }

    private long give(LocalDate day, DeadlineSpec deadline, Tasks.Line... lines) {
        return on(
                day,
                () -> tasks.assign(
                                Orders.order(members.committee(), "Việc chờ mốc", DirectiveVerb.GIAO, deadline, lines),
                                members.office())
                        .value());
    }

    private Part part(long task) {
        return register.parts(task).get(0);
    }

    private Target target(long task) {
        return new Target(task, part(task).id(), part(task).version());
    }

    private long milestoneOf(long task) {
        return milestones.ofDuty(task, members.office()).get(0).id();
    }

    private int version(long milestone) {
        return milestones.find(milestone, members.office()).orElseThrow().row().version();
    }

    private int enter(
            LocalDate today,
            long milestone,
            @Nullable LocalDate day,
            @Nullable String document,
            @Nullable String reason) {
        return on(
                today,
                () -> service.enter(milestone, new Entry(version(milestone), day, document, reason), members.office())
                        .value());
    }

    private boolean isOverdue(long task, LocalDate day) {
        return on(
                day,
                () -> register.list(TaskFilter.of(View.OVERDUE), members.office(), 50, 0).stream()
                        .anyMatch(row -> row.taskId() == task));
    }

    @Test
    @DisplayName(
            "A000-16 \"trước thời điểm ngành tỉnh thẩm tra\": never overdue without a day; 20/8/2018 makes 19/8/2018")
    void beforeTheEvent() {
        long task = give(
                LocalDate.of(2018, 6, 8),
                DeadlineSpec.event("xong trước thời điểm ngành tỉnh thẩm tra", "ngành tỉnh thẩm tra", false, null),
                Tasks.Line.lead(members.infrastructure()),
                Tasks.Line.supporting(members.agriculture()));
        assertThat(part(task).timeliness()).isEqualTo(Timeliness.AWAITING_EVENT);
        assertThat(isOverdue(task, LocalDate.of(2019, 6, 8))).isFalse();

        LocalDate today = LocalDate.of(2018, 7, 20);
        long milestone = milestoneOf(task);
        Entry entry = new Entry(version(milestone), LocalDate.of(2018, 8, 20), null, null);
        assertThat(on(today, () -> service.preview(milestone, entry, members.office()))
                        .value())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).isNull();
                    assertThat(change.after()).isEqualTo(LocalDate.of(2018, 8, 19));
                });
        assertThat(part(task).lastDay()).as("a preview changes nothing").isNull();

        enter(today, milestone, LocalDate.of(2018, 8, 20), null, null);
        assertThat(part(task).lastDay()).isEqualTo(LocalDate.of(2018, 8, 19));
        assertThat(isOverdue(task, LocalDate.of(2018, 8, 19))).isFalse();
        assertThat(isOverdue(task, LocalDate.of(2018, 8, 20))).isTrue();
        assertThat(register.history(task, members.office()))
                .filteredOn(line -> line.action() == EventAction.MILESTONE)
                .anySatisfy(line -> assertThat(line.reason()).contains("ngành tỉnh thẩm tra: ngày 20/08/2018"));
        assertThat(published.stream(DutiesRescheduled.class))
                .singleElement()
                .satisfies(event -> assertThat(event.duties())
                        .anySatisfy(moved -> assertThat(moved.after()).isEqualTo(LocalDate.of(2018, 8, 19))));
    }

    @Test
    @DisplayName("A day entered before is changed only with a reason, and taken back leaves no deadline")
    void changingTheDay() {
        LocalDate today = LocalDate.of(2018, 7, 20);
        long task = give(
                today,
                DeadlineSpec.event("trước khi thẩm tra", "thẩm tra", false, null),
                Tasks.Line.lead(members.infrastructure()));
        long milestone = milestoneOf(task);
        enter(today, milestone, LocalDate.of(2018, 8, 20), null, null);
        Entry silent = new Entry(version(milestone), LocalDate.of(2018, 9, 10), null, " ");
        assertThat(on(today, () -> service.enter(milestone, silent, members.office()))
                        .rejections())
                .extracting("messageKey")
                .containsExactly("task.error.milestoneReason");
        enter(today, milestone, LocalDate.of(2018, 9, 10), null, "Sở hoãn lịch");
        assertThat(part(task).lastDay()).isEqualTo(LocalDate.of(2018, 9, 9));
        enter(today, milestone, null, null, "Chưa biết ngày mới");
        assertThat(part(task).lastDay()).isNull();
        assertThat(part(task).timeliness()).isEqualTo(Timeliness.AWAITING_EVENT);
        assertThat(milestones.find(milestone, members.office()).orElseThrow().history())
                .hasSize(3);
        assertThat(milestones.find(milestone, members.stranger()))
                .as("another district")
                .isEmpty();
        assertThat(on(today, () -> service.enter(milestone, new Entry(9, today, null, "thử"), members.department()))
                        .isRejected())
                .isTrue();
    }

    @Test
    @DisplayName("A004-18 \"sau khi thẩm định hai xã\": 15 days after, by the setting")
    void afterTheEvent() {
        long task = give(
                LocalDate.of(2020, 4, 25),
                DeadlineSpec.event("Sau khi thẩm định hai xã", "thẩm định hai xã", true, null),
                Tasks.Line.lead(members.infrastructure()));
        enter(LocalDate.of(2020, 6, 1), milestoneOf(task), LocalDate.of(2020, 6, 1), null, null);
        assertThat(part(task).lastDay()).isEqualTo(LocalDate.of(2020, 6, 16));
    }

    @Test
    @DisplayName(
            "A004-15 \"đến khi có quyết định Bộ tiêu chí\": 318/QĐ-TTg of 08/3/2022 wakes the duty two years later")
    void theAwaitedDecisionWakesTheDuty() {
        LocalDate given = LocalDate.of(2020, 4, 25);
        long task = give(
                given,
                DeadlineSpec.event(
                        "đến khi có quyết định Bộ tiêu chí 2021-2025", "quyết định Bộ tiêu chí 2021-2025", true, null),
                Tasks.Line.lead(members.infrastructure()));
        on(
                given,
                () -> suspensions
                        .suspend(
                                target(task),
                                "quyết định Bộ tiêu chí 2021-2025",
                                "Lùi xây dựng kế hoạch 2021-2025",
                                members.office())
                        .value());
        assertThat(part(task).status()).isEqualTo(AssignmentStatus.SUSPENDED);
        assertThat(isOverdue(task, LocalDate.of(2022, 3, 1))).isFalse();
        List<MilestoneRegister.Row> waiting = milestones.ofDuty(task, members.office());
        assertThat(waiting)
                .as("what it rests until is what its deadline hangs on")
                .hasSize(1);
        LocalDate came = LocalDate.of(2022, 3, 10);
        for (MilestoneRegister.Row milestone : waiting) {
            enter(came, milestone.id(), LocalDate.of(2022, 3, 8), "318/QĐ-TTg ngày 08/3/2022", null);
        }
        assertThat(part(task).status()).isEqualTo(AssignmentStatus.ASSIGNED);
        assertThat(part(task).lastDay()).isEqualTo(LocalDate.of(2022, 3, 23));
        assertThat(register.history(task, members.office()))
                .filteredOn(line -> line.action() == EventAction.RESUME)
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).contains("318/QĐ-TTg ngày 08/3/2022"));
        assertThat(published.stream(DutiesRescheduled.class)
                        .flatMap(event -> event.duties().stream())
                        .filter(DutiesRescheduled.Moved::resumed))
                .hasSize(1);
    }

    @Test
    @DisplayName("A004-12 \"theo dự thảo Kế hoạch\": unknown until the plan's day is entered, then that day")
    void byReference() {
        long task = give(
                LocalDate.of(2020, 4, 25),
                DeadlineSpec.reference("theo dự thảo Kế hoạch", "dự thảo Kế hoạch NTM nâng cao, kiểu mẫu 2020"),
                Tasks.Line.lead(members.infrastructure()));
        assertThat(part(task).timeliness()).isEqualTo(Timeliness.AWAITING_EVENT);
        enter(LocalDate.of(2020, 5, 4), milestoneOf(task), LocalDate.of(2020, 8, 31), "Kế hoạch 60/KH-UBND", null);
        assertThat(part(task).lastDay()).isEqualTo(LocalDate.of(2020, 8, 31));
        assertThat(isOverdue(task, LocalDate.of(2020, 9, 1))).isTrue();
    }

    @Test
    @DisplayName(
            "Duties that rest are not overdue; the days of the rest do not count; whoever has no office cannot suspend")
    void resting() {
        LocalDate given = LocalDate.of(2021, 9, 1);
        long task = give(
                given,
                DeadlineSpec.of(DeadlineKind.BY, "chậm nhất 15/9/2021", LocalDate.of(2021, 9, 15)),
                Tasks.Line.lead(members.quocKhanh()));
        Actor chair = members.chairQuocKhanh();
        assertThat(suspensions.suspend(target(task), null, "thử", chair).isRejected())
                .isTrue();
        assertThat(suspensions
                        .suspend(target(task), null, " ", members.office())
                        .rejections())
                .extracting("messageKey")
                .containsExactly("task.error.reasonRequired");
        on(
                LocalDate.of(2021, 9, 6),
                () -> suspensions
                        .suspend(target(task), "hướng dẫn của Sở", "Chưa có hướng dẫn", members.office())
                        .value());
        assertThat(isOverdue(task, LocalDate.of(2021, 10, 1))).isFalse();
        assertThat(steps.receive(target(task), chair).isRejected()).isTrue();
        on(
                LocalDate.of(2021, 10, 6),
                () -> suspensions.resume(target(task), null, members.office()).value());
        assertThat(part(task).status()).isEqualTo(AssignmentStatus.ASSIGNED);
        assertThat(part(task).lastDay()).as("30 days of rest").isEqualTo(LocalDate.of(2021, 10, 15));
        assertThat(isOverdue(task, LocalDate.of(2021, 10, 16))).isTrue();
    }

    @Test
    @DisplayName("What rests until a day entered ahead goes on by the daily job on that day, once")
    void wakesByItself() {
        LocalDate given = LocalDate.of(2021, 9, 1);
        long task = give(given, DeadlineSpec.none(), Tasks.Line.lead(members.quocKhanh()));
        on(
                given,
                () -> suspensions
                        .suspend(target(task), "họp Ban Chỉ đạo", "Chờ họp", members.office())
                        .value());
        enter(given, milestoneOf(task), LocalDate.of(2021, 9, 20), null, null);
        assertThat(part(task).status()).isEqualTo(AssignmentStatus.SUSPENDED);
        DailyJob job = jobs.stream()
                .filter(each -> each.name().equals("task-milestones"))
                .findFirst()
                .orElseThrow();
        assertThat(job.run(LocalDate.of(2021, 9, 19)).arguments()).containsExactly(0);
        assertThat(job.run(LocalDate.of(2021, 9, 20)).arguments()).containsExactly(1);
        assertThat(job.run(LocalDate.of(2021, 9, 20)).arguments()).containsExactly(0);
        assertThat(part(task).status()).isEqualTo(AssignmentStatus.ASSIGNED);
        assertThat(register.history(task, members.office()).get(0).position()).isEqualTo("Hệ thống");
    }

    @Test
    @DisplayName("A004-14 \"từ ngày 15/5/2020\": a start, no deadline, a log of visits, each in the history")
    void visits() {
        long task = give(
                LocalDate.of(2020, 4, 25),
                DeadlineSpec.of(DeadlineKind.START, "từ ngày 15/5/2020", LocalDate.of(2020, 5, 15)),
                Tasks.Line.lead(members.infrastructure()));
        assertThat(part(task).timeliness()).isEqualTo(Timeliness.NO_DEADLINE);
        assertThat(isOverdue(task, LocalDate.of(2025, 1, 1))).isFalse();
        NewVisit early = new NewVisit(LocalDate.of(2020, 5, 14), "xã Xuân Hòa", null, "Kiểm tra hồ sơ");
        LocalDate today = LocalDate.of(2020, 5, 21);
        assertThat(on(today, () -> visits.record(target(task), early, members.department()))
                        .rejections())
                .extracting("messageKey")
                .containsExactly("task.error.visitBeforeStart");
        NewVisit visit = new NewVisit(LocalDate.of(2020, 5, 20), "xã Xuân Hòa", "Tổ số 1", "Còn thiếu 2 hồ sơ");
        on(today, () -> visits.record(target(task), visit, members.department()).value());
        assertThat(part(task).status()).isEqualTo(AssignmentStatus.IN_PROGRESS);
        assertThat(register.history(task, members.office()).get(0).text())
                .contains("Đi cơ sở ngày 20/05/2020, xã Xuân Hòa: Còn thiếu 2 hồ sơ");
    }
}
