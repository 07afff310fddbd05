package vn.ntm.identity.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Old password and, twice, the new one. */
public class PasswordForm {

    @NotNull(message = "{identity.error.passwordCurrent}") @Size(max = 500, message = "{identity.error.passwordLong}") private @Nullable String current;

    @NotNull(message = "{identity.error.passwordFresh}") @Size(max = 500, message = "{identity.error.passwordLong}") private @Nullable String fresh;

    @NotNull(message = "{identity.error.passwordAgain}") @Size(max = 500, message = "{identity.error.passwordLong}") private @Nullable String repeated;

    public @Nullable String getCurrent() {
        return current;
    }

    public void setCurrent(@Nullable String current) {
        this.current = current;
    }

    public @Nullable String getFresh() {
        return fresh;
    }

    public void setFresh(@Nullable String fresh) {
        this.fresh = fresh;
    }

    public @Nullable String getRepeated() {
        return repeated;
    }

    public void setRepeated(@Nullable String repeated) {
        this.repeated = repeated;
    }
}
