package vn.ntm.task.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.Timeliness;

/** What ties duties to each other: their order, and orders repeated on the same criterion. */
public interface DutyTies {

    /** Lead parts of every duty of the chain that this one stands in, in order; empty where it stands alone. */
    List<Link> chainOf(long taskId, Actor actor);

    /** The same for every chain in which the unit has a part. */
    List<Link> chainsOf(long unitId, Actor actor);

    /** Ids of the duties before this one, nearest first: a duty cannot follow one of those that follow it. */
    List<Long> before(long taskId);

    /** Duties of the same paper, else of the same authority, that could come before this one. */
    List<Candidate> candidates(long taskId, Actor actor);

    /** Earlier duties on the same criterion that were open in the unit when it got this one, by part of this duty. */
    List<Repeat> repeatsOf(long taskId, Actor actor);

    /** Where parts of this duty were moved to. */
    List<Moved> movesOf(long taskId);

    /**
     * One unit's part of one duty of a chain.
     *
     * @param chain id of its first duty
     * @param depth place in the order, from 0
     */
    record Link(
            long chain,
            int depth,
            long taskId,
            String title,
            long unitId,
            String unitName,
            AssignmentStatus status,
            Timeliness timeliness,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate reportedOn) {}

    /** A duty to choose. */
    record Candidate(
            long taskId,
            String title,
            String originLabel,
            @Nullable LocalDate lastDay) {}

    /** An earlier duty of the same unit on the same criterion. */
    record Repeat(
            long assignmentId,
            String unitName,
            long earlierTaskId,
            String title,
            String originLabel,
            String codes,
            AssignmentStatus status,
            Timeliness timeliness,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate reportedOn) {}

    /** A part that ended because it went to another unit. */
    record Moved(long assignmentId, String toUnit) {}
}
