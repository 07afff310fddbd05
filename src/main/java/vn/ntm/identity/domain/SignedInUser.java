package vn.ntm.identity.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import vn.ntm.identity.Actor;

/**
 * What the session keeps of a signed-in person. Small, and its serial version is fixed: sessions outlive upgrades.
 *
 * @param actor the acting position; null for a person without any valid position (may only read "no position" page)
 * @param otherPositions how many more positions are valid
 * @param mustChangePassword sent to the password page before anything else
 * @param parentUnit name of the unit above the acting one, null at the top
 * @param day the day this was found out for: on another one positions are looked up anew; null: never (tests)
 */
public record SignedInUser(
        long userId,
        String login,
        String displayName,
        @Nullable String passwordHash,
        @Nullable Actor actor,
        int otherPositions,
        boolean enabled,
        boolean locked,
        boolean mustChangePassword,
        @Nullable String parentUnit,
        @Nullable LocalDate day)
        implements UserDetails {

    private static final long serialVersionUID = 1L;

    /** A person as tests make one up, valid on every day. */
    public SignedInUser(
            long userId,
            String login,
            String displayName,
            @Nullable String passwordHash,
            @Nullable Actor actor,
            int otherPositions,
            boolean enabled,
            boolean locked,
            boolean mustChangePassword) {
        this(
                userId,
                login,
                displayName,
                passwordHash,
                actor,
                otherPositions,
                enabled,
                locked,
                mustChangePassword,
                null,
                null);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        Actor acting = actor;
        return acting == null
                ? List.of()
                : List.of(new SimpleGrantedAuthority("ROLE_" + acting.role().name()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    /** The same person without the password hash, for the session. */
    public SignedInUser withoutPassword() {
        return new SignedInUser(
                userId,
                login,
                displayName,
                null,
                actor,
                otherPositions,
                enabled,
                locked,
                mustChangePassword,
                parentUnit,
                day);
    }

    /** The same person under another description of the post. */
    public SignedInUser actingAs(Actor described) {
        return new SignedInUser(
                userId,
                login,
                displayName,
                passwordHash,
                described,
                otherPositions,
                enabled,
                locked,
                mustChangePassword,
                parentUnit,
                day);
    }

    /** Never prints the hash. */
    @Override
    public String toString() {
        return "SignedInUser[" + login + "]";
    }
}
