package vn.ntm.assessment.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.domain.Finding;
import vn.ntm.shared.TypedNumber;

/** What somebody who verifies or appraises found. */
public class VerdictForm {

    private int version;
    private boolean asSaid;
    private @Nullable AchievementStatus status;
    private @Nullable String value;
    private @Nullable String note;
    private @Nullable String overrideReason;
    private @Nullable String overrideDocument;
    private @Nullable String document;

    static VerdictForm of(int version, Finding said) {
        VerdictForm form = new VerdictForm();
        form.version = version;
        form.status = said.status();
        BigDecimal number = said.value();
        form.value = number == null ? said.valueText() : CellWords.number(number);
        return form;
    }

    /** What was typed, over what the commune said: its measures stay with it. Null if the number is none. */
    @Nullable Finding toFinding(Finding said, boolean isNumber, BindingResult binding) {
        if (asSaid) {
            return said;
        }
        BigDecimal number = null;
        String typed = value == null ? "" : value.strip();
        if (isNumber && !typed.isEmpty()) {
            number = TypedNumber.parse(typed);
            if (number == null) {
                binding.rejectValue("value", "assessment.error.number");
                return null;
            }
        }
        boolean sameNumber = number != null && said.value() != null && number.compareTo(said.value()) == 0;
        return new Finding(
                status == null ? AchievementStatus.NOT_ASSESSED : status,
                number,
                sameNumber ? said.part() : null,
                sameNumber ? said.whole() : null,
                isNumber ? null : typed,
                note,
                said.measures(),
                said.measuresDue(),
                said.planned(),
                overrideReason,
                overrideDocument);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public boolean isAsSaid() {
        return asSaid;
    }

    public void setAsSaid(boolean asSaid) {
        this.asSaid = asSaid;
    }

    public @Nullable AchievementStatus getStatus() {
        return status;
    }

    public void setStatus(@Nullable AchievementStatus status) {
        this.status = status;
    }

    public @Nullable String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = value;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable String getOverrideReason() {
        return overrideReason;
    }

    public void setOverrideReason(@Nullable String overrideReason) {
        this.overrideReason = overrideReason;
    }

    public @Nullable String getOverrideDocument() {
        return overrideDocument;
    }

    public void setOverrideDocument(@Nullable String overrideDocument) {
        this.overrideDocument = overrideDocument;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }
}
