package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How one cell stood through time: from each of the days on as said there, to the next of them. */
public final class Timeline {

    private final NavigableMap<LocalDate, Stand> stands;

    private Timeline(NavigableMap<LocalDate, Stand> stands) {
        this.stands = stands;
    }

    public static Timeline empty() {
        return new Timeline(new TreeMap<>());
    }

    public static Timeline of(Map<LocalDate, Stand> stands) {
        return new Timeline(new TreeMap<>(stands));
    }

    /** As of the end of that day. */
    public Stand on(LocalDate day) {
        Map.Entry<LocalDate, Stand> entry = stands.floorEntry(day);
        return entry == null ? Stand.NOTHING : entry.getValue();
    }

    /** The last that is known. */
    Stand latest() {
        return stands.isEmpty() ? Stand.NOTHING : stands.lastEntry().getValue();
    }

    /** Since when the last that is known holds. */
    Optional<LocalDate> latestDay() {
        return stands.isEmpty() ? Optional.empty() : Optional.of(stands.lastKey());
    }

    /** Changed from that day to the next change that is known already. */
    Timeline with(LocalDate day, UnaryOperator<Stand> change) {
        NavigableMap<LocalDate, Stand> changed = new TreeMap<>(stands);
        changed.put(day, change.apply(on(day)));
        return merged(changed);
    }

    /** A criterion's, by its indicators': it changes on the days on which one of them does. */
    static Timeline ofCriterion(Collection<Timeline> indicators) {
        TreeSet<LocalDate> days = new TreeSet<>();
        indicators.forEach(indicator -> days.addAll(indicator.stands.keySet()));
        NavigableMap<LocalDate, Stand> derived = new TreeMap<>();
        for (LocalDate day : days) {
            List<Stand> there =
                    indicators.stream().map(indicator -> indicator.on(day)).toList();
            derived.put(day, Stand.ofCriterion(there));
        }
        return merged(derived);
    }

    /** The days on which something changes, with what holds from there. */
    public NavigableMap<LocalDate, Stand> stands() {
        return stands;
    }

    private static Timeline merged(NavigableMap<LocalDate, Stand> stands) {
        NavigableMap<LocalDate, Stand> kept = new TreeMap<>();
        @Nullable Stand before = Stand.NOTHING;
        for (Map.Entry<LocalDate, Stand> entry : stands.entrySet()) {
            if (!entry.getValue().equals(before)) {
                kept.put(entry.getKey(), entry.getValue());
            }
            before = entry.getValue();
        }
        return new Timeline(kept);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timeline timeline && stands.equals(timeline.stands);
    }

    @Override
    public int hashCode() {
        return stands.hashCode();
    }

    @Override
    public String toString() {
        return stands.toString();
    }
}
