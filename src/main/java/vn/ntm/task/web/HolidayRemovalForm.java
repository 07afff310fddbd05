package vn.ntm.task.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a day is taken out of the calendar. */
public class HolidayRemovalForm {

    @NotNull(message = "{task.holiday.error.reasonRequired}") @Size(max = 500, message = "{task.holiday.error.tooLong}") private @Nullable String reason;

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
