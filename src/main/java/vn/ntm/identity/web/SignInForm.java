package vn.ntm.identity.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the log-in page asks for. */
public class SignInForm {

    @NotNull(message = "{identity.signIn.loginRequired}") @Size(max = 100, message = "{identity.signIn.loginLong}") private @Nullable String login;

    @NotNull(message = "{identity.signIn.passwordRequired}") @Size(max = 500, message = "{identity.signIn.passwordLong}") private @Nullable String password;

    public @Nullable String getLogin() {
        return login;
    }

    public void setLogin(@Nullable String login) {
        this.login = login;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
