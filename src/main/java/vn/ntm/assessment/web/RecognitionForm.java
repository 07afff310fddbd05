package vn.ntm.assessment.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.ntm.assessment.Recognitions.NewRecognition;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Dates;

/** A decision of recognition as typed. */
public class RecognitionForm {

    private @Nullable Tier tier;
    private @Nullable Integer planYear;
    private @Nullable String number;
    private @Nullable String decidedOn;
    private @Nullable String issuer;
    private @Nullable LocalDate announcedOn;
    private @Nullable LocalDate validUntil;
    private @Nullable String outstanding;
    private @Nullable String note;
    private boolean history;

    /** Null where something without which nothing can be judged is missing; it is said beside the field then. */
    @Nullable NewRecognition toRecognition(UnitId unit, BindingResult binding) {
        if (tier == null) {
            binding.rejectValue("tier", "assessment.error.recognitionTierRequired");
        }
        LocalDate decided = decided();
        if (decided == null) {
            binding.rejectValue("decidedOn", "assessment.error.recognitionDay");
        }
        if (binding.hasErrors() || tier == null || decided == null) {
            return null;
        }
        return new NewRecognition(
                unit,
                tier,
                planYear == null ? decided.getYear() : planYear,
                number == null ? "" : number,
                decided,
                !isYearOnly(),
                issuer,
                announcedOn,
                validUntil,
                outstanding,
                note,
                history);
    }

    /** A year alone stands for its last day. */
    private @Nullable LocalDate decided() {
        try {
            return isYearOnly()
                    ? LocalDate.of(Integer.parseInt(String.valueOf(decidedOn)), Month.DECEMBER, 31)
                    : Dates.parse(decidedOn);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private boolean isYearOnly() {
        return decidedOn != null && decidedOn.matches("\\d{4}");
    }

    public @Nullable Tier getTier() {
        return tier;
    }

    public void setTier(@Nullable Tier tier) {
        this.tier = tier;
    }

    public @Nullable Integer getPlanYear() {
        return planYear;
    }

    public void setPlanYear(@Nullable Integer planYear) {
        this.planYear = planYear;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(@Nullable String decidedOn) {
        this.decidedOn = decidedOn;
    }

    public @Nullable String getIssuer() {
        return issuer;
    }

    public void setIssuer(@Nullable String issuer) {
        this.issuer = issuer;
    }

    public @Nullable LocalDate getAnnouncedOn() {
        return announcedOn;
    }

    public void setAnnouncedOn(@Nullable LocalDate announcedOn) {
        this.announcedOn = announcedOn;
    }

    public @Nullable LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public @Nullable String getOutstanding() {
        return outstanding;
    }

    public void setOutstanding(@Nullable String outstanding) {
        this.outstanding = outstanding;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public boolean isHistory() {
        return history;
    }

    public void setHistory(boolean history) {
        this.history = history;
    }
}
