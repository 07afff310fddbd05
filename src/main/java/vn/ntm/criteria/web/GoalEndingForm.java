package vn.ntm.criteria.web;

import org.jspecify.annotations.Nullable;

/** Why a goal ends. */
public class GoalEndingForm {

    private @Nullable String reason;
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
