package vn.ntm.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.RecognitionProcedure;
import vn.ntm.assessment.domain.RecognitionConditions.Condition;
import vn.ntm.assessment.domain.RecognitionConditions.Facts;
import vn.ntm.assessment.domain.RecognitionConditions.Kind;
import vn.ntm.assessment.domain.RecognitionConditions.Owed;
import vn.ntm.assessment.domain.RecognitionConditions.State;
import vn.ntm.assessment.domain.RecognitionConditions.Verdict;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.organisation.UnitFlagKind;
import vn.ntm.organisation.UnitFlags;

/** What the procedure asks, by its version, and how each condition stands. */
class RecognitionConditionsTest {

    private static final LocalDate OF_2018 = LocalDate.of(2018, 6, 7);
    private static final LocalDate OF_2023 = LocalDate.of(2023, 12, 31);
    private static final UnitFlags.Flag LISTED = new UnitFlags.Flag(
            UnitFlagKind.XA_TRONG_DIEM_ANTT, LocalDate.of(2018, 1, 1), null, "Danh sách năm 2018", null);

    private static Facts facts(
            Tier tier,
            LocalDate day,
            List<Owed> owed,
            Set<Tier> held,
            @Nullable String satisfaction,
            @Nullable String debt,
            UnitFlags.@Nullable Flag flag) {
        return new Facts(
                tier,
                day,
                true,
                19,
                owed,
                true,
                held,
                figure(RecognitionFigure.Kind.SATISFACTION, satisfaction),
                figure(RecognitionFigure.Kind.DEBT, debt),
                flag);
    }

    private static @Nullable RecognitionFigure figure(RecognitionFigure.Kind kind, @Nullable String value) {
        return value == null
                ? null
                : new RecognitionFigure(kind, OF_2018, new BigDecimal(value), "Báo cáo 12/BC", "Chuyên viên");
    }

    private static Owed owed(String code) {
        return new Owed(1, code, "Tiêu chí " + code, AchievementStatus.NOT_MET);
    }

