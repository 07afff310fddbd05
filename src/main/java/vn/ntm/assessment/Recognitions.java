package vn.ntm.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.RecognitionAuthority;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;

/** Decisions that recognised units, with their renewals and revocations, for other modules. */
public interface Recognitions {

    /** Enters a decision; refused while a condition is not met, unless it is history from before our data begin. */
    Outcome<Long> record(NewRecognition wanted, Actor by);

    /** Enters the day of the announcement of a decision; rejections on the field {@code day}. */
    Outcome<Long> announce(UnitId unit, long id, @Nullable LocalDate day, Actor by);

    /** Takes it back by a decision; rejections on {@code number}, {@code day}, {@code reason}. */
    Outcome<Long> revoke(
            UnitId unit, long id, @Nullable String number, @Nullable LocalDate day, @Nullable String why, Actor by);

    /** Of these units, the latest decision first; one statement. */
    List<Recognition> of(Collection<UnitId> units);

    /**
     * A decision to enter.
     *
     * @param planYear the year of the plan, not of the decision
     * @param dayKnown false where only the year is known; then {@code decidedOn} is its last day
     * @param issuer null for the authority that the kind of unit has by rule
     * @param validUntil null for what the procedure says
     * @param outstanding "lĩnh vực nổi trội", of a kiểu mẫu commune
     * @param history entered from the decision alone, because our data begin later
     */
    record NewRecognition(
            UnitId unit,
            Tier tier,
            int planYear,
            String number,
            LocalDate decidedOn,
            boolean dayKnown,
            @Nullable String issuer,
            @Nullable LocalDate announcedOn,
            @Nullable LocalDate validUntil,
            @Nullable String outstanding,
            @Nullable String note,
            boolean history) {}

    /**
     * A decision as entered.
     *
     * @param setId the set it was judged by, null where none is in the catalogue
     * @param lacking conditions nobody had figures for, in words
     * @param renews the recognition it follows on
     */
    record Recognition(
            long id,
            UnitId unit,
            Tier tier,
            @Nullable Long setId,
            int planYear,
            RecognitionProcedure procedure,
            RecognitionAuthority authority,
            String number,
            LocalDate decidedOn,
            boolean dayKnown,
            String issuer,
            @Nullable LocalDate announcedOn,
            @Nullable LocalDate validUntil,
            @Nullable String outstanding,
            @Nullable String note,
            boolean history,
            @Nullable String lacking,
            @Nullable Long renews,
            Instant enteredAt,
            String enteredBy,
            @Nullable Revocation revocation) {

        /** "904/QĐ-TTg ngày 05/04/2020", "904/QĐ-TTg năm 2020". */
        public String decision() {
            return number + (dayKnown ? " ngày " + Dates.format(decidedOn) : " năm " + decidedOn.getYear());
        }

        /** Decided, not over and not revoked. */
        public boolean isInForceOn(LocalDate day) {
            return !decidedOn.isAfter(day)
                    && (validUntil == null || !day.isAfter(validUntil))
                    && (revocation == null || day.isBefore(revocation.on()));
        }
    }

    /** The decision that took it back. */
    record Revocation(String number, LocalDate on, String reason, String by) {}
}
