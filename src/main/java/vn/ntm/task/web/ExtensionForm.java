package vn.ntm.task.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Xin gia hạn, and the decision: until when, and why. */
public class ExtensionForm {

    private @Nullable LocalDate until;

    @Size(max = 2000, message = "{task.error.textTooLong}") private @Nullable String reason;

    private int version;

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
