package vn.ntm.task.domain.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.task.DecisionEntry.NewDecision;

/** Records of decisions as stored; a territory sees its own, a unit those of the duties it has. */
public interface DecisionStore {

    /** One line of the history. */
    record Line(
            Instant at,
            DecisionState state,
            LocalDate day,
            @Nullable String document,
            @Nullable String words,
            String position) {}

    /** Counted before the state is chosen; the open ones first. */
    record Overview(EnumMap<DecisionState, Long> counts, List<DecisionRecord> rows) {
        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    long insert(NewDecision asked, LocalDate decidedOn, long owner, String ownerPath, Actor by, Instant at);

    /** Whether it still had that version. */
    boolean move(DecisionRecord before, DecisionService.Step step, LocalDate day, Actor by, Instant at);

    Optional<DecisionRecord> find(long id, Actor actor);

    Overview overview(Actor actor, @Nullable DecisionState state);

    List<DecisionRecord> ofTask(long taskId, Actor actor);

    List<Line> history(long id);
}
