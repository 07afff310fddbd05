package vn.ntm.criteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.criteria.Requirements.Source;
import vn.ntm.criteria.Requirements.ValueType;
import vn.ntm.criteria.domain.LevelLadder.Place;
import vn.ntm.criteria.domain.RequirementStore.RuledItem;
import vn.ntm.criteria.domain.RequirementStore.RuledSet;
import vn.ntm.criteria.domain.RequirementStore.RulingDecision;
import vn.ntm.criteria.domain.RequirementStore.StoredLevel;

/** Domain 2.2: (province, group, year) > (province, group) > (province) > (national group) > (national). */
class LevelLadderTest {

    private static final RuledItem WATER = new RuledItem(1, ValueType.PERCENT, ">=", "%");
    private static final RulingDecision PROVINCE = new RulingDecision(7, 20, "15/2026/QĐ-UBND", "COMMUNE_GROUP3");
    private static final RulingDecision AMENDING = new RulingDecision(8, 20, "40/2027/QĐ-UBND", "COMMUNE_GROUP3");

    private final List<StoredLevel> levels = new ArrayList<>();
    private String dimension = "COMMUNE_GROUP3";
    private @Nullable String issuedBy;

    @Test
    @DisplayName("each step wins over all below it")
    void theNearestStepWins() {
        national("national", "≥80%");
        assertBinds("≥80%", Source.NATIONAL, "51/2025/QĐ-TTg");
        national("nhom_2", "≥85%");
        assertBinds("≥85%", Source.NATIONAL_GROUP, "51/2025/QĐ-TTg");
        provincial(7L, "national", null, "≥87%");
        assertBinds("≥87%", Source.PROVINCE, "15/2026/QĐ-UBND");
        provincial(7L, "nhom_2", null, "≥88%");
        assertBinds("≥88%", Source.PROVINCE_GROUP, "15/2026/QĐ-UBND");
        provincial(7L, "nhom_2", 2027, "≥90%");
        assertBinds("≥90%", Source.PROVINCE_GROUP_YEAR, "15/2026/QĐ-UBND");
    }

    @Test
    void otherGroupsAndOtherProvincesDoNotBind() {
        national("national", "≥80%");
        national("nhom_1", "≥95%");
        provincial(99L, "nhom_2", null, "≥99%");

        assertBinds("≥80%", Source.NATIONAL, "51/2025/QĐ-TTg");
    }

    @Test
    @DisplayName("a level by year holds until the next one; a later year's does not bind before")
    void theLastYearUpToThisOneBinds() {
        provincial(7L, "nhom_2", 2026, "45");
        provincial(7L, "nhom_2", 2029, "60");

        assertBinds("≥45%", Source.PROVINCE_GROUP_YEAR, "15/2026/QĐ-UBND");
        provincial(7L, "nhom_2", 2027, "50");
        assertBinds("≥50%", Source.PROVINCE_GROUP_YEAR, "15/2026/QĐ-UBND");
    }

    @Test
    void aNewerDecisionOfTheProvinceWinsWhereItHasTheCell() {
        provincial(7L, "nhom_2", null, "≥88%");
        provincial(8L, "nhom_2", null, "≥89%");

        assertBinds("≥89%", Source.PROVINCE_GROUP, "40/2027/QĐ-UBND");
    }

    @Test
    @DisplayName("51/2025 Điều 3: where the province decides, the common level is the floor")
    void theCommonLevelIsTheFloor() {
        national("national", "≥80%");
        national("nhom_2", "UBND cấp tỉnh quy định cụ thể việc áp dụng đối với xã nhóm 2");

        assertBinds("≥80%", Source.NATIONAL, "51/2025/QĐ-TTg");
    }

    @Test
    @DisplayName("A000-05 a level left to the province rests on the province's decision, and no number is invented")
    void aLevelLeftToTheProvinceNamesItsDecision() {
        national("national", "UBND cấp tỉnh quy định");

        Requirement bound = bind();
        assertThat(bound.printed()).isEqualTo("UBND tỉnh quy định");
        assertThat(bound.source()).isEqualTo(Source.PROVINCE);
        assertThat(bound.decision()).isEqualTo("40/2027/QĐ-UBND");
        assertThat(bound.bound()).isNull();
        assertThat(bound.isReachedBy(BigDecimal.TEN)).isNull();

        Requirement elsewhere = ladder().bind(WATER, new Place(List.of(), Map.of(), 2027));
        assertThat(elsewhere.printed()).isEqualTo("UBND cấp tỉnh quy định");
        assertThat(elsewhere.decision()).isEqualTo("51/2025/QĐ-TTg");
    }

    @Test
    void whatIsNotRequiredOfAGroupIsSaidSo() {
        national("national", "≥80%");
        national("nhom_2", "Không quy định");

        assertThat(bind().required()).isFalse();
        assertThat(bind().bound()).isNull();
        assertThat(bind().source()).isEqualTo(Source.NATIONAL_GROUP);
    }

    @Test
    void nothingKnownIsNoLevel() {
        Requirement bound = bind();

        assertThat(bound.source()).isEqualTo(Source.NONE);
        assertThat(bound.printed()).isNull();
        assertThat(bound.decision()).isNull();
        assertThat(bound.required()).isTrue();
    }

    @Test
    void theLevelsOfASetOfAProvinceAreTheProvinces() {
        issuedBy = "Lạng Sơn";
        dimension = "NONE";
        national("national", "≥80%");

        assertBinds("≥80%", Source.PROVINCE, "51/2025/QĐ-TTg");
    }

    @Test
    void aValueIsComparedWithTheBound() {
        national("national", "≤24.2%");

        assertThat(bind().isReachedBy(new BigDecimal("24.20"))).isTrue();
        assertThat(bind().isReachedBy(new BigDecimal("24.21"))).isFalse();
    }

    private void national(String column, String printed) {
        levels.add(new StoredLevel(1, null, column, null, printed));
    }

    private void provincial(long decision, String column, @Nullable Integer year, String printed) {
        levels.add(new StoredLevel(1, decision, column, year, printed));
    }

    private LevelLadder ladder() {
        return new LevelLadder(new RuledSet("51/2025/QĐ-TTg", dimension, issuedBy), levels);
    }

    private Requirement bind() {
        return ladder().bind(WATER, new Place(List.of(AMENDING, PROVINCE), Map.of("COMMUNE_GROUP3", "nhom_2"), 2027));
    }

    private void assertBinds(String printed, Source source, String decision) {
        assertThat(bind())
                .extracting(Requirement::printed, Requirement::source, Requirement::decision)
                .containsExactly(printed, source, decision);
    }
}
