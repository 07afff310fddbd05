package vn.ntm.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import vn.ntm.shared.ApplicationClock;

class AttemptThrottleTest {

    private static final Instant START = Instant.parse("2021-09-16T01:00:00Z");

    private Instant now = START;
    private final AttemptThrottle throttle = new AttemptThrottle(3, Duration.ofMinutes(10), new Hand());

    /** A clock moved by hand. */
    private final class Hand extends Clock {
        @Override
        public ZoneId getZone() {
            return ApplicationClock.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void blocksFromTheLimitForTheWholeLength() {
        throttle.failed("a");
        now = START.plusSeconds(300);
        throttle.failed("a");
        assertThat(throttle.blockedUntil("a")).isEmpty();
        throttle.failed("a");
        assertThat(throttle.blockedUntil("a")).contains(now.plusSeconds(600));
        assertThat(throttle.blockedUntil("b")).isEmpty();
        now = now.plusSeconds(600);
        assertThat(throttle.blockedUntil("a")).isEmpty();
    }

    @Test
    void forgetsFailuresOlderThanTheWindow() {
        throttle.failed("a");
        throttle.failed("a");
        now = START.plusSeconds(601);
        throttle.failed("a");
        assertThat(throttle.blockedUntil("a")).isEmpty();
    }

    @Test
    void forgetsAfterSuccess() {
        throttle.failed("a");
        throttle.failed("a");
        throttle.succeeded("a");
        throttle.failed("a");
        assertThat(throttle.blockedUntil("a")).isEmpty();
    }
}
