package vn.ntm.task.persistence.rearrange;

import static vn.ntm.organisation.HandoverSteps.DECIDED;
import static vn.ntm.organisation.HandoverSteps.MOVED;
import static vn.ntm.organisation.HandoverSteps.WORDS;
import static vn.ntm.organisation.HandoverSteps.unsettled;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.organisation.HandoverSteps;
import vn.ntm.organisation.UnitBound;

/**
 * What an ending authority keeps an eye on besides its duties. Who made it stays written there for ever; who follows it, by
 * {@code owner_path}, becomes the heir.
 */
@Configuration(proxyBeanMethods = false)
class FollowedHoldings {

    /** Milestones still to come that something open hangs on. */
    @Bean
    UnitBound heldMilestones(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "MILESTONE",
                42,
                """
                select m.id as holding_id, x.unit_id, m.name as title, nullif(m.source_label, '') as detail,
                       true as movable, 'MOVE' as proposal, cast(null as text) as why
                  from rearrangement_ending x
                  join organisation_unit o on o.id = x.unit_id
                  join milestone m on m.owner_path = o.path and (m.day is null or m.day >= cast(:day as date))
                 where x.rearrangement_id = :rearrangement
                   and (exists (select 1 from assigned_task t join assignment a on a.task_id = t.id
                                 where t.milestone_id = m.id and a.status not in ('DONE', 'CANCELLED'))
                        or exists (select 1 from assignment a
                                    where a.awaits_milestone_id = m.id and a.status = 'SUSPENDED')
                        or exists (select 1 from report_series s
                                    where s.end_milestone_id = m.id and s.stopped_on is null))
                   and""" + unsettled("m.id", "x.unit_id"),
                List.of(
                        """
                        insert into milestone_event (milestone_id, at, day_before, day, document, reason, moved, resumed,
                            user_id, user_name, position)
                        select m.id, :at, m.day, m.day, :document, %s, 0, 0, :user, :userName, :position
                          from %s join milestone m on m.id = l.holding_id""".formatted(WORDS, DECIDED),
                        """
                        update milestone m set owner_path = h.path, version = m.version + 1
                          from %s where m.id = l.holding_id""".formatted(MOVED)));
    }

    /** Promises that are neither kept nor given up. */
    @Bean
    UnitBound heldCommitments(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "COMMITMENT",
                44,
                """
                select c.id as holding_id, x.unit_id, c.content as title, concat_ws(' · ', 'cam kết với ' || c.made_to,
                       'hạn ' || to_char(c.due, 'DD/MM/YYYY')) as detail, true as movable, 'MOVE' as proposal,
                       cast(null as text) as why
                  from rearrangement_ending x
                  join organisation_unit o on o.id = x.unit_id
                  join commitment c on c.owner_path = o.path and c.state in ('OPEN', 'IN_PROGRESS')
                 where x.rearrangement_id = :rearrangement""",
                List.of(
                        """
                        update commitment c set owner_path = coalesce(h.path, c.owner_path), version = c.version + 1,
                               state = case l.choice when 'CLOSE' then 'DROPPED' else c.state end
                          from %s where c.id = l.holding_id""".formatted(DECIDED),
                        """
                        insert into commitment_event (commitment_id, state, note, document, at, user_id, user_name, position)
                        select c.id, c.state, %s, :document, :at, :user, :userName, :position
                          from %s join commitment c on c.id = l.holding_id""".formatted(WORDS, DECIDED)));
    }

    /** "Thống nhất" that was not reported, or not answered. */
    @Bean
    UnitBound heldDecisions(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "DECISION",
                46,
                """
                select d.id as holding_id, x.unit_id, d.content as title, 'báo cáo ' || d.report_to as detail,
                       true as movable, 'MOVE' as proposal, cast(null as text) as why
                  from rearrangement_ending x
                  join organisation_unit o on o.id = x.unit_id
                  join decision_record d on d.owner_path = o.path and d.state in ('DECIDED', 'REPORTED')
                 where x.rearrangement_id = :rearrangement and""" + unsettled("d.id", "x.unit_id"),
                List.of(
                        """
                        insert into decision_event (decision_id, at, state, day, document, words, user_id, user_name, position)
                        select d.id, :at, d.state, :day, :document, %s, :user, :userName, :position
                          from %s join decision_record d on d.id = l.holding_id""".formatted(WORDS, DECIDED),
                        """
                        update decision_record d set owner_path = h.path, version = d.version + 1
                          from %s where d.id = l.holding_id""".formatted(MOVED)));
    }

    /** Lists that somebody kept, narrowed to an ending unit; one that is closed is taken off his page. */
    @Bean
    UnitBound heldFilters(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "SAVED_FILTER",
                48,
                """
                select f.id as holding_id, x.unit_id, f.name as title, p.display_name as detail, true as movable,
                       'MOVE' as proposal, cast(null as text) as why
                  from (select s.*, cast(substring(s.query from 'donVi=([0-9]+)') as bigint) as about
                          from saved_filter s where s.query like '%donVi=%') f
                  join rearrangement_ending x on x.rearrangement_id = :rearrangement and x.unit_id = f.about
                  join user_account p on p.id = f.user_id""",
                List.of(
                        """
                        update saved_filter f set query = regexp_replace(f.query, 'donVi=[0-9]+', 'donVi=' || h.id)
                          from %s where f.id = l.holding_id""".formatted(MOVED),
                        """
                        delete from saved_filter f using %s
                         where f.id = l.holding_id and l.choice = 'CLOSE'""".formatted(DECIDED)));
    }
}
