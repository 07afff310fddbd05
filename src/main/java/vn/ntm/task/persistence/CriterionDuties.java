package vn.ntm.task.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.RelatedWork;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.Timeliness;
import vn.ntm.task.domain.StatusWords;
import vn.ntm.task.domain.TimelinessRule;

/** The duties of units, as the pages of their criteria list them. */
@Component
class CriterionDuties implements RelatedWork {

    private static final String SCOPE = " and (a.owner_path like :scope or a.unit_path like :scope)";

    /** Whoever has the criterion on its checklist reports about it, too: in general, with the others of the list. */
    private static final String ABOUT = """
            select a.id, a.task_id, a.unit_id, u.name, l.item_id, l.general, i.code, t.title, t.origin_label, t.paper_label,
                   t.origin_path, t.deadline_phrase, a.role, a.status, a.last_day, a.reported_on,
                   case when a.role = 'SUPPORTING' then
                     (select string_agg(v.name, ', ' order by o.position) from assignment o
                        join organisation_unit v on v.id = o.unit_id
                       where o.task_id = a.task_id and o.role <> 'SUPPORTING')
                   else u.name end as lead, %s as timeliness
              from (select assignment_id, item_id, false as general from assignment_criterion
                    union all
                    select assignment_id, item_id, true from assignment_item) l
              join assignment a on a.id = l.assignment_id
              join assigned_task t on t.id = a.task_id
              join organisation_unit u on u.id = a.unit_id
              join criteria_item i on i.id = l.item_id
             where a.unit_id = any (:units) and l.item_id = any (:items)
            """.formatted(TimelinessRule.SQL) + SCOPE
            + " order by (a.status in ('DONE', 'CANCELLED')), a.overdue_from nulls last, a.id desc, i.position";

    private static final String OPEN_ITEMS = """
            select distinct a.unit_id, c.item_id
              from assignment a
              join assignment_criterion c on c.assignment_id = a.id
              join criteria_item i on i.id = c.item_id
             where a.unit_id = any (:units) and i.set_id = :set and a.status not in ('DONE', 'CANCELLED')
            """ + SCOPE;

    private static final String REFERENCE = """
            select t.id, t.title, t.origin_label, t.paper_label, u.name, a.report_number, a.reported_on
              from assignment a
              join assigned_task t on t.id = a.task_id
              join organisation_unit u on u.id = a.unit_id
             where a.id = :id and a.unit_id = :unit and a.status in ('SUBMITTED', 'DONE')
            """ + SCOPE;

    private final JdbcClient jdbc;
    private final ApplicationClock clock;

    CriterionDuties(JdbcClient jdbc, ApplicationClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Work> about(Collection<UnitId> units, Collection<Long> itemIds, Actor actor) {
        LocalDate today = clock.today();
        Map<Long, Work> works = new LinkedHashMap<>();
        jdbc.sql(ABOUT)
                .param("units", UnitId.values(units))
                .param("items", itemIds.toArray(Long[]::new))
                .param("scope", actor.scopePath() + "%")
                .param("today", today)
                .param("soon", today.plusDays(TimelinessRule.SOON_DAYS))
                .query(row -> {
                    works.merge(row.getLong("id"), work(row, today), CriterionDuties::joined);
                });
        return List.copyOf(works.values());
    }

    @Override
    public Map<UnitId, Set<Long>> openItems(Collection<UnitId> units, long setId, Actor actor) {
        Map<UnitId, Set<Long>> open = new HashMap<>();
        jdbc.sql(OPEN_ITEMS)
                .param("units", UnitId.values(units))
                .param("set", setId)
                .param("scope", actor.scopePath() + "%")
                .query(row -> {
                    open.computeIfAbsent(new UnitId(row.getLong(1)), unit -> new LinkedHashSet<>())
                            .add(row.getLong(2));
                });
        return open;
    }

    @Override
    public Optional<Reference> reference(long workId, UnitId unit, Actor actor) {
        return jdbc.sql(REFERENCE)
                .param("id", workId)
                .param("unit", unit.value())
                .param("scope", actor.scopePath() + "%")
                .query((row, n) -> {
                    String number = row.getString("report_number");
                    LocalDate on = row.getObject("reported_on", LocalDate.class);
                    String source = source(row.getString("paper_label"), row.getString("origin_label"));
                    String report = "báo cáo kết quả" + (number == null ? "" : " số " + number)
                            + (on == null ? "" : " ngày " + Dates.format(on));
                    return new Reference(
                            row.getString("title"),
                            "/nhiem-vu/" + row.getLong("id"),
                            "Căn cứ %s của nhiệm vụ “%s” (%s).".formatted(report, row.getString("title"), source),
                            number,
                            on,
                            row.getString("name"));
                })
                .optional();
    }

    private static Work work(ResultSet row, LocalDate today) throws SQLException {
        AssignmentStatus status = AssignmentStatus.valueOf(row.getString("status"));
        LocalDate lastDay = row.getObject("last_day", LocalDate.class);
        return new Work(
                new UnitId(row.getLong("unit_id")),
                row.getString("name"),
                Set.of(row.getLong("item_id")),
                row.getString("code"),
                row.getString("title"),
                "/nhiem-vu/" + row.getLong("task_id"),
                row.getString("lead"),
                AssignmentRole.valueOf(row.getString("role")) == AssignmentRole.SUPPORTING,
                source(row.getString("paper_label"), row.getString("origin_label")),
                row.getString("origin_path"),
                StatusWords.chip(
                        status,
                        Timeliness.valueOf(row.getString("timeliness")),
                        lastDay,
                        row.getObject("reported_on", LocalDate.class),
                        today),
                status.isOpen(),
                row.getBoolean("general"),
                lastDay == null ? "" : "hết " + Dates.format(lastDay),
                row.getString("deadline_phrase"));
    }

    /** The label of an item may carry the number of its paper already. */
    private static String source(String paper, String item) {
        return paper.isEmpty() || item.contains(paper) ? item : item + " · " + paper;
    }

    /** The same duty about another item. */
    private static Work joined(Work first, Work next) {
        Set<Long> items = new LinkedHashSet<>(first.itemIds());
        boolean isNew = items.addAll(next.itemIds());
        String codes = isNew ? first.codes() + ", " + next.codes() : first.codes();
        return new Work(
                first.unit(),
                first.unitName(),
                items,
                codes,
                first.title(),
                first.path(),
                first.lead(),
                first.supporting(),
                first.source(),
                first.sourcePath(),
                first.chip(),
                first.open(),
                first.general() && next.general(),
                first.dueLine(),
                first.phrase());
    }
}
