package vn.ntm.notification.domain;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long to wait after a failure: a short hiccup costs a minute, a night without a server loses nothing. */
final class Backoff {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private Backoff() {}

    /**
     * The wait after the n-th failure.
     *
     * @return null when it has been tried often enough and somebody must look
     */
    static @Nullable Duration after(int failures) {
        return failures > WAITS.size() ? null : WAITS.get(Math.max(1, failures) - 1);
    }
}
