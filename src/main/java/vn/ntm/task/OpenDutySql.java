package vn.ntm.task;

import vn.ntm.task.domain.TimelinessRule;

/**
 * The one definition of "overdue" and "still owed" for statements of the modules above that must go over a million rows
 * inside the database; aliases and parameters as in {@link TimelinessRule}.
 */
public final class OpenDutySql {

    /** Open and past its last day; parameter :today. */
    public static final String OVERDUE = TimelinessRule.OVERDUE_SQL;

    /** Somebody still has to do it by a day that has not passed; parameter :today. */
    public static final String OWED =
            "a.counted and a.status in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'REWORK', 'RETURNED')"
                    + " and a.overdue_from > :today and " + TimelinessRule.NOT_SENT_IN_TIME_SQL;

    private OpenDutySql() {}
}
