package vn.ntm.assessment.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.ntm.assessment.Tallies.NewTally;
import vn.ntm.assessment.TallyKind;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Dates;

/** A told count as typed; an address may fill it beforehand. */
public class TallyForm {

    private TallyKind kind = TallyKind.INDICATORS;
    private @Nullable Long set;
    private @Nullable String label;
    private @Nullable String day;
    private @Nullable String met;
    private @Nullable String total;
    private @Nullable String source;

    /** Null where something is no number or no date; the errors are told. */
    @Nullable NewTally toTally(UnitId unit, BindingResult binding) {
        LocalDate on = null;
        try {
            on = Dates.parse(day);
        } catch (DateTimeException notADate) {
            binding.rejectValue("day", "assessment.error.day");
        }
        if (on == null && !binding.hasFieldErrors("day")) {
            binding.rejectValue("day", "assessment.error.dayRequired");
        }
        Integer part = number("met", met, binding);
        Integer whole = number("total", total, binding);
        return on == null || part == null || whole == null
                ? null
                : new NewTally(unit, kind, set, label, on, part, whole, source == null ? "" : source);
    }

    private static @Nullable Integer number(String field, @Nullable String typed, BindingResult binding) {
        if (typed != null && typed.strip().matches("\\d{1,5}")) {
            return Integer.valueOf(typed.strip());
        }
        binding.rejectValue(field, "assessment.error.tallyNumber");
        return null;
    }

    public TallyKind getKind() {
        return kind;
    }

    public void setKind(TallyKind value) {
        kind = value;
    }

    public @Nullable Long getSet() {
        return set;
    }

    public void setSet(@Nullable Long value) {
        set = value;
    }

    public @Nullable String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String value) {
        label = value;
    }

    public @Nullable String getDay() {
        return day;
    }

    public void setDay(@Nullable String value) {
        day = value;
    }

    public @Nullable String getMet() {
        return met;
    }

    public void setMet(@Nullable String value) {
        met = value;
    }

    public @Nullable String getTotal() {
        return total;
    }

    public void setTotal(@Nullable String value) {
        total = value;
    }

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(@Nullable String value) {
        source = value;
    }
}
