package vn.ntm.operations.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.ntm.operations.domain.RetentionLog.Sum;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Retained;

/** Lets go every kind of data whose time is over, in portions, so that nobody waits for a lock. */
@Component
public class Retention {

    private static final int PORTION = 2_000;

    private final List<Retained> kinds;
    private final RetentionLog log;
    private final Environment settings;
    private final ApplicationClock clock;

    Retention(List<Retained> kinds, RetentionLog log, Environment settings, ApplicationClock clock) {
        this.kinds = kinds.stream().sorted(Comparator.comparing(Retained::name)).toList();
        Set<String> names = new HashSet<>();
        this.kinds.forEach(kind -> {
            if (!names.add(kind.name())) {
                throw new IllegalStateException("two kinds are called " + kind.name());
            }
        });
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A kind and how it stands.
     *
     * @param sum null before the first night
     */
    public record Kind(
            Retained retained, int days, @Nullable Sum sum) {}

    public List<Kind> kinds() {
        Map<String, Sum> sums = log.sums();
        return kinds.stream()
                .map(kind -> new Kind(kind, days(kind), sums.get(kind.name())))
                .toList();
    }

    /** How many rows went. */
    long removeOf(LocalDate day, Instant now) {
        long removed = 0;
        for (Retained kind : kinds) {
            int days = days(kind);
            long own = removeAll(kind, now.minusSeconds(days * 86_400L));
            log.removed(kind.name(), day, days, own, clock.instant());
            removed += own;
        }
        return removed;
    }

    private static long removeAll(Retained kind, Instant before) {
        long removed = 0;
        int gone;
        do {
            gone = kind.remove(before, PORTION);
            removed += gone;
        } while (gone == PORTION);
        return removed;
    }

    /** As configured, but never shorter than the kind allows. */
    private int days(Retained kind) {
        int days = settings.getProperty("ntm.retention." + kind.name(), Integer.class, kind.days());
        return Math.max(kind.shortest(), days);
    }
}
