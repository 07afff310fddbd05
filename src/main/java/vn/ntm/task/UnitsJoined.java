package vn.ntm.task;

import java.util.List;
import vn.ntm.identity.Actor;

/** A duty that was given before was given to more units: published in the transaction that gives it to them. */
public record UnitsJoined(long taskId, List<Long> assignmentIds, Actor by) {
    public UnitsJoined {
        assignmentIds = List.copyOf(assignmentIds);
    }
}
