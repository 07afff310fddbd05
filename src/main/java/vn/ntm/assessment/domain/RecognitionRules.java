package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.Recognitions.NewRecognition;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.RecognitionAuthority;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Rejection;

/** Who enters decisions about recognition, and what a decision must say. */
public final class RecognitionRules {

    static final int LONGEST = 300;
    static final int LONGEST_REASON = 2_000;

    private static final int FIRST_YEAR = 2010;
    /** 319/QĐ-TTg: a kiểu mẫu commune has one field in which it leads. */
    private static final LocalDate OUTSTANDING_SINCE = LocalDate.of(2022, Month.MARCH, 8);

    private RecognitionRules() {}

    /**
     * The office of the level that decides (domain 3.2, 7): of the Thủ tướng and the Chủ tịch UBND tỉnh the province's
     * coordination office, of UBND huyện also the district's, of UBND xã the commune's head.
     */
    public static boolean mayRecord(Actor actor, UnitSummary unit, RecognitionAuthority authority) {
        if (actor.readOnly() || !actor.sees(unit.path())) {
            return false;
        }
        Role role = actor.role();
        return role == Role.VPT
                || authority == RecognitionAuthority.UBND_HUYEN && role == Role.VPH
                || authority == RecognitionAuthority.UBND_XA && role == Role.CTX;
    }

    /** Whether this person enters figures and lists that the conditions ask for. */
    public static boolean mayInform(Actor actor, UnitSummary unit) {
        return actor.role().isOffice() && !actor.readOnly() && actor.sees(unit.path());
    }

    /** What is wrong with the decision itself, whatever the conditions say. */
    static List<Rejection> check(NewRecognition wanted, UnitSummary unit, List<Tier> tiers, LocalDate today) {
        List<Rejection> rejections = new ArrayList<>();
        LocalDate decided = wanted.decidedOn();
        if (!tiers.contains(wanted.tier())) {
            rejections.add(Rejection.onField("tier", "assessment.error.recognitionTier"));
        }
        if (wanted.number().isBlank()) {
            rejections.add(Rejection.onField("number", "assessment.error.recognitionNumber"));
        }
        if (!wanted.dayKnown() && !wanted.history()) {
            rejections.add(Rejection.onField("decidedOn", "assessment.error.recognitionDay"));
        } else if (decided.isAfter(today)) {
            rejections.add(Rejection.onField("decidedOn", "assessment.error.recognitionAhead"));
        } else if (!unit.existsOn(decided)) {
            rejections.add(Rejection.onField("decidedOn", "assessment.error.recognitionNoUnit"));
        }
        if (wanted.planYear() < FIRST_YEAR || wanted.planYear() > decided.getYear()) {
            rejections.add(Rejection.onField(
                    "planYear",
                    "assessment.error.recognitionYear",
                    Integer.toString(FIRST_YEAR),
                    Integer.toString(decided.getYear())));
        }
        between(rejections, "announcedOn", wanted.announcedOn(), decided, today);
        LocalDate until = wanted.validUntil();
        if (until != null && !until.isAfter(decided)) {
            rejections.add(Rejection.onField("validUntil", "assessment.error.recognitionUntil"));
        }
        checkOutstanding(rejections, wanted, unit);
        tooLong(rejections, "number", wanted.number());
        tooLong(rejections, "issuer", wanted.issuer());
        tooLong(rejections, "outstanding", wanted.outstanding());
        tooLong(rejections, "note", wanted.note());
        return rejections;
    }

    /** An announcement, a revocation: on the day of the decision or after, and not ahead of time. */
    static void between(
            List<Rejection> rejections, String field, @Nullable LocalDate day, LocalDate from, LocalDate today) {
        if (day != null && (day.isBefore(from) || day.isAfter(today))) {
            rejections.add(Rejection.onField(
                    field, "assessment.error.recognitionBetween", Dates.format(from), Dates.format(today)));
        }
    }

    private static void checkOutstanding(List<Rejection> rejections, NewRecognition wanted, UnitSummary unit) {
        boolean model = wanted.tier() == Tier.KIEU_MAU;
        if (!model && wanted.outstanding() != null) {
            rejections.add(Rejection.onField("outstanding", "assessment.error.recognitionOutstandingOther"));
        }
        if (model
                && wanted.outstanding() == null
                && unit.kind().isCommune()
                && !wanted.decidedOn().isBefore(OUTSTANDING_SINCE)) {
            rejections.add(Rejection.onField("outstanding", "assessment.error.recognitionOutstanding"));
        }
    }

    private static void tooLong(List<Rejection> rejections, String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            rejections.add(Rejection.onField(field, "assessment.error.tooLong", LONGEST));
        }
    }
}
