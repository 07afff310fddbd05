package vn.ntm.identity.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the one-time set-up asks for. */
public class SetUpForm {

    @NotNull(message = "{identity.error.token}") @Size(max = 100, message = "{identity.error.token}") private @Nullable String token;

    @NotNull(message = "{identity.error.loginShape}") @Size(max = 60, message = "{identity.error.loginShape}") private @Nullable String login;

    @NotNull(message = "{identity.error.displayName}") @Size(max = 120, message = "{identity.error.displayName}") private @Nullable String displayName;

    @NotNull(message = "{identity.error.passwordRequired}") @Size(max = 500, message = "{identity.error.passwordLong}") private @Nullable String password;

    @NotNull(message = "{identity.error.topUnit}") @Size(max = 200, message = "{identity.error.topUnit}") private @Nullable String unitName;

    public @Nullable String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token;
    }

    public @Nullable String getLogin() {
        return login;
    }

    public void setLogin(@Nullable String login) {
        this.login = login;
    }

    public @Nullable String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(@Nullable String displayName) {
        this.displayName = displayName;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getUnitName() {
        return unitName;
    }

    public void setUnitName(@Nullable String unitName) {
        this.unitName = unitName;
    }
}
