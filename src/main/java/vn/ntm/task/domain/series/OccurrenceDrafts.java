package vn.ntm.task.domain.series;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;

/** Reports that somebody has begun to type; of a unit only its own people see the draft. */
public interface OccurrenceDrafts {

    /**
     * What was typed.
     *
     * @param values by {@link ReportValues#key}
     */
    record Draft(Map<String, String> values, @Nullable String number, Instant savedAt, String savedBy) {}

    Optional<Draft> find(long occurrenceId, Actor actor);

    /** In place of the unit's draft before. */
    void save(long occurrenceId, Map<String, String> values, @Nullable String number, Actor by, Instant now);
}
