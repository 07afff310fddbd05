package vn.ntm.identity.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A new account with its first post. */
public class AccountForm extends PositionForm {

    @NotNull(message = "{identity.error.loginShape}") @Size(max = 60, message = "{identity.error.loginShape}") private @Nullable String login;

    @NotNull(message = "{identity.error.displayName}") @Size(max = 120, message = "{identity.error.displayName}") private @Nullable String displayName;

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
}
