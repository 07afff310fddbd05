package vn.ntm.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Standing;
import vn.ntm.organisation.UnitId;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.HintKind;
import vn.ntm.task.domain.HintRule.Link;
import vn.ntm.task.domain.HintRule.Linked;
import vn.ntm.task.domain.HintRule.Proposed;

/** A duty is proposed for closing when all its criteria are met as verified, for review when one falls back. */
class HintRuleTest {

    private static final LocalDate EARLY = LocalDate.of(2021, 9, 10);
    private static final LocalDate LATE = LocalDate.of(2021, 9, 15);

    private final Map<Long, Standing> now = new HashMap<>();

    private void stands(long item, LocalDate since, AchievementStatus status, @Nullable AchievementStatus verified) {
        now.put(item, new Standing(new UnitId(1), item, since, status, status, verified, null, false, null, null));
    }

    private static Linked duty(AssignmentStatus status) {
        return new Linked(7, status, List.of(new Link(3, "3"), new Link(17, "17")));
    }

    @Test
    void allCriteriaOfAnOpenDutyMustBeMetAsVerified() {
        stands(3, EARLY, AchievementStatus.MET, AchievementStatus.MET);
        assertThat(HintRule.of(duty(AssignmentStatus.IN_PROGRESS), Set.of(3L), now))
                .as("17 is not assessed")
                .isEmpty();
        stands(17, LATE, AchievementStatus.MET, null);
        assertThat(HintRule.of(duty(AssignmentStatus.IN_PROGRESS), Set.of(17L), now))
                .as("17 is met only in the commune's own words")
                .isEmpty();
        stands(17, LATE, AchievementStatus.MET_LOW, AchievementStatus.MET_LOW);
        assertThat(HintRule.of(duty(AssignmentStatus.IN_PROGRESS), Set.of(17L), now))
                .get()
                .satisfies(proposed -> {
                    assertThat(proposed.kind()).isEqualTo(HintKind.CLOSE);
                    assertThat(proposed.codes()).isEqualTo("3, 17");
                    assertThat(proposed.latest().since()).isEqualTo(LATE);
                });
    }

    @Test
    void oneCriterionThatFellBackIsEnoughToLookAgain() {
        stands(3, EARLY, AchievementStatus.MET, AchievementStatus.MET);
        stands(17, LATE, AchievementStatus.NOT_KEPT, AchievementStatus.NOT_KEPT);
        assertThat(HintRule.of(duty(AssignmentStatus.DONE), Set.of(17L), now))
                .map(Proposed::kind)
                .contains(HintKind.REVIEW);
        assertThat(HintRule.of(duty(AssignmentStatus.DONE), Set.of(17L), now))
                .map(Proposed::codes)
                .contains("17");
        assertThat(HintRule.of(duty(AssignmentStatus.DONE), Set.of(3L), now))
                .as("what fell before was said before")
                .isEmpty();
        assertThat(HintRule.of(duty(AssignmentStatus.IN_PROGRESS), Set.of(17L), now))
                .as("an open duty goes on anyway")
                .isEmpty();
        assertThat(HintRule.of(duty(AssignmentStatus.CANCELLED), Set.of(17L), now))
                .isEmpty();
    }

    @Test
    void whatIsNoLongerTrueIsTakenBack() {
        stands(3, EARLY, AchievementStatus.MET, AchievementStatus.MET);
        stands(17, LATE, AchievementStatus.NOT_MET, AchievementStatus.NOT_MET);
        assertThat(HintRule.gone(duty(AssignmentStatus.IN_PROGRESS), now)).contains(HintKind.CLOSE);
        assertThat(HintRule.gone(duty(AssignmentStatus.DONE), now)).isEmpty();
        stands(17, LATE, AchievementStatus.MET, AchievementStatus.MET);
        assertThat(HintRule.gone(duty(AssignmentStatus.IN_PROGRESS), now)).isEmpty();
        assertThat(HintRule.gone(duty(AssignmentStatus.DONE), now)).contains(HintKind.REVIEW);
    }
}
