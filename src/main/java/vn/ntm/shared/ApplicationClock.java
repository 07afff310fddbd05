package vn.ntm.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one source of "now". Zone Asia/Ho_Chi_Minh (UTC+7, no summer time). In a demonstration the day may be fixed; the
 * time of day then goes on, so that the order of events stays true. {@link #at} lets the demonstration's loader act on
 * the day a paper was written.
 */
public final class ApplicationClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock system;
    private final ThreadLocal<@Nullable ZonedDateTime> travelled = new ThreadLocal<>();
    private volatile @Nullable LocalDate fixedDate;

    public ApplicationClock(Clock system, @Nullable LocalDate fixedDate) {
        this.system = system.withZone(ZONE);
        this.fixedDate = fixedDate;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        ZonedDateTime moment = travelled.get();
        if (moment != null) {
            return moment.toInstant();
        }
        LocalDate day = fixedDate;
        if (day == null) {
            return system.instant();
        }
        return day.atTime(ZonedDateTime.now(system).toLocalTime()).atZone(ZONE).toInstant();
    }

    public LocalDate today() {
        return LocalDate.now(this);
    }

    /** The day the demonstration stands still on; null on a real installation. */
    public @Nullable LocalDate fixedDate() {
        return fixedDate;
    }

    /** Moves the demonstration to another day; null lets time run. */
    public void fixDate(@Nullable LocalDate day) {
        fixedDate = day;
    }

    /** Runs the work as if it were that moment, for this thread only. */
    public <T> T at(ZonedDateTime moment, Supplier<T> work) {
        ZonedDateTime before = travelled.get();
        travelled.set(moment);
        try {
            return work.get();
        } finally {
            if (before == null) {
                travelled.remove();
            } else {
                travelled.set(before);
            }
        }
    }
}
