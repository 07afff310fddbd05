package vn.ntm.identity.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.shared.ApplicationClock;

/** Makes the person of a session out of the account and its positions on the application's day. */
@Service
public class SignedInUsers implements UserDetailsService {

    private final UserAccounts accounts;
    private final ActingPositions positions;
    private final SignInCounters counters;
    private final ApplicationClock clock;

    SignedInUsers(UserAccounts accounts, ActingPositions positions, SignInCounters counters, ApplicationClock clock) {
        this.accounts = accounts;
        this.positions = positions;
        this.counters = counters;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public SignedInUser loadUserByUsername(String login) {
        return accounts.findByLogin(LoginName.normalise(login))
                .map(account -> inPosition(account, null))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /**
     * The person in the wished position, or in the first one when it is not valid (any more).
     *
     * @param membershipId the position; null for the first
     */
    SignedInUser inPosition(UserAccount account, @Nullable Long membershipId) {
        LocalDate today = clock.today();
        List<ActingPositions.Position> valid = positions.of(account, today);
        ActingPositions.Position acting = valid.stream()
                .filter(position -> membershipId != null && position.actor().membershipId() == membershipId)
                .findFirst()
                .orElse(valid.isEmpty() ? null : valid.get(0));
        return new SignedInUser(
                account.id().value(),
                account.login(),
                account.displayName(),
                account.passwordHash(),
                acting == null ? null : acting.actor(),
                Math.max(0, valid.size() - 1),
                account.isEnabled(),
                counters.lockedUntil(account.id())
                        .filter(clock.instant()::isBefore)
                        .isPresent(),
                account.mustChangePassword(),
                acting == null ? null : acting.parentName(),
                today);
    }
}
