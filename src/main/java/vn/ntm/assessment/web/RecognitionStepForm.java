package vn.ntm.assessment.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The announcement of a recognition (a day), or its revocation (number, day, reason). */
public class RecognitionStepForm {

    private @Nullable String number;
    private @Nullable LocalDate day;
    private @Nullable String reason;

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
