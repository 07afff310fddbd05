package vn.ntm.task.persistence;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskFilter.View;
import vn.ntm.task.domain.TimelinessRule;

/** A filter and what its reader may read, as conditions on the alias a of {@link AssignmentsAt}. */
@Component
class ListConditions {

    private final WordSearch words;
    private final TerritorySql territories;
    private final ApplicationClock clock;

    /**
     * The conditions of a filter.
     *
     * @param many whether very many have its words, so that they are not all counted
     */
    record Where(String sql, boolean many) {}

    ListConditions(WordSearch words, TerritorySql territories, ApplicationClock clock) {
        this.words = words;
        this.territories = territories;
        this.clock = clock;
    }

    /** A past count reads no more of the order than its view takes; of today every view has an index of its own. */
    Where ofCount(TaskFilter filter, Actor actor, Map<String, Object> values) {
        Where where = where(filter, actor, values, filter.asOf() == null);
        return filter.asOf() == null ? where : new Where(where.sql() + ListOrder.span(filter), where.many());
    }

    /** For rows, and for sums over all parts: in the order of one index. */
    Where of(TaskFilter filter, Actor actor, Map<String, Object> values) {
        return where(filter, actor, values, false);
    }

    private Where where(TaskFilter filter, Actor actor, Map<String, Object> values, boolean bothEnds) {
        days(filter, values);
        WordSearch.Found found = words.find(filter.text(), filter.followed().isEmpty() ? actor : null, values);
        StringBuilder sql = new StringBuilder(" where ").append(of(filter.view()));
        if (!filter.followed().isEmpty()) {
            // Whoever follows a whole paper reads its duties, of every unit.
            sql.append(" and a.paper_order in (:followed) and exists (select 1 from assigned_task m"
                    + " where m.id = a.task_id and m.origin_kind = '" + TaskOrigin.NOTICE_ITEM + "')");
            values.put("followed", filter.followed().stream().map(id -> -id).toList());
        } else if (filter.mine() && !actor.scopePath().equals("/")) {
            sql.append(" and ").append(Within.territory(actor.scopePath()));
        } else {
            sql.append(bothEnds && !found.many() ? TerritorySql.ofBothEnds(actor) : territories.of(actor));
        }
        chosen(filter, actor, sql, values);
        return new Where(sql + found.sql(), found.many());
    }

    private void days(TaskFilter filter, Map<String, Object> values) {
        LocalDate asOf = filter.asOf();
        LocalDate today = asOf == null ? clock.today() : asOf;
        values.put("today", today);
        values.put("soon", today.plusDays(TimelinessRule.SOON_DAYS));
        values.put("soonEnd", today.plusDays(TimelinessRule.SOON_DAYS + TimelinessRule.LONGEST_REST));
    }

    private static void chosen(TaskFilter filter, Actor actor, StringBuilder sql, Map<String, Object> values) {
        if (filter.mine()) {
            // Written out like the territory: with nothing left open the plan is made once, not for each reading.
            sql.append(" and a.unit_id = ").append(actor.unitId().value());
        }
        if (filter.role() != null) {
            sql.append(
                    filter.role() == TaskFilter.Role.LEAD
                            ? " and a.role <> 'SUPPORTING'"
                            : " and a.role = 'SUPPORTING'");
        }
        Long paper = filter.paperId();
        add(sql, values, "a.paper_order = :paper", "paper", paper == null ? null : -paper);
        add(
                sql,
                values,
                "a.task_id in (select l.id from assigned_task l where l.leader_in_charge = :leader)",
                "leader",
                filter.leader());
        add(sql, values, "a.unit_id = :unit", "unit", filter.unitId());
        add(sql, values, "a.last_day >= :dueFrom", "dueFrom", filter.dueFrom());
        add(sql, values, "a.last_day <= :dueTo", "dueTo", filter.dueTo());
        if (filter.view() == View.PERSONAL) {
            values.put("me", actor.userId().value());
        }
        if (!filter.chosen().isEmpty()) {
            add(sql, values, "a.id in (:chosen)", "chosen", filter.chosen());
        }
        String criterion = filter.criterion();
        if (criterion != null) {
            add(
                    sql,
                    values,
                    "exists (select 1 from assignment_criterion c where c.assignment_id = a.id"
                            + " and (c.code = :criterion or c.code like :criterionPart))",
                    "criterion",
                    criterion);
            values.put("criterionPart", criterion.replace("%", "").replace("_", "") + ".%");
        }
        if (filter.withCriteria()) {
            sql.append(" and a.criteria_codes <> ''");
        }
    }

    private static void add(
            StringBuilder sql, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    static String of(View view) {
        String open = "a.status not in ('DONE', 'CANCELLED')";
        String live = open + " and a.status <> 'SUSPENDED'";
        return switch (view) {
            case ALL -> "true";
            case OVERDUE -> TimelinessRule.OVERDUE_SQL;
            case DUE_SOON ->
                live + " and a.overdue_from > :today and a.last_day <= :soon and "
                        + TimelinessRule.NOT_SENT_IN_TIME_SQL;
            case WAITING -> "a.status = 'SUBMITTED'";
            case RETURNED -> "a.status = 'RETURNED'";
            case NO_DEADLINE -> live + " and a.overdue_from is null";
            case OPEN -> open;
            case DONE -> "a.status = 'DONE'";
            case DONE_ON_TIME -> "a.status = 'DONE' and a.reported_on < a.overdue_from";
            case DONE_LATE -> "a.status = 'DONE' and a.reported_on >= a.overdue_from";
            case IN_TIME ->
                live + " and (a.overdue_from > :today or (a.status = 'SUBMITTED' and a.reported_on < a.overdue_from))";
            case CANCELLED -> "a.status = 'CANCELLED'";
            case SUSPENDED -> "a.status = 'SUSPENDED'";
            case HINTED -> "exists (select 1 from assignment_hint h where h.assignment_id = a.id and h.state = 'OPEN')";
            case EXTENSION_ASKED -> open + " and a.asked_last_day is not null";
            case EXTENDED -> "a.extensions > 0";
            case CHASED -> open + " and a.chase_open";
            case CHASED_OFTEN -> open + " and a.chases >= 3";
            case REPEATED -> open + " and exists (select 1 from assignment_repeat r where r.assignment_id = a.id)";
            case PERSONAL -> open + " and a.person_id = :me";
        };
    }
}
