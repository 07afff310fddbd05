package vn.ntm.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.domain.Evidence.Expiry;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.organisation.UnitId;

class EvidenceRulesTest {

    private static final LocalDate DAY = LocalDate.of(2021, 9, 15);
    private static final Actor CHAIR = new Actor(
            new UserId(1), "ct", "Chủ tịch", 1, Role.CTX, new UnitId(9), "/1/9/", "Xã", "/1/9/", "Chủ tịch UBND xã");

    @Test
    void expiryIsAnnouncedSixtyDaysAhead() {
        assertThat(until(null).expiryOn(DAY)).isEqualTo(Expiry.GOOD);
        assertThat(until(DAY.plusDays(61)).expiryOn(DAY)).isEqualTo(Expiry.GOOD);
        assertThat(until(DAY.plusDays(60)).expiryOn(DAY)).isEqualTo(Expiry.SOON);
        assertThat(until(DAY).expiryOn(DAY))
                .as("good to the end of its last day")
                .isEqualTo(Expiry.SOON);
        assertThat(until(DAY.minusDays(1)).expiryOn(DAY)).isEqualTo(Expiry.EXPIRED);
    }

    @Test
    void whatProvesNothingAnyMoreIsPutAway() {
        Evidence evidence = until(null);
        evidence.prove(List.of(7L, 8L), CHAIR, Instant.EPOCH);
        assertThat(evidence.itemIds()).containsExactlyInAnyOrder(7L, 8L);
        assertThat(evidence.isRemoved()).isFalse();
        evidence.prove(List.of(), CHAIR, Instant.EPOCH);
        assertThat(evidence.isRemoved()).isTrue();
    }

    @Test
    void aPaperHasATitleAndDoesNotEndBeforeItBegins() {
        assertThat(new Paper(" ", null, null, null, null).cleaned("").check()).hasSize(1);
        assertThat(new Paper(" ", null, null, null, null).cleaned("anh.jpg").title())
                .isEqualTo("anh.jpg");
        assertThat(new Paper("Giấy", null, DAY, null, DAY.minusDays(1)).check())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.field()).isEqualTo("expiresOn"));
    }

    @Test
    void zerosAtTheEndAreNoDifference() {
        Finding one = Finding.of(AchievementStatus.MET, new BigDecimal("96.50"));
        assertThat(one.isSameAs(Finding.of(AchievementStatus.MET, new BigDecimal("96.5"))))
                .isTrue();
        assertThat(one.isSameAs(Finding.of(AchievementStatus.MET, new BigDecimal("96.4"))))
                .isFalse();
        assertThat(one.isSameAs(Finding.of(AchievementStatus.MET))).isFalse();
        assertThat(one.isSameAs(Finding.of(AchievementStatus.NOT_MET, new BigDecimal("96.5"))))
                .isFalse();
    }

    @Test
    void nothingBecomesNewAgain() {
        for (ObstacleState state : ObstacleState.values()) {
            assertThat(state.mayBecome(ObstacleState.NEW)).isEqualTo(state == ObstacleState.NEW);
            assertThat(state.mayBecome(ObstacleState.DECIDED)).isTrue();
        }
    }

    private static Evidence until(@Nullable LocalDate end) {
        return new Evidence(new UnitId(9), 7, new Paper("Giấy", null, null, null, end), CHAIR, Instant.EPOCH);
    }
}
