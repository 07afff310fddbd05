package vn.ntm.identity.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/**
 * Lets a person in, or says why not. The answer never tells which of login and password was wrong: a login that nobody
 * has is locked after as many guesses as a real one.
 */
@Service
public class SignIn {

    private final SignInLedger ledger;
    private final PasswordHashes passwords;
    private final AccountTrail trail;
    private final AttemptThrottle addresses;
    private final AttemptThrottle unknownLogins;

    SignIn(
            SignInLedger ledger,
            PasswordHashes passwords,
            AccountTrail trail,
            ApplicationClock clock,
            @Value("${ntm.sign-in.failures-per-address:30}") int failuresPerAddress) {
        this.ledger = ledger;
        this.passwords = passwords;
        this.trail = trail;
        this.addresses = new AttemptThrottle(failuresPerAddress, Duration.ofMinutes(10), clock);
        this.unknownLogins = new AttemptThrottle(LockPolicy.ATTEMPTS, Duration.ofMinutes(15), clock);
    }

    /** Not one transaction: the slow comparison of the password holds no connection. */
    public Outcome<SignedInUser> enter(String typedLogin, String password, String address) {
        Optional<Instant> blocked = addresses.blockedUntil(address);
        if (blocked.isPresent()) {
            return refuse("identity.signIn.addressBlocked", blocked.get());
        }
        Outcome<SignedInUser> outcome = attempt(LoginName.normalise(typedLogin), password);
        if (outcome.isRejected()) {
            addresses.failed(address);
        }
        return outcome;
    }

    @Transactional
    public void leave(SignedInUser user) {
        trail.own("SIGN_OUT", user, null, null);
    }

    private Outcome<SignedInUser> attempt(String login, String password) {
        SignInLedger.Attempt attempt = ledger.begin(login);
        UserAccount account = attempt.account();
        if (account == null) {
            return unknown(login, password);
        }
        Instant locked = attempt.lockedUntil();
        if (locked != null) {
            return refuse("identity.signIn.locked", locked);
        }
        if (!passwords.matches(password, account.passwordHash())) {
            Instant locks = attempt.locksUntil();
            ledger.failed(account, login, locks, "identity.trail.wrongPassword");
            return locks == null
                    ? Outcome.rejected(Rejection.of("identity.signIn.wrong"))
                    : refuse("identity.signIn.locked", locks);
        }
        if (!account.isEnabled()) {
            ledger.disabled(account);
            return Outcome.rejected(Rejection.of("identity.signIn.disabled"));
        }
        return Outcome.done(ledger.entered(account));
    }

    private Outcome<SignedInUser> unknown(String login, String password) {
        Optional<Instant> blocked = unknownLogins.blockedUntil(login);
        if (blocked.isPresent()) {
            return refuse("identity.signIn.locked", blocked.get());
        }
        passwords.compareWithNobody(password);
        unknownLogins.failed(login);
        // What is no login may be a password typed into the wrong field: it is not written down.
        String printed =
                LoginName.read(login).map(LoginName::value).orElseGet(() -> trail.text("identity.trail.noLogin"));
        ledger.failed(null, printed, null, "identity.trail.unknownLogin");
        return unknownLogins
                .blockedUntil(login)
                .map(until -> refuse("identity.signIn.locked", until))
                .orElseGet(() -> Outcome.rejected(Rejection.of("identity.signIn.wrong")));
    }

    private static Outcome<SignedInUser> refuse(String messageKey, Instant until) {
        return Outcome.rejected(Rejection.of(messageKey, Dates.format(until)));
    }
}
