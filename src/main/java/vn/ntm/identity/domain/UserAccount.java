package vn.ntm.identity.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.UserId;
import vn.ntm.shared.VietnameseText;

/** An account: who may sign in. Its counters of sign-in are columns of the same row that {@link SignInLedger} keeps. */
@Entity
@Table(name = "user_account")
public class UserAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String login;
    private String displayName;
    private String searchText;
    private String passwordHash;
    private boolean enabled = true;
    private boolean mustChangePassword;
    private Instant createdAt;

    @Version
    private int version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected UserAccount() {}

    UserAccount(LoginName login, String displayName, String passwordHash, boolean mustChangePassword, Instant now) {
        this.login = login.value();
        this.displayName = displayName;
        this.searchText = searchText(login.value(), displayName);
        this.passwordHash = passwordHash;
        this.mustChangePassword = mustChangePassword;
        this.createdAt = now;
    }

    void rename(String name) {
        displayName = name;
        searchText = searchText(login, name);
    }

    void disable() {
        enabled = false;
    }

    void enable() {
        enabled = true;
    }

    /** The person chose a password. */
    void changePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = false;
    }

    /** Somebody else set one: good for one sign-in, then the person must choose. */
    void resetPassword(String hash) {
        passwordHash = hash;
        mustChangePassword = true;
    }

    public UserId id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return new UserId(id);
    }

    public String login() {
        return login;
    }

    public String displayName() {
        return displayName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    public int version() {
        return version;
    }

    private static String searchText(String login, String name) {
        return VietnameseText.fold(login + " " + name);
    }
}
