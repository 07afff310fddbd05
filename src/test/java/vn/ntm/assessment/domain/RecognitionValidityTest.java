package vn.ntm.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ntm.assessment.RecognitionProcedure;
import vn.ntm.assessment.Recognitions.Recognition;
import vn.ntm.assessment.Recognitions.Revocation;
import vn.ntm.assessment.domain.RecognitionReading.Validity;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.RecognitionAuthority;
import vn.ntm.organisation.UnitId;

/** How a recognition stands, day by day around its ends. */
class RecognitionValidityTest {

    private static final LocalDate DECIDED = LocalDate.of(2015, 12, 31);
    private static final LocalDate LAST = LocalDate.of(2020, 12, 30);

    private static Recognition recognition(@Nullable LocalDate until, @Nullable LocalDate revoked) {
        return new Recognition(
                1,
                new UnitId(7),
                Tier.NTM,
                null,
                2015,
                RecognitionProcedure.P2014,
                RecognitionAuthority.CHU_TICH_UBND_TINH,
                "1/QĐ-UBND",
                DECIDED,
                true,
                "Chủ tịch UBND tỉnh",
                null,
                until,
                null,
                null,
                false,
                null,
                null,
                Instant.EPOCH,
                "Chuyên viên",
                revoked == null ? null : new Revocation("2/QĐ-UBND", revoked, "Không duy trì", "Chuyên viên"));
    }

    private static Validity on(Recognition one, LocalDate day) {
        return RecognitionReading.validity(one, Set.of(), day);
    }

    @Test
    void itsEndIsAnnouncedHalfAYearAhead() {
        Recognition one = recognition(LAST, null);
        assertThat(on(one, LAST.minusDays(181))).isEqualTo(Validity.IN_FORCE);
        assertThat(on(one, LAST.minusDays(180))).isEqualTo(Validity.EXPIRING);
        assertThat(on(one, LAST)).isEqualTo(Validity.EXPIRING);
        assertThat(on(one, LAST.plusDays(1))).isEqualTo(Validity.EXPIRED);
        assertThat(one.isInForceOn(LAST)).isTrue();
        assertThat(one.isInForceOn(LAST.plusDays(1))).isFalse();
        assertThat(one.isInForceOn(DECIDED)).isTrue();
        assertThat(one.isInForceOn(DECIDED.minusDays(1))).isFalse();
        assertThat(on(recognition(null, null), LAST.plusYears(10))).isEqualTo(Validity.IN_FORCE);
    }

    @Test
    void revokedFromTheDayOfThatDecisionAndRenewedByTheNext() {
        LocalDate day = LocalDate.of(2019, 12, 31);
        Recognition revoked = recognition(LAST, day);
        assertThat(on(revoked, day.minusDays(1))).isEqualTo(Validity.IN_FORCE);
        assertThat(on(revoked, day)).isEqualTo(Validity.REVOKED);
        assertThat(revoked.isInForceOn(day)).isFalse();
        assertThat(RecognitionReading.validity(recognition(LAST, null), Set.of(1L), LAST.plusYears(1)))
                .isEqualTo(Validity.RENEWED);
    }

    @Test
    void aDecisionKnownByItsYearSaysSo() {
        assertThat(recognition(null, null).decision()).isEqualTo("1/QĐ-UBND ngày 31/12/2015");
    }
}
