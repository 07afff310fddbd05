package vn.ntm.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;

/** Reads commitments for screens; a territory sees its own, a unit those of the duties it has. */
public interface CommitmentRegister {

    /**
     * One commitment.
     *
     * @param duties titles of the duties it belongs to; null for none
     */
    record Row(
            long id,
            String madeTo,
            @Nullable String document,
            @Nullable LocalDate madeOn,
            String content,
            @Nullable String responsible,
            @Nullable LocalDate due,
            CommitmentState state,
            @Nullable String duties,
            int version,
            boolean editable) {}

    /** One line of its history. */
    record Line(
            Instant at,
            String position,
            CommitmentState state,
            @Nullable String note,
            @Nullable String document) {}

    /** A duty that it may belong to. */
    record Duty(long value, String label) {}

    /** One with its history. */
    record Sheet(Row row, List<Line> history, List<Duty> linked, List<Duty> duties) {}

    /** Counted before the state is chosen; the open ones first. */
    record Overview(EnumMap<CommitmentState, Long> counts, List<Row> rows) {
        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    Overview overview(Actor actor, @Nullable CommitmentState state);

    Optional<Sheet> find(long id, Actor actor);

    /** Those of a duty that are not settled. */
    List<Row> openOf(long taskId, Actor actor);
}
