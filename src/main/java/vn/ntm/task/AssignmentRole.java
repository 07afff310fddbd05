package vn.ntm.task;

/** Part of a unit in a task: LEAD = chủ trì (one assignment each), CO_LEAD = đồng chủ trì, SUPPORTING = phối hợp (cannot close). */
public enum AssignmentRole {
    LEAD,
    CO_LEAD,
    SUPPORTING
}
