package vn.ntm.notification.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Writes the digests of a day inside the database, a portion of people at a time: as many rows pass through this
 * program as there are portions, however many duties there are.
 */
public interface DigestStore {

    /**
     * The last person of the next portion.
     *
     * @return empty when everybody had a turn
     */
    Optional<Long> portion(long after, int people);

    /** Writes the digests of the people in {@code after + 1 .. upTo} that do not have that day's yet; how many. */
    int write(Windows windows, String title, long after, long upTo, Instant at);

    /** Writes the weekly summaries of the leaders in {@code after + 1 .. upTo}; how many. */
    int writeWeekly(Windows windows, String title, long after, long upTo, Instant at);
}
