package vn.ntm.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;

/** The log of visits of duties, as stored. */
public interface Visits {

    /** A trip to a commune or village. */
    record Visit(
            long id,
            String unitName,
            LocalDate day,
            String place,
            @Nullable String people,
            String result,
            String position,
            Instant at) {}

    /** Of the parts that the actor may read in full; the latest first. */
    List<Visit> ofTask(long taskId, Actor actor);

    void add(long assignmentId, VisitLog.NewVisit visit, Actor by, Instant at);
}
