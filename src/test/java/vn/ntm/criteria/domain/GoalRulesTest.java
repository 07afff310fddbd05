package vn.ntm.criteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.RecognitionAuthority;
import vn.ntm.criteria.RecognitionGoals.NewGoal;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Rejection;

class GoalRulesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 4, 6);

    @ParameterizedTest
    @CsvSource({
        "XA, 2023-04-06, CHU_TICH_UBND_TINH",
        "DAC_KHU, 2026-03-01, CHU_TICH_UBND_TINH",
        "HUYEN, 2023-04-06, THU_TUONG",
        "THANH_PHO_TINH, 2018-06-07, THU_TUONG",
        "TINH, 2026-03-01, THU_TUONG",
        "THON, 2025-06-30, UBND_HUYEN",
        "THON, 2025-07-01, UBND_XA"
    })
    void theAuthorityFollowsTheKindOfUnit(UnitKind kind, LocalDate day, RecognitionAuthority authority) {
        assertThat(GoalRules.defaultAuthority(kind, day)).isEqualTo(authority);
        assertThat(GoalRules.authoritiesOf(kind)).contains(authority);
    }

    @ParameterizedTest
    @EnumSource(names = {"PHUONG", "THI_TRAN", "QUAN", "PHONG", "UBND"})
    void wardsTownsAndBodiesCarryNoGoal(UnitKind kind) {
        for (Tier tier : Tier.values()) {
            assertThat(refused(kind, tier, 2022, null)).isEqualTo("criteria.error.goalKind");
        }
        assertThat(kind.isInProgramme()).isFalse();
    }

    @Test
    void communesCarryCommuneTiersAndTownsTheirOwn() {
        assertThat(refused(UnitKind.XA, Tier.NANG_CAO, 2022, null)).isNull();
        assertThat(refused(UnitKind.XA, Tier.HOAN_THANH_NHIEM_VU, 2022, null)).isEqualTo("criteria.error.goalTier");
        assertThat(refused(UnitKind.THANH_PHO_TINH, Tier.HOAN_THANH_NHIEM_VU, 2018, null))
                .isNull();
        assertThat(refused(UnitKind.THANH_PHO_TINH, Tier.NTM, 2018, null)).isEqualTo("criteria.error.goalTier");
        assertThat(refused(UnitKind.HUYEN, Tier.NANG_CAO, 2025, null)).isNull();
        assertThat(UnitKind.XA.isInProgramme()).isTrue();
    }

    @Test
    void anotherAuthorityThanTheLawsIsRefused() {
        assertThat(refused(UnitKind.XA, Tier.NTM, 2022, RecognitionAuthority.THU_TUONG))
                .isEqualTo("criteria.error.goalAuthority");
        assertThat(refused(UnitKind.THON, Tier.KIEU_MAU, 2022, RecognitionAuthority.UBND_XA))
                .isNull();
    }

    @Test
    void aPlanYearIsAYearOfTheProgramme() {
        assertThat(refused(UnitKind.XA, Tier.NTM, 2009, null)).isEqualTo("criteria.error.goalYear");
        assertThat(refused(UnitKind.XA, Tier.NTM, 2010, null)).isNull();
        assertThat(refused(UnitKind.XA, Tier.NTM, 2033, null)).isNull();
        assertThat(refused(UnitKind.XA, Tier.NTM, 2034, null)).isEqualTo("criteria.error.goalYear");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-06-07, 2018, 2018-06-07",
        "2025-06-30, 2018, 2025-06-30",
        "2025-07-01, 2018, 2018-12-31",
        "2026-03-01, 2025, 2025-06-30"
    })
    void theCommunesAreThoseOfTodayAndOfTheEndOfThePlanYearOnceTheUnitEnded(
            LocalDate today, int planYear, LocalDate day) {
        UnitSummary city = unit(UnitKind.THANH_PHO_TINH, LocalDate.of(2025, 6, 30));

        assertThat(GoalRules.territoryDay(city, planYear, today)).isEqualTo(day);
    }

    private static @Nullable String refused(
            UnitKind kind, Tier tier, int planYear, @Nullable RecognitionAuthority authority) {
        return GoalRules.check(new NewGoal(new UnitId(7), tier, planYear, authority, null, null), unit(kind, null), DAY)
                .map(Rejection::messageKey)
                .orElse(null);
    }

    private static UnitSummary unit(UnitKind kind, @Nullable LocalDate validTo) {
        return new UnitSummary(new UnitId(7), kind, "Đơn vị", "Đơn vị", null, null, null, "/7/", true, null, validTo);
    }
}
