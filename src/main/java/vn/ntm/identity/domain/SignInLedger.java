package vn.ntm.identity.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.UserId;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;

/** The transactions of a sign-in: before the password is looked at, and what came of it. */
@Service
class SignInLedger {

    private final UserAccounts accounts;
    private final SignedInUsers users;
    private final SignInCounters counters;
    private final AccountTrail trail;
    private final ApplicationClock clock;

    SignInLedger(
            UserAccounts accounts,
            SignedInUsers users,
            SignInCounters counters,
            AccountTrail trail,
            ApplicationClock clock) {
        this.accounts = accounts;
        this.users = users;
        this.counters = counters;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * An attempt that was counted.
     *
     * @param account null when nobody has the login
     * @param lockedUntil set when the password must not even be looked at
     * @param locksUntil until when the account is locked if this attempt fails too
     */
    record Attempt(
            @Nullable UserAccount account,
            @Nullable Instant lockedUntil,
            @Nullable Instant locksUntil) {}

    @Transactional
    Attempt begin(String login) {
        Optional<UserAccount> found = accounts.findByLogin(login);
        if (found.isEmpty()) {
            return new Attempt(null, null, null);
        }
        UserAccount account = found.get();
        Instant now = clock.instant();
        Optional<Instant> locked = counters.holdAndReadLock(account.id()).filter(now::isBefore);
        if (locked.isPresent()) {
            trail.refused("SIGN_IN_FAILED", account.id(), login, unitOf(account), "identity.trail.whileLocked");
            return new Attempt(account, locked.get(), null);
        }
        int attempts = counters.countAttempt(account.id());
        Instant locks = LockPolicy.lockAfter(attempts).map(now::plus).orElse(null);
        if (locks != null) {
            counters.lock(account.id(), locks);
        }
        return new Attempt(account, null, locks);
    }

    @Transactional
    void failed(@Nullable UserAccount account, String login, @Nullable Instant locksUntil, String reasonKey) {
        UserId id = account == null ? null : account.id();
        UnitId unit = account == null ? null : unitOf(account);
        trail.refused("SIGN_IN_FAILED", id, login, unit, reasonKey);
        if (locksUntil != null) {
            trail.refused("ACCOUNT_LOCKED", id, login, unit, "identity.trail.tooManyAttempts");
        }
    }

    @Transactional
    SignedInUser entered(UserAccount account) {
        counters.entered(account.id(), clock.instant());
        SignedInUser user = users.inPosition(account, null).withoutPassword();
        trail.own("SIGN_IN", user, null, null);
        return user;
    }

    /** The password was right but the account is switched off: no guess, so nothing stays counted. */
    @Transactional
    void disabled(UserAccount account) {
        counters.clear(account.id());
        trail.refused(
                "SIGN_IN_FAILED", account.id(), account.login(), unitOf(account), "identity.trail.accountDisabled");
    }

    private @Nullable UnitId unitOf(UserAccount account) {
        Actor actor = users.inPosition(account, null).actor();
        return actor == null ? null : actor.unitId();
    }
}