    private static State state(Verdict verdict, Kind kind) {
        return verdict.conditions().stream()
                .filter(one -> one.kind() == kind)
                .map(Condition::state)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theVersionsAskForDifferentThings() {
        Set<Tier> none = EnumSet.noneOf(Tier.class);
        assertThat(RecognitionConditions.judge(facts(Tier.NTM, OF_2018, List.of(), none, null, null, null))
                        .conditions())
                .extracting(Condition::kind)
                .containsExactly(Kind.REGISTERED, Kind.CRITERIA, Kind.DEBT, Kind.SECURITY);
        assertThat(RecognitionConditions.judge(facts(Tier.NANG_CAO, OF_2023, List.of(), none, null, null, null))
                        .conditions())
                .extracting(Condition::kind)
                .containsExactly(Kind.CRITERIA, Kind.LOWER_TIER, Kind.SATISFACTION, Kind.DEBT, Kind.SECURITY);
    }

    @Test
    @DisplayName("A000-15 the flag blocks 'đủ điều kiện trình', and its removal lets it through")
    void theFlagBlocks() {
        Set<Tier> none = EnumSet.noneOf(Tier.class);
        Verdict blocked = RecognitionConditions.judge(facts(Tier.NTM, OF_2018, List.of(), none, null, "0", LISTED));
        assertThat(blocked.isReady()).isFalse();
        assertThat(state(blocked, Kind.SECURITY)).isEqualTo(State.NOT_MET);
        assertThat(blocked.in(State.NOT_MET))
                .singleElement()
                .satisfies(one -> assertThat(one.arguments()).containsExactly("từ 01/01/2018 theo Danh sách năm 2018"));
        assertThat(RecognitionConditions.judge(facts(Tier.NTM, OF_2018, List.of(), none, null, "0", null))
                        .isReady())
                .isTrue();
    }

    @Test
    @DisplayName("A004-17 an unmet criterion blocks and is listed; nobody's word is not a fulfilled condition")
    void nothingMayBeOwed() {
        Set<Tier> none = EnumSet.noneOf(Tier.class);
        Verdict verdict = RecognitionConditions.judge(
                facts(Tier.NTM, OF_2018, List.of(owed("10"), owed("17")), none, null, "0", null));
        assertThat(verdict.owedCodes()).isEqualTo("10, 17");
        assertThat(verdict.blocking()).extracting(Condition::kind).containsExactly(Kind.CRITERIA);
        Verdict met = RecognitionConditions.judge(facts(Tier.NTM, OF_2018, List.of(), none, null, "0", null));
        assertThat(met.owed()).isEmpty();
        assertThat(met.blocking()).isEmpty();

        List<Owed> nothing = java.util.stream.IntStream.rangeClosed(1, 19)
                .mapToObj(i -> new Owed(i, "" + i, "", AchievementStatus.NOT_ASSESSED))
                .toList();
        Verdict unknown = RecognitionConditions.judge(facts(Tier.NTM, OF_2018, nothing, none, null, "0", null));
        assertThat(state(unknown, Kind.CRITERIA)).isEqualTo(State.NO_DATA);
        assertThat(unknown.blocking()).extracting(Condition::kind).containsExactly(Kind.CRITERIA);
    }

    @Test
    void figuresDecideAndTheirLackIsSaid() {
        Set<Tier> held = EnumSet.of(Tier.NTM, Tier.NANG_CAO);
        Verdict low = RecognitionConditions.judge(facts(Tier.KIEU_MAU, OF_2023, List.of(), held, "94.99", "0.5", null));
        assertThat(state(low, Kind.SATISFACTION)).isEqualTo(State.NOT_MET);
        assertThat(state(low, Kind.DEBT)).isEqualTo(State.NOT_MET);
        Verdict good = RecognitionConditions.judge(facts(Tier.KIEU_MAU, OF_2023, List.of(), held, "95", "0", null));
        assertThat(good.isReady()).isTrue();
        Verdict unknown = RecognitionConditions.judge(facts(Tier.KIEU_MAU, OF_2023, List.of(), held, null, null, null));
        assertThat(unknown.isReady()).isFalse();
        assertThat(unknown.blocking()).isEmpty();
        assertThat(unknown.in(State.NO_DATA)).extracting(Condition::kind).containsExactly(Kind.SATISFACTION, Kind.DEBT);
    }

    @Test
    void tiersNest() {
        assertThat(RecognitionConditions.below(Tier.KIEU_MAU)).isEqualTo(Tier.NANG_CAO);
        assertThat(RecognitionConditions.below(Tier.NANG_CAO)).isEqualTo(Tier.NTM);
        assertThat(RecognitionConditions.below(Tier.NTM)).isNull();
        Verdict skipped = RecognitionConditions.judge(
                facts(Tier.KIEU_MAU, OF_2023, List.of(), EnumSet.of(Tier.NTM), "95", "0", null));
        assertThat(skipped.blocking()).extracting(Condition::kind).containsExactly(Kind.LOWER_TIER);
    }

    @Test
    void theVersionIsThatOfTheDay() {
        assertThat(RecognitionProcedure.on(LocalDate.of(2016, 12, 29))).isEqualTo(RecognitionProcedure.P2014);
        assertThat(RecognitionProcedure.on(LocalDate.of(2016, 12, 30))).isEqualTo(RecognitionProcedure.P2016);
        assertThat(RecognitionProcedure.on(LocalDate.of(2022, 8, 1))).isEqualTo(RecognitionProcedure.P2016);
        assertThat(RecognitionProcedure.on(LocalDate.of(2022, 8, 2))).isEqualTo(RecognitionProcedure.P2022);
        assertThat(RecognitionProcedure.on(LocalDate.of(2025, 12, 31))).isEqualTo(RecognitionProcedure.P2025);
        assertThat(RecognitionProcedure.P2014.validUntil(LocalDate.of(2015, 12, 31)))
                .isEqualTo(LocalDate.of(2020, 12, 30));
        assertThat(RecognitionProcedure.P2016.validUntil(OF_2018)).isNull();
    }
}
