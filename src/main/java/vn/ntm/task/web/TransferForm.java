package vn.ntm.task.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** To which unit, or to which person of the unit; and why. */
public class TransferForm {

    private @Nullable Long unit;
    private @Nullable String find;
    private @Nullable Long person;

    @Size(max = 2000, message = "{task.error.textTooLong}") private @Nullable String reason;

    private int version;

    public @Nullable Long getUnit() {
        return unit;
    }

    public void setUnit(@Nullable Long unit) {
        this.unit = unit;
    }

    public @Nullable String getFind() {
        return find;
    }

    public void setFind(@Nullable String find) {
        this.find = find;
    }

    public @Nullable Long getPerson() {
        return person;
    }

    public void setPerson(@Nullable Long person) {
        this.person = person;
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
