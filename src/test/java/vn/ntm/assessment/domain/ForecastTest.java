package vn.ntm.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.domain.UnitCriteria.Line;
import vn.ntm.assessment.domain.UnitCriteria.Part;
import vn.ntm.assessment.domain.UnitCriteria.Sheet;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;

/** An owed criterion is expected with the last of its owed indicators. */
class ForecastTest {

    private static final LocalDate DAY = LocalDate.of(2021, 9, 15);
    private static final LocalDate YEAR_END = LocalDate.of(2021, 12, 31);
    private static final UnitId UNIT = new UnitId(7);

    private static Line line(long id, AchievementStatus status) {
        @Nullable Standing standing = status == AchievementStatus.NOT_ASSESSED
                ? null
                : new Standing(UNIT, id, DAY, status, null, status, null, false, null, null);
        return new Line(new Item(id, 1, id / 10, "" + id, "Chỉ tiêu"), null, standing);
    }

    private static Part part(long id, AchievementStatus status, Line... lines) {
        return new Part(new Item(id, 1, null, "" + id, "Tiêu chí"), status, false, List.of(lines));
    }

    private static Forecast forecast(Map<Long, LocalDate> planned, Part... parts) {
        UnitSummary unit = new UnitSummary(UNIT, UnitKind.XA, "Xã A", "A", null, null, null, "/7/", true, null, null);
        SetSummary set = new SetSummary(
                1, "x", "Bộ", ObjectLevel.XA, Tier.NTM, "1980/QĐ-TTg", LocalDate.of(2016, 10, 17), null, 3, 4);
        return Forecast.of(new Sheet(unit, set, DAY, List.of(parts)), planned);
    }

    @Test
    void theLastOfItsOwedIndicatorsDecides() {
        Forecast forecast = forecast(
                Map.of(11L, LocalDate.of(2021, 10, 1), 12L, YEAR_END, 13L, LocalDate.of(2025, 1, 1)),
                part(
                        1,
                        AchievementStatus.NOT_MET,
                        line(11, AchievementStatus.NOT_MET),
                        line(12, AchievementStatus.PARTLY_MET),
                        line(13, AchievementStatus.MET)),
                part(2, AchievementStatus.MET, line(21, AchievementStatus.MET)));
        assertThat(forecast.owed())
                .singleElement()
                .satisfies(one -> assertThat(one.on()).isEqualTo(YEAR_END));
        assertThat(forecast.metByYearEnd())
                .as("on the last day of the year is in time")
                .isEqualTo(2);
    }

    @Test
    void oneDayLaterIsNextYearAndAPassedDayPromisesNothing() {
        Part owed = part(1, AchievementStatus.NOT_MET, line(11, AchievementStatus.NOT_MET));
        assertThat(forecast(Map.of(11L, YEAR_END.plusDays(1)), owed).metByYearEnd())
                .isZero();
        Forecast passed = forecast(Map.of(11L, DAY.minusDays(1)), owed);
        assertThat(passed.owed().get(0).missed()).isTrue();
        assertThat(passed.metByYearEnd()).isZero();
        assertThat(forecast(Map.of(11L, DAY), owed).metByYearEnd()).isEqualTo(1);
    }

    @Test
    void whatNobodyPlannedHasNoDay() {
        Part owed = part(
                1,
                AchievementStatus.NOT_MET,
                line(11, AchievementStatus.NOT_MET),
                line(12, AchievementStatus.NOT_ASSESSED));
        Forecast forecast = forecast(Map.of(11L, YEAR_END), owed);
        assertThat(forecast.owed().get(0).on()).isNull();
        assertThat(forecast.isPlanned()).isFalse();
        assertThat(forecast.metByYearEnd()).isZero();
    }
}
