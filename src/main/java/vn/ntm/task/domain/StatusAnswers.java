package vn.ntm.task.domain;

import java.util.List;
import java.util.Map;
import vn.ntm.identity.Actor;

/** The answers of reports, as stored: append-only, with the line of history they came with. */
public interface StatusAnswers {

    void save(long assignmentId, long eventId, List<StatusAnswer> answers);

    /** The latest answer of each line, by assignment and item; only of assignments whose reports the actor may read. */
    Map<Long, Map<Long, StatusAnswer>> latest(long taskId, Actor actor);
}
