package vn.ntm.identity.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.ntm.shared.ApplicationClock;

/** How many requests a token may make in a minute on this node, so that one bad loop does not slow down everybody. */
final class RequestRate {

    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST = 600;
    private static final int REMEMBERED = 10_000;

    private record Count(Instant since, int requests) {}

    private final Map<Long, Count> counts = new ConcurrentHashMap<>();
    private final ApplicationClock clock;

    RequestRate(ApplicationClock clock) {
        this.clock = clock;
    }

    boolean admits(long tokenId) {
        if (counts.size() > REMEMBERED) {
            counts.clear();
        }
        Instant now = clock.instant();
        Count count = counts.compute(
                tokenId,
                (id, before) -> before == null || !now.isBefore(before.since().plus(WINDOW))
                        ? new Count(now, 1)
                        : new Count(before.since(), before.requests() + 1));
        return count.requests() <= MOST;
    }
}
