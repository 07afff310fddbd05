package vn.ntm.dossier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.dossier.domain.StageClock.Done;
import vn.ntm.dossier.domain.StageClock.Due;
import vn.ntm.dossier.domain.StageClock.Time;
import vn.ntm.notification.domain.PlainDays;

/** A003-08, A004-09: chains of last days, lateness carried forward, and planning backward. */
class StageClockTest {

    private static final PlainDays DAYS = new PlainDays(Set.of());
    private static final Procedure PROCEDURE = procedure(
            stage(1, "SELF_ASSESS", null, true),
            stage(2, "SUBMIT", null, true),
            stage(3, "VERIFY", null, false),
            stage(4, "SUBMIT_PROVINCE", null, false),
            stage(5, "APPRAISE", new Stage.Duration(15, Stage.Unit.WORKING_DAYS, Stage.Kind.WITHIN), false));
    /** Notice 004, 1.2. */
    private static final Map<Long, Due> CHAIN = Map.of(
            1L, new Due(LocalDate.of(2020, 9, 29), "trước 30/9/2020"),
            2L, new Due(LocalDate.of(2020, 9, 29), "trước 30/9/2020"),
            3L, new Due(LocalDate.of(2020, 10, 19), "trước ngày 20/10/2020"),
            4L, new Due(LocalDate.of(2020, 10, 29), "trước 30/10/2020"),
            5L, new Due(LocalDate.of(2020, 12, 31), "trong quý IV/2020"));

    private static Stage stage(int position, String code, Stage.@Nullable Duration duration, boolean target) {
        return new Stage(
                position,
                position,
                code,
                code,
                code,
                "",
                StageLevel.COMMUNE,
                StageRule.PAPER,
                "Báo cáo",
                duration,
                null,
                null,
                target,
                false);
    }

    private static Procedure procedure(Stage... stages) {
        return new Procedure(
                1, "P", "P", "P", ObjectLevel.XA, LocalDate.of(2016, 12, 30), true, false, null, 0, List.of(stages));
    }

    private static List<Time> times(int done, Map<Long, Done> steps, Map<Long, Due> dues, LocalDate today) {
        return StageClock.of(PROCEDURE, done, steps, dues, today, true, DAYS);
    }

    @Test
    @DisplayName("A004-09 a late step shows the risk on those after it, until one is done in time again")
    void latenessIsCarriedForward() {
        List<Time> before = times(0, Map.of(), CHAIN, LocalDate.of(2020, 9, 29));
        assertThat(before).allMatch(time -> time.late() == 0 && !time.isEndangered());

        List<Time> late = times(0, Map.of(), CHAIN, LocalDate.of(2020, 10, 2));
        assertThat(late.get(0).isOverdue()).isTrue();
        assertThat(late.get(0).late()).isEqualTo(3);
        assertThat(late.get(2).isEndangered()).isTrue();
        assertThat(late.get(2).carried()).isEqualTo(3);
        assertThat(late.get(4).carried()).isEqualTo(3);

        Map<Long, Done> done =
                Map.of(1L, new Done(LocalDate.of(2020, 10, 2), null), 2L, new Done(LocalDate.of(2020, 10, 2), null));
        List<Time> doneLate = times(2, done, CHAIN, LocalDate.of(2020, 10, 3));
        assertThat(doneLate.get(0).late()).isEqualTo(3);
        assertThat(doneLate.get(0).isOverdue())
                .as("what is done is late, not overdue")
                .isFalse();
        assertThat(doneLate.get(2).carried()).isEqualTo(3);

        Map<Long, Done> madeUp = Map.of(
                1L, new Done(LocalDate.of(2020, 10, 2), null),
                2L, new Done(LocalDate.of(2020, 10, 2), null),
                3L, new Done(LocalDate.of(2020, 10, 19), null));
        assertThat(times(3, madeUp, CHAIN, LocalDate.of(2020, 10, 20)).get(3).isEndangered())
                .as("thẩm tra was in time after all")
                .isFalse();
    }

    @Test
    @DisplayName("Without a set day the procedure's duration counts from the step before, in working days")
    void durationsCountFromTheStepBefore() {
        Map<Long, Done> done = Map.of(4L, new Done(LocalDate.of(2020, 10, 29), null));
        Due due = times(4, done, Map.of(), LocalDate.of(2020, 11, 2)).get(4).due();
        assertThat(due).extracting(Due::day).isEqualTo(LocalDate.of(2020, 11, 19));
    }

    @Test
    @DisplayName("A004-12 a day another paper has not said stays open: nothing is late")
    void aDayByReferenceIsWaitedFor() {
        Map<Long, Due> dues = Map.of(1L, new Due(null, "theo dự thảo Kế hoạch"));
        Time first = times(0, Map.of(), dues, LocalDate.of(2026, 1, 1)).get(0);
        assertThat(first.late()).isZero();
        assertThat(first.due()).extracting(Due::words).isEqualTo("chờ: theo dự thảo Kế hoạch");
    }

    @Test
    @DisplayName(
            "A campaign is planned backward from its target: durations of the procedure, else the gap; on working days")
    void plansBackward() {
        Map<Long, LocalDate> plan =
                StageClock.backward(PROCEDURE, PROCEDURE.stages().get(4), LocalDate.of(2020, 12, 31), 7, DAYS);
        assertThat(plan)
                .containsEntry(5L, LocalDate.of(2020, 12, 31))
                .containsEntry(4L, LocalDate.of(2020, 12, 10))
                .containsEntry(3L, LocalDate.of(2020, 12, 3))
                .containsEntry(2L, LocalDate.of(2020, 11, 26))
                .containsEntry(1L, LocalDate.of(2020, 11, 19));
        assertThat(plan.values()).allMatch(DAYS::isWorkingDay);
    }
}
