package vn.ntm.task.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;

/** The deadlines of open tasks, for those who change the calendar under them. */
public interface OpenDeadlines {

    /** Which open deadlines these rules would move; nothing is changed. */
    List<Change> preview(DeadlineRules rules);

    /** Works every open deadline out anew, in the caller's transaction, and records each change; how many moved. */
    int recomputeAll(DeadlineRules rules, Actor by, String reason);

    /** One deadline that would move. */
    record Change(
            String label,
            @Nullable LocalDate before,
            @Nullable LocalDate after) {}
}
