package vn.ntm.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Outcome;

/** Records what a meeting agreed on and reports to a body that takes no orders, for the screens and the demonstration. */
public interface DecisionEntry {

    /** The id of the record. */
    Outcome<Long> enter(NewDecision asked, Actor by);

    /** How many records belong to the duty. */
    int count(long taskId, Actor actor);

    /**
     * What was agreed.
     *
     * @param taskId the duty that it concerns
     * @param decidedOn the day of the meeting; null is told beside the field
     * @param reportTo "Thường trực Huyện ủy"
     */
    record NewDecision(
            long taskId, String content, @Nullable LocalDate decidedOn, String reportTo) {}
}
