package vn.ntm.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ntm.assessment.AchievementStatus;

/** Three voices, one status that counts, and how it was on any day. */
class StandTest {

    private static final LocalDate MAY = LocalDate.of(2021, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2021, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2021, 7, 1);
    private static final Finding MET = Finding.of(AchievementStatus.MET);
    private static final Finding NOT_MET = Finding.of(AchievementStatus.NOT_MET);

    @Test
    void theCommunesWordCountsUntilSomebodyVerified() {
        Stand stand = Stand.NOTHING.submitted(MET);
        assertThat(stand.status()).isEqualTo(AchievementStatus.MET);
        assertThat(stand.waiting()).isTrue();
        Stand verified = stand.verified(NOT_MET);
        assertThat(verified.status()).isEqualTo(AchievementStatus.NOT_MET);
        assertThat(verified.waiting()).isFalse();
        assertThat(verified.submitted(MET).status()).as("waits").isEqualTo(AchievementStatus.NOT_MET);
    }

    @Test
    void anAppraisalOutweighsUntilTheNextVerification() {
        Stand appraised = Stand.NOTHING.submitted(MET).verified(MET).appraised(NOT_MET);
        assertThat(appraised.status()).isEqualTo(AchievementStatus.NOT_MET);
        assertThat(appraised.verified(MET).status()).isEqualTo(AchievementStatus.MET);
    }

    @Test
    void whatIsGivenBackLeavesWhatWasInForce() {
        assertThat(Stand.NOTHING.submitted(MET).dropped(null)).isEqualTo(Stand.NOTHING);
        Stand back =
                Stand.NOTHING.submitted(MET).verified(NOT_MET).submitted(MET).dropped(AchievementStatus.MET);
        assertThat(back.status()).isEqualTo(AchievementStatus.NOT_MET);
        assertThat(back.self())
                .as("the commune's own word is not the verifier's")
                .isEqualTo(AchievementStatus.MET);
        assertThat(back.waiting()).isFalse();
    }

    /** AX-07: the report as of the earlier date still says chưa đạt. */
    @Test
    void anEarlierDaySaysWhatItSaid() {
        Timeline timeline =
                Timeline.empty().with(MAY, stand -> stand.verified(NOT_MET)).with(JULY, stand -> stand.verified(MET));
        assertThat(timeline.on(MAY.minusDays(1))).isEqualTo(Stand.NOTHING);
        assertThat(timeline.on(JULY.minusDays(1)).status()).isEqualTo(AchievementStatus.NOT_MET);
        assertThat(timeline.on(JULY).status()).isEqualTo(AchievementStatus.MET);
    }

    @Test
    void aResultEnteredLateHoldsToTheNextKnownOne() {
        Timeline timeline = Timeline.empty()
                .with(MAY, stand -> stand.verified(NOT_MET))
                .with(JULY, stand -> stand.verified(NOT_MET).submitted(MET))
                .with(JUNE, stand -> stand.verified(MET));
        assertThat(timeline.on(JUNE).status()).isEqualTo(AchievementStatus.MET);
        assertThat(timeline.on(JULY).status()).isEqualTo(AchievementStatus.NOT_MET);
        assertThat(timeline.on(MAY).status()).isEqualTo(AchievementStatus.NOT_MET);
    }

    @Test
    void aDayWithoutChangeIsNotKept() {
        Timeline timeline =
                Timeline.empty().with(MAY, stand -> stand.verified(MET)).with(JUNE, stand -> stand.verified(MET));
        assertThat(timeline.stands()).containsOnlyKeys(MAY);
    }

    @Test
    void aCriterionIsMetOnTheDayItsLastIndicatorIs() {
        Timeline first = Timeline.empty().with(MAY, stand -> stand.verified(MET));
        Timeline second =
                Timeline.empty().with(MAY, stand -> stand.verified(NOT_MET)).with(JULY, stand -> stand.verified(MET));
        Timeline criterion = Timeline.ofCriterion(List.of(first, second));
        assertThat(criterion.on(MAY).status()).isEqualTo(AchievementStatus.NOT_MET);
        assertThat(criterion.on(JULY).status()).isEqualTo(AchievementStatus.MET);
        assertThat(criterion.stands()).hasSize(2);
    }

    @Test
    void aCriterionCountsVerifiedAndSelfStatedIndicatorsTogether() {
        Stand criterion = Stand.ofCriterion(List.of(Stand.NOTHING.verified(MET), Stand.NOTHING.submitted(MET)));
        assertThat(criterion.status()).isEqualTo(AchievementStatus.MET);
        assertThat(criterion.verified()).as("one is not verified").isEqualTo(AchievementStatus.NOT_ASSESSED);
        assertThat(criterion.waiting()).isTrue();
    }
}
