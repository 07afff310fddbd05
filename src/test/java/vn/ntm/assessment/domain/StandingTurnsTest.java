package vn.ntm.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.assessment.AchievementStatus.MET;
import static vn.ntm.assessment.AchievementStatus.NOT_ASSESSED;
import static vn.ntm.assessment.AchievementStatus.NOT_KEPT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.StandingsTurned.Turn;

/** What is told to others: what became met as confirmed, and what was and is no longer met. */
class StandingTurnsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 9, 14);
    private static final LocalDate NEXT = LocalDate.of(2021, 9, 16);

    private static Stand stand(AchievementStatus status, @Nullable AchievementStatus verified) {
        return new Stand(status, status, verified, null, false, null, null);
    }

    private static Map<Long, Timeline> cell(Stand stand) {
        return Map.of(17L, Timeline.of(Map.of(DAY, stand)));
    }

    @Test
    void theCommunesOwnWordTurnsNothing() {
        assertThat(StandingUpdate.turns(Map.of(), cell(stand(MET, null)))).isEmpty();
        assertThat(StandingUpdate.turns(Map.of(), cell(stand(MET, NOT_ASSESSED))))
                .as("a criterion of which only some indicators are verified")
                .isEmpty();
    }

    @Test
    void theVerifiersWordDoesAndOnlyOnce() {
        assertThat(StandingUpdate.turns(cell(stand(MET, null)), cell(stand(MET, MET))))
                .containsExactly(new Turn(17, DAY, MET));
        assertThat(StandingUpdate.turns(cell(stand(MET, MET)), cell(stand(MET, MET))))
                .isEmpty();
    }

    @Test
    void aFallIsToldWithItsDay() {
        Map<Long, Timeline> after =
                Map.of(17L, Timeline.of(Map.of(DAY, stand(MET, MET), NEXT, stand(NOT_KEPT, NOT_KEPT))));
        List<Turn> turns = StandingUpdate.turns(cell(stand(MET, MET)), after);
        assertThat(turns).containsExactly(new Turn(17, NEXT, NOT_KEPT));
    }
}
