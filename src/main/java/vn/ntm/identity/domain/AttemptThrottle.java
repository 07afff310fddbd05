package vn.ntm.identity.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Counts failures of a key (an address, a login nobody has) in this process; too many in the window block the key. */
final class AttemptThrottle {

    private static final int MOST_KEYS = 20_000;

    private final ConcurrentHashMap<String, Window> windows = new ConcurrentHashMap<>();
    private final int limit;
    private final Duration length;
    private final Clock clock;

    AttemptThrottle(int limit, Duration length, Clock clock) {
        this.limit = limit;
        this.length = length;
        this.clock = clock;
    }

    private record Window(Instant since, int failures) {}

    /** Until when the key is blocked; empty when it may try. */
    Optional<Instant> blockedUntil(String key) {
        Instant now = clock.instant();
        Window window = windows.get(key);
        return window == null || isOver(window, now) || window.failures < limit
                ? Optional.empty()
                : Optional.of(window.since.plus(length));
    }

    void failed(String key) {
        Instant now = clock.instant();
        if (windows.size() >= MOST_KEYS) {
            windows.values().removeIf(window -> isOver(window, now));
        }
        windows.compute(key, (k, window) -> next(window, now));
    }

    void succeeded(String key) {
        windows.remove(key);
    }

    /** The failure that reaches the limit starts the block, so that it lasts the whole length. */
    private Window next(@Nullable Window window, Instant now) {
        if (window == null || isOver(window, now)) {
            return new Window(now, 1);
        }
        int failures = window.failures + 1;
        return new Window(failures == limit ? now : window.since, failures);
    }

    private boolean isOver(Window window, Instant now) {
        return now.isBefore(window.since) || !now.isBefore(window.since.plus(length));
    }
}
