package vn.ntm.task.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A step that needs (or may have) words: return, rework, cancel, give again, accept. */
public class ReasonForm {

    @Size(max = 2000, message = "{task.error.textTooLong}") private @Nullable String reason;

    private int version;

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
