package vn.ntm.criteria.domain;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.RecognitionAuthority;
import vn.ntm.criteria.RecognitionGoals.NewGoal;
import vn.ntm.organisation.AdministrativeLevel;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Rejection;

/** What a kind of unit can be recognised as, and who recognises it. */
public final class GoalRules {

    /** No plan is older than the programme. */
    static final int FIRST_YEAR = 2010;

    private static final int YEARS_AHEAD = 10;
    /** Districts ended on the day before; what they did for villages went to the communes. */
    private static final LocalDate WITHOUT_DISTRICTS = LocalDate.of(2025, Month.JULY, 1);

    private GoalRules() {}

    /**
     * The tiers a kind of unit is recognised at; none for phường, thị trấn (domain 1.1), quận and bodies. Huyện are
     * recognised by the sets for huyện, thị xã and towns "hoàn thành nhiệm vụ" (558/QĐ-TTg of 05/4/2016), provinces
     * likewise (321/QĐ-TTg of 08/3/2022, 51/2025/QĐ-TTg; domain 2.1). Villages are left to the provinces (domain 3.2).
     */
    public static List<Tier> tiersOf(UnitKind kind) {
        return switch (kind) {
            case XA, DAC_KHU -> List.of(Tier.NTM, Tier.NANG_CAO, Tier.KIEU_MAU, Tier.HIEN_DAI);
            case HUYEN, THON -> List.of(Tier.NTM, Tier.NANG_CAO, Tier.KIEU_MAU);
            case THI_XA, THANH_PHO_TINH, THANH_PHO_TW_CON, TINH, THANH_PHO_TW -> List.of(Tier.HOAN_THANH_NHIEM_VU);
            default -> List.of();
        };
    }

    /**
     * Who may recognise (domain 3.2): communes the Chủ tịch UBND tỉnh; districts, towns and provinces the Thủ tướng
     * (2540/QĐ-TTg of 30/12/2016, 18/2022/QĐ-TTg of 02/8/2022); villages UBND huyện or UBND xã, as the province rules.
     */
    public static List<RecognitionAuthority> authoritiesOf(UnitKind kind) {
        return switch (kind.level()) {
            case COMMUNE -> List.of(RecognitionAuthority.CHU_TICH_UBND_TINH);
            case DISTRICT, PROVINCE -> List.of(RecognitionAuthority.THU_TUONG);
            case VILLAGE -> List.of(RecognitionAuthority.UBND_HUYEN, RecognitionAuthority.UBND_XA);
            case NONE -> List.of();
        };
    }

    /**
     * The authority where none is named. Of the two for villages UBND huyện (Thanh Hóa, domain 3.2) while there were
     * districts, then UBND xã.
     */
    public static RecognitionAuthority defaultAuthority(UnitKind kind, LocalDate day) {
        List<RecognitionAuthority> possible = authoritiesOf(kind);
        return kind.level() == AdministrativeLevel.VILLAGE && !day.isBefore(WITHOUT_DISTRICTS)
                ? RecognitionAuthority.UBND_XA
                : possible.get(0);
    }

    static Optional<Rejection> check(NewGoal goal, UnitSummary unit, LocalDate today) {
        List<Tier> tiers = tiersOf(unit.kind());
        if (tiers.isEmpty()) {
            return Optional.of(Rejection.of("criteria.error.goalKind", unit.name()));
        }
        if (!tiers.contains(goal.tier())) {
            return Optional.of(Rejection.onField("tier", "criteria.error.goalTier"));
        }
        int last = today.getYear() + YEARS_AHEAD;
        if (goal.planYear() < FIRST_YEAR || goal.planYear() > last) {
            return Optional.of(Rejection.onField(
                    "planYear", "criteria.error.goalYear", Integer.toString(FIRST_YEAR), Integer.toString(last)));
        }
        String outstanding = goal.outstanding();
        if (outstanding != null && goal.tier() != Tier.KIEU_MAU) {
            return Optional.of(Rejection.onField("outstanding", "criteria.error.goalOutstanding"));
        }
        RecognitionAuthority authority = goal.authority();
        if (authority != null && !authoritiesOf(unit.kind()).contains(authority)) {
            return Optional.of(Rejection.onField("authority", "criteria.error.goalAuthority"));
        }
        return Optional.empty();
    }

    /**
     * The day whose communes belong to a goal: today; of a unit that ended the last day of the plan year, or its own
     * last day if that came first.
     */
    static LocalDate territoryDay(UnitSummary unit, int planYear, LocalDate today) {
        LocalDate last = unit.validTo();
        if (last == null || !last.isBefore(today)) {
            return today;
        }
        LocalDate yearEnd = LocalDate.of(planYear, Month.DECEMBER, 31);
        return last.isBefore(yearEnd) ? last : yearEnd;
    }
}
