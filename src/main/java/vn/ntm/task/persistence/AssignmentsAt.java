package vn.ntm.task.persistence;

import vn.ntm.task.domain.TaskFilter;

/**
 * What a list is read from, under the alias a: the parts as they stand, or as they stood at the end of a past day, :today.
 * A trigger keeps the past in spans of days; whose a part is, its unit and its paper are those of today.
 */
final class AssignmentsAt {

    private static final String NOW = "assignment a";

    /** A count that asks nothing else of the part does not join it: the database leaves such a "left join" out. */
    private static final String THEN = """
            (select KEY as id, OF.unit_id, OF.original_last_day, OF.owner_root, OF.unit_root, OF.across, OF.role, OF.counted,
                    x.task_id, x.position, x.unit_path, x.owner_path, x.criteria_codes, x.report_number, x.unit_name,
                    x.paper_order, x.clause_order, s.status, s.last_day, s.overdue_from, s.reported_on, s.progress,
                    s.extensions, s.asked_last_day, s.outcome, false as asked_late, 0 as chases, false as chase_open,
                    cast(null as bigint) as person_id, cast(null as text) as person_label
               from assignment_state s left join assignment x on x.id = s.assignment_id
              where s.from_day <= :today and s.until_day > :today) a""";

    private static final String BY_STATE =
            THEN.replace("KEY", "s.assignment_id").replace("OF.", "s.");

    private static final String BY_PART =
            THEN.replace("KEY", "x.id").replace("OF.", "x.").replace("left join", "join");

    private AssignmentsAt() {}

    /** Of one unit the parts are few, and found first; of a territory the states are. */
    static String of(TaskFilter filter) {
        if (filter.asOf() == null) {
            return NOW;
        }
        return filter.unitId() != null || filter.mine() ? BY_PART : BY_STATE;
    }

    /** To be read in an order that the state has nothing to do with: along the part's own indexes. */
    static String inOrder(TaskFilter filter, ListOrder order) {
        return filter.asOf() == null || order.isByState() ? of(filter) : BY_PART;
    }
}
