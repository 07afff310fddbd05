package vn.ntm.assessment.web;

import org.jspecify.annotations.Nullable;

/** Why a cell goes back to the commune. */
public class GiveBackForm {

    private int version;
    private @Nullable String reason;

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
