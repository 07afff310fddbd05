package vn.ntm.identity.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.UserId;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** What managers do with the accounts in their charge. Every change is written down with the old and the new value. */
@Service
public class AccountAdministration {

    private final AccountScope scope;
    private final Accounts register;
    private final UserAccounts accounts;
    private final PositionAdministration positions;
    private final PasswordHashes passwords;
    private final SignInCounters counters;
    private final Sessions sessions;
    private final TokenEnding tokens;
    private final AccountTrail trail;

    AccountAdministration(
            AccountScope scope,
            Accounts register,
            UserAccounts accounts,
            PositionAdministration positions,
            PasswordHashes passwords,
            SignInCounters counters,
            Sessions sessions,
            TokenEnding tokens,
            AccountTrail trail) {
        this.scope = scope;
        this.register = register;
        this.accounts = accounts;
        this.positions = positions;
        this.passwords = passwords;
        this.counters = counters;
        this.sessions = sessions;
        this.tokens = tokens;
        this.trail = trail;
    }

    /** An account with a password that is shown once. */
    public record OneTimePassword(UserId user, String login, String displayName, String password) {}

    @Transactional
    public Outcome<OneTimePassword> create(Actor by, String login, String displayName, NewPosition position) {
        Outcome<UnitId> allowed = positions.check(by, position);
        if (allowed.isRejected()) {
            return Outcome.rejected(allowed.rejections());
        }
        String password = passwords.random();
        Outcome<UserId> created = register.create(login, displayName, password, true);
        if (created.isRejected()) {
            return Outcome.rejected(created.rejections());
        }
        UserAccount account = accounts.findById(created.value().value()).orElseThrow();
        trail.managed("ACCOUNT_CREATED", by, account, position.unit(), null, account.displayName(), null);
        positions.give(by, account, position).value();
        return Outcome.done(shownOnce(account, password));
    }

    @Transactional
    public Outcome<UserId> rename(Actor by, long id, int version, String displayName) {
        UserAccount account = current(by, id, version);
        String name = VietnameseText.clean(displayName);
        if (name.isEmpty() || name.length() > AccountRegister.LONGEST_NAME) {
            return Outcome.rejected(Rejection.onField("displayName", "identity.error.displayName"));
        }
        String before = account.displayName();
        if (!before.equals(name)) {
            account.rename(name);
            trail.managed("ACCOUNT_RENAMED", by, account, positions.mainUnit(account), before, name, null);
        }
        return Outcome.done(account.id());
    }

    /** Shuts the door: open sessions end at once. */
    @Transactional
    public Outcome<UserId> disable(Actor by, long id, int version, String reason) {
        UserAccount account = current(by, id, version);
        if (account.id().equals(by.userId())) {
            return Outcome.rejected(Rejection.of("identity.error.notYourself"));
        }
        String why = VietnameseText.clean(reason);
        if (why.isEmpty() || why.length() > 500) {
            return Outcome.rejected(Rejection.onField("reason", "identity.error.reason"));
        }
        if (account.isEnabled()) {
            account.disable();
            sessions.endOf(account.login(), null);
            tokens.allOf(account.id());
            change("ACCOUNT_DISABLED", by, account, "identity.state.ACTIVE", "identity.state.DISABLED", why);
        }
        return Outcome.done(account.id());
    }

    @Transactional
    public Outcome<UserId> enable(Actor by, long id, int version) {
        UserAccount account = current(by, id, version);
        if (!account.isEnabled()) {
            account.enable();
            change("ACCOUNT_ENABLED", by, account, "identity.state.DISABLED", "identity.state.ACTIVE", null);
        }
        return Outcome.done(account.id());
    }

    /** A new password to be read out once; the old one, every open session and every token are void. */
    @Transactional
    public Outcome<OneTimePassword> resetPassword(Actor by, long id, int version) {
        UserAccount account = current(by, id, version);
        if (account.id().equals(by.userId())) {
            return Outcome.rejected(Rejection.of("identity.error.ownPasswordElsewhere"));
        }
        String password = passwords.random();
        account.resetPassword(passwords.hash(password));
        counters.clear(account.id());
        sessions.endOf(account.login(), null);
        tokens.allOf(account.id());
        trail.managed("PASSWORD_RESET", by, account, positions.mainUnit(account), null, null, null);
        return Outcome.done(shownOnce(account, password));
    }

    @Transactional
    public Outcome<UserId> unlock(Actor by, long id) {
        UserAccount account = scope.changeable(by, id);
        if (counters.lockedUntil(account.id()).isPresent()) {
            counters.clear(account.id());
            change("ACCOUNT_UNLOCKED", by, account, "identity.state.LOCKED", "identity.state.ACTIVE", null);
        }
        return Outcome.done(account.id());
    }

    private void change(
            String action, Actor by, UserAccount account, String beforeKey, String afterKey, @Nullable String reason) {
        trail.managed(
                action, by, account, positions.mainUnit(account), trail.text(beforeKey), trail.text(afterKey), reason);
    }

    private UserAccount current(Actor by, long id, int version) {
        UserAccount account = scope.changeable(by, id);
        if (account.version() != version) {
            throw new OptimisticLockingFailureException("account " + id + " was changed meanwhile");
        }
        return account;
    }

    private static OneTimePassword shownOnce(UserAccount account, String password) {
        return new OneTimePassword(account.id(), account.login(), account.displayName(), password);
    }
}
