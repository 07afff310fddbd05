package vn.ntm.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;

/** Reads milestones for screens; a unit sees those that its own duties hang on, an office those of its territory. */
public interface MilestoneRegister {

    /**
     * One milestone.
     *
     * @param source the paper whose words it is in; empty for one entered by hand
     * @param duties duties whose deadline it makes
     * @param resting parts of duties that are suspended until it comes
     * @param editable the viewer enters its day
     */
    record Row(
            long id,
            String name,
            String source,
            @Nullable LocalDate day,
            @Nullable String document,
            int duties,
            int resting,
            int version,
            boolean editable) {}

    /** A duty that hangs on it; after = "sau khi". */
    record HangingDuty(
            long taskId,
            String title,
            String originLabel,
            String units,
            String phrase,
            boolean after,
            @Nullable LocalDate lastDay,
            boolean open) {}

    /** A part of a duty that rests until it comes. */
    record RestingPart(long taskId, String title, String unitName, LocalDate since) {}

    /** One entry of its day. */
    record DayEntry(
            Instant at,
            String position,
            @Nullable LocalDate before,
            @Nullable LocalDate day,
            @Nullable String document,
            @Nullable String reason,
            int moved,
            int resumed) {}

    /** One milestone with all that hangs on it. */
    record Sheet(Row row, List<HangingDuty> duties, List<RestingPart> resting, List<DayEntry> history) {}

    /** Those without a day first, then the latest. */
    List<Row> list(Actor actor);

    Optional<Sheet> find(long id, Actor actor);

    /** What a duty's page says of its milestone and of its resting parts; a constant number of statements. */
    List<Row> ofDuty(long taskId, Actor actor);
}
