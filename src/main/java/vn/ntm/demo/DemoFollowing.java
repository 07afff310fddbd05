package vn.ntm.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Delegating;
import vn.ntm.identity.DelegationScope;
import vn.ntm.notice.NoticeMonitoring;
import vn.ntm.notice.Notices;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.CommitmentEntry;
import vn.ntm.task.CommitmentEntry.NewCommitment;
import vn.ntm.task.DecisionEntry;
import vn.ntm.task.DecisionEntry.NewDecision;
import vn.ntm.task.MilestoneEntry;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.OfOrigin;

/**
 * What goes on around the duties of the five notices: who follows a notice as a whole, commitments, days of milestones
 * that have come by the demonstration's day, deputies who stand in. Each piece once.
 */
@Component
class DemoFollowing {

    private static final LocalDate NOTICE_002 = LocalDate.of(2024, 4, 8);
    private static final LocalDate NEW_CRITERIA = LocalDate.of(2022, 3, 8);
    private static final LocalDate MEETING_004 = LocalDate.of(2020, 4, 20);
    private static final LocalDate NOTICE_004 = LocalDate.of(2020, 4, 24);
    private static final String POSTPONED =
            "Lùi thời gian ban hành Kế hoạch NTM nâng cao, NTM kiểu mẫu giai đoạn 2021 - 2025 đến khi có quyết định Bộ tiêu chí"
                    + " xã NTM nâng cao, NTM kiểu mẫu giai đoạn 2021 - 2025";
    private static final LocalDate NOTICE_003 = LocalDate.of(2023, 4, 7);
    /** The notice names them; what they are in detail stands in papers that are not public. */
    private static final String COMMITMENTS = """
            Hoàn thiện các nội dung đã cam kết khi lập hồ sơ đề nghị công nhận huyện nông thôn mới năm 2020 (ví dụ minh họa: nước sạch tập trung)
            Hoàn thiện các nội dung đã cam kết khi lập hồ sơ đề nghị công nhận huyện nông thôn mới năm 2020 (ví dụ minh họa: trường trung học phổ thông đạt chuẩn)
            """;

    private final Notices notices;
    private final NoticeMonitoring monitoring;
    private final Tasks tasks;
    private final CommitmentEntry commitments;
    private final MilestoneEntry milestones;
    private final DecisionEntry decisions;
    private final People people;

    DemoFollowing(
            Notices notices,
            NoticeMonitoring monitoring,
            Tasks tasks,
            CommitmentEntry commitments,
            MilestoneEntry milestones,
            DecisionEntry decisions,
            People people) {
        this.notices = notices;
        this.monitoring = monitoring;
        this.tasks = tasks;
        this.commitments = commitments;
        this.milestones = milestones;
        this.decisions = decisions;
        this.people = people;
    }

    /** Who does it, and when. */
    @Component
    record People(Units units, Accounts accounts, Delegating delegating, DemoClerks clerks, ApplicationClock clock) {}

    void load() {
        notices.byKey("demo:002").ifPresent(this::follow);
        notices.byKey("demo:003").ifPresent(this::sumUp);
        notices.byKey("demo:004").ifPresent(this::decide);
        standIn(
                "chutich.myloc",
                "lanhdao.myloc",
                DelegationScope.ALL,
                "Giấy ủy quyền của Chủ tịch UBND huyện (minh họa)");
        standIn("ct.myha", "pct.myha", DelegationScope.SUBMIT, null);
    }

    /** Item 3 of notice 002: the provincial office follows all of it, and the commitments of 2020 not kept yet. */
    private void follow(long notice) {
        Actor office = people.clerks().on(NOTICE_002, "vp.tinhbacgiang");
        UnitId follower = people.units().byKey("u2-vpdp").orElseThrow();
        at(NOTICE_002, () -> monitoring.ask(notice, follower, office).value());
        if (commitments.count(office) == 0) {
            List<Long> duties = tasks.ofPaper(TaskOrigin.NOTICE_ITEM, notice, office).stream()
                    .filter(duty -> duty.title().contains("cam kết"))
                    .map(OfOrigin::taskId)
                    .toList();
            NewCommitment asked = new NewCommitment(
                    "Bộ Nông nghiệp và Phát triển nông thôn",
                    null,
                    null,
                    COMMITMENTS,
                    "UBND huyện Tân Yên",
                    LocalDate.of(2024, 12, 31),
                    duties);
            at(NOTICE_002, () -> commitments.enter(asked, office).value());
        }
    }

    /** Item 2 of notice 003: Phòng Nông nghiệp và PTNT tells the leaders each week how the three communes stand. */
    private void sumUp(long notice) {
        Actor office = people.clerks().on(NOTICE_003, "vp.myloc");
        UnitId follower = people.units().byKey("u3-nn").orElseThrow();
        at(NOTICE_003, () -> monitoring.ask(notice, follower, office).value());
    }

    /** Item 3 of notice 004 waits for the criteria of 2021-2025: they came with 318/QĐ-TTg. */
    private void decide(long notice) {
        record(notice);
        LocalDate entered = NEW_CRITERIA.plusDays(2);
        if (people.clock().today().isBefore(entered)) {
            return;
        }
        Actor office = people.clerks().on(entered, "vp.thoxuan");
        duty(notice, "giai đoạn 2021 - 2025", office)
                .filter(duty -> milestones.dayOf(duty.taskId(), office).isEmpty())
                .ifPresent(duty -> at(
                        entered,
                        () -> milestones
                                .enter(duty.taskId(), NEW_CRITERIA, "318/QĐ-TTg ngày 08/3/2022", office)
                                .value()));
    }

    /** The meeting of 20/4/2020 agreed to report it to the Standing Committee: a record, no duty of that body. */
    private void record(long notice) {
        Actor office = people.clerks().on(NOTICE_004, "vp.thoxuan");
        duty(notice, "giai đoạn 2021 - 2025", office)
                .filter(duty -> decisions.count(duty.taskId(), office) == 0)
                .ifPresent(duty -> at(
                        NOTICE_004,
                        () -> decisions
                                .enter(
                                        new NewDecision(
                                                duty.taskId(), POSTPONED, MEETING_004, "Thường trực Huyện ủy Thọ Xuân"),
                                        office)
                                .value()));
    }

    private Optional<OfOrigin> duty(long notice, String words, Actor office) {
        return tasks.ofPaper(TaskOrigin.NOTICE_ITEM, notice, office).stream()
                .filter(duty -> duty.title().contains(words))
                .min(Comparator.comparingLong(OfOrigin::taskId));
    }

    /** In the last week of April 2023 both heads of Mỹ Lộc's story are away. */
    private void standIn(String head, String deputy, DelegationScope scope, @Nullable String paper) {
        LocalDate from = LocalDate.of(2023, 4, 24);
        Actor away = people.clerks().on(NOTICE_003, head);
        people.accounts()
                .byLogin(deputy)
                .ifPresent(user -> at(
                        NOTICE_003,
                        () -> people.delegating().delegate(user, scope, from, from.plusDays(4), paper, away)));
    }

    private <T> T at(LocalDate day, Supplier<T> work) {
        return people.clock().at(day.atTime(9, 0).atZone(ApplicationClock.ZONE), work);
    }
}
