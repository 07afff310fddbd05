package vn.ntm.identity.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** What a signed-in person may do with the own account: choose a password, act in another position. */
@Service
public class OwnAccount {

    private final UserAccounts accounts;
    private final ActingPositions positions;
    private final SignedInUsers users;
    private final PasswordHashes passwords;
    private final Sessions sessions;
    private final AccountTrail trail;
    private final ApplicationClock clock;
    private final AttemptThrottle guesses;

    OwnAccount(
            UserAccounts accounts,
            ActingPositions positions,
            SignedInUsers users,
            PasswordHashes passwords,
            Sessions sessions,
            AccountTrail trail,
            ApplicationClock clock) {
        this.accounts = accounts;
        this.positions = positions;
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
        this.guesses = new AttemptThrottle(LockPolicy.ATTEMPTS, Duration.ofMinutes(15), clock);
    }

    /**
     * Changes the password; every other session of the person ends.
     *
     * @param sessionId the session that goes on
     */
    @Transactional
    public Outcome<SignedInUser> changePassword(
            SignedInUser user, String current, String fresh, String repeated, @Nullable String sessionId) {
        UserAccount account = accounts.findById(user.userId()).orElseThrow();
        String guesser = Long.toString(user.userId());
        if (guesses.blockedUntil(guesser).isPresent()) {
            return Outcome.rejected(Rejection.onField("current", "identity.error.passwordGuessing"));
        }
        List<Rejection> rejections = new ArrayList<>();
        if (!passwords.matches(current, account.passwordHash())) {
            guesses.failed(guesser);
            rejections.add(Rejection.onField("current", "identity.error.passwordWrong"));
        }
        rejections.addAll(PasswordPolicy.check(fresh, account.login(), "fresh"));
        if (rejections.isEmpty() && passwords.matches(fresh, account.passwordHash())) {
            rejections.add(Rejection.onField("fresh", "identity.error.passwordSame"));
        }
        if (!fresh.equals(repeated)) {
            rejections.add(Rejection.onField("repeated", "identity.error.passwordRepeat"));
        }
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        guesses.succeeded(guesser);
        account.changePassword(passwords.hash(fresh));
        sessions.endOf(account.login(), sessionId);
        trail.own("PASSWORD_CHANGED", user, null, null);
        return Outcome.done(again(account, user));
    }

    /** The positions the person may choose among today. */
    @Transactional(readOnly = true)
    public List<Actor> positionsOf(SignedInUser user) {
        return accounts.findById(user.userId()).stream()
                .flatMap(account -> positions.of(account, clock.today()).stream())
                .map(ActingPositions.Position::actor)
                .toList();
    }

    /** Goes on in another position (domain 7: one person, several hats). */
    @Transactional
    public Outcome<SignedInUser> actAs(SignedInUser user, long membershipId) {
        UserAccount account = accounts.findById(user.userId()).orElseThrow();
        SignedInUser changed = users.inPosition(account, membershipId).withoutPassword();
        Actor now = changed.actor();
        if (now == null || now.membershipId() != membershipId) {
            return Outcome.rejected(Rejection.of("identity.error.positionNotValid"));
        }
        Actor before = user.actor();
        if (before == null || before.membershipId() != membershipId) {
            trail.own("POSITION_SWITCHED", changed, before == null ? null : before.position(), now.position());
        }
        return Outcome.done(changed);
    }

    /** The person of a session begun on another day, as of today; empty when the account may no longer be used. */
    @Transactional(readOnly = true)
    public Optional<SignedInUser> asOfToday(SignedInUser user) {
        return accounts.findById(user.userId()).filter(UserAccount::isEnabled).map(account -> again(account, user));
    }

    private SignedInUser again(UserAccount account, SignedInUser user) {
        Actor actor = user.actor();
        return users.inPosition(account, actor == null ? null : actor.membershipId())
                .withoutPassword();
    }
}
