package vn.ntm.identity;

/** What a position may do, coarse; "who may do this step now" is answered by the aggregate's {@code actionsFor}. */
public enum Right {
    MANAGE_ACCOUNTS,
    MANAGE_UNITS,
    MANAGE_CRITERIA,
    MANAGE_HOLIDAYS,
    /** Looks after the work in the background and the ways out of the house. */
    MANAGE_JOBS,
    READ_AUDIT,
    /** Reads everything in scope "/" for help; changes nothing. */
    READ_ALL,
    DRAFT_NOTICE,
    /** Gives number and date, issues. */
    ISSUE_NOTICE,
    ASSIGN_TASK,
    ACCEPT_RESULT,
    CHASE,
    CANCEL_TASK,
    /** Reports progress and results of its own unit. */
    REPORT_OWN,
    /** Receives and returns on behalf of its unit. */
    HEAD_OF_UNIT,
    /** Sees the leader's board of its scope. */
    LEAD_VIEW;

    /** Whether it changes nothing, so that people of a closed unit keep it. */
    public boolean onlyReads() {
        return this == READ_AUDIT || this == READ_ALL || this == LEAD_VIEW;
    }
}
