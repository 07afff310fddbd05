package vn.ntm.task.persistence;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitKind;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.Tasks.UnitFigures;
import vn.ntm.task.domain.PaperFigures;
import vn.ntm.task.domain.TimelinessRule;

@Component
class JdbcPaperFigures implements PaperFigures {

    private static final String FIGURES = """
            select f.unit_id, u.name, u.kind,
                   count(*) as total,
                   count(*) filter (where f.timeliness = 'OVERDUE') as overdue,
                   count(*) filter (where f.timeliness in ('DUE_SOON', 'DUE_TODAY')) as due_soon,
                   count(*) filter (where f.timeliness = 'ON_TRACK') as in_time,
                   count(*) filter (where f.timeliness in ('NO_DEADLINE', 'AWAITING_EVENT', 'NOT_COUNTED')) as no_deadline,
                   count(*) filter (where f.timeliness in ('DONE_ON_TIME', 'DONE_NO_DEADLINE')) as done_on_time,
                   count(*) filter (where f.timeliness = 'DONE_LATE') as done_late,
                   count(*) filter (where f.status = 'SUBMITTED') as waiting,
                   count(*) filter (where f.status = 'DONE') as done,
                   count(*) filter (where f.status = 'DONE' and f.in_time_original) as on_time_original,
                   count(*) filter (where f.dated and (f.status = 'DONE'
                     or f.passed_original and not (f.status = 'SUBMITTED' and f.in_time_original))) as due_original
              from (select a.unit_id, a.status, %s as timeliness, a.overdue_from is not null as dated,
                           a.overdue_from is not null
                             and a.reported_on <= coalesce(a.original_last_day, a.last_day) as in_time_original,
                           coalesce(a.original_last_day, a.last_day) < :today as passed_original
                      from assignment a join assigned_task t on t.id = a.task_id
                     where t.origin_kind = :kind and t.origin_parent_id = :paper
                       and a.role <> 'SUPPORTING' and a.status <> 'CANCELLED'
                       and (a.owner_path like :scope or a.unit_path like :scope)) f
              join organisation_unit u on u.id = f.unit_id
             group by f.unit_id, u.name, u.kind
             order by overdue desc, total desc, u.name collate "vi-x-icu\"""";

    private final JdbcClient jdbc;
    private final ApplicationClock clock;

    JdbcPaperFigures(JdbcClient jdbc, ApplicationClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<UnitFigures> ofPaper(String originKind, long paperId, Actor actor) {
        LocalDate today = clock.today();
        return jdbc.sql(FIGURES.formatted(TimelinessRule.SQL))
                .param("kind", originKind)
                .param("paper", paperId)
                .param("scope", actor.scopePath() + "%")
                .param("today", today)
                .param("soon", today.plusDays(TimelinessRule.SOON_DAYS))
                .query((row, n) -> new UnitFigures(
                        row.getLong("unit_id"),
                        row.getString("name"),
                        UnitKind.valueOf(row.getString("kind")).icon(),
                        row.getLong("total"),
                        row.getLong("overdue"),
                        row.getLong("due_soon"),
                        row.getLong("in_time"),
                        row.getLong("no_deadline"),
                        row.getLong("done_on_time"),
                        row.getLong("done_late"),
                        row.getLong("waiting"),
                        row.getLong("done"),
                        row.getLong("on_time_original"),
                        row.getLong("due_original")))
                .list();
    }
}
