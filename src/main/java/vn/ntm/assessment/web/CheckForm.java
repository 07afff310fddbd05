package vn.ntm.assessment.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.domain.CheckResult;

/** What a member found. */
public class CheckForm {

    private @Nullable CheckResult result;
    private @Nullable LocalDate day;
    private @Nullable String note;

    public @Nullable CheckResult getResult() {
        return result;
    }

    public void setResult(@Nullable CheckResult result) {
        this.result = result;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
