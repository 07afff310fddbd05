package vn.ntm.identity.domain;

import java.time.Duration;
import java.util.Optional;

/** Every fifth wrong password in a row locks the account: 15 minutes, then twice as long each time, up to four hours. */
final class LockPolicy {

    static final int ATTEMPTS = 5;
    private static final Duration FIRST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(4);

    private LockPolicy() {}

    /** How long the account is locked from this attempt on; empty while guessing may go on. */
    static Optional<Duration> lockAfter(int attempts) {
        if (attempts <= 0 || attempts % ATTEMPTS != 0) {
            return Optional.empty();
        }
        int times = Math.min(attempts / ATTEMPTS - 1, 10);
        Duration lock = FIRST.multipliedBy(1L << times);
        return Optional.of(lock.compareTo(LONGEST) > 0 ? LONGEST : lock);
    }
}
