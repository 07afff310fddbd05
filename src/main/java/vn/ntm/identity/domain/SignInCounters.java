package vn.ntm.identity.domain;

import java.time.Instant;
import java.util.Optional;
import vn.ntm.identity.UserId;

/** The counters of wrong passwords. Plain updates, so that a sign-in never makes an open edit form stale. */
public interface SignInCounters {

    Optional<Instant> lockedUntil(UserId user);

    /** The same, holding the row to the end of the transaction: attempts at the same time come one after the other. */
    Optional<Instant> holdAndReadLock(UserId user);

    /**
     * Counts an attempt before its password is looked at, so that guesses sent at the same time are all counted.
     *
     * @return attempts since the last good one, this one included
     */
    int countAttempt(UserId user);

    void lock(UserId user, Instant until);

    /** The password was right. */
    void entered(UserId user, Instant at);

    /** An administrator lets the person try again. */
    void clear(UserId user);
}
