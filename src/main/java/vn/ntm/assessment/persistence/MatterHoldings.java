package vn.ntm.assessment.persistence;

import static vn.ntm.organisation.HandoverSteps.DECIDED;
import static vn.ntm.organisation.HandoverSteps.MOVED;
import static vn.ntm.organisation.HandoverSteps.WORDS;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.organisation.HandoverSteps;
import vn.ntm.organisation.UnitBound;

/** What was raised about the criteria of an ending unit and has no end yet. */
@Configuration(proxyBeanMethods = false)
class MatterHoldings {

    /** Obstacles and proposals without a decision: the heir raises them anew, with the old words. */
    @Bean
    UnitBound openObstacles(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "OBSTACLE",
                92,
                """
                select o.id as holding_id, o.unit_id, o.text as title, i.code || ' ' || i.name as detail, true as movable,
                       'MOVE' as proposal, cast(null as text) as why
                  from rearrangement_ending x
                  join assessment_obstacle o on o.unit_id = x.unit_id and o.state <> 'DECIDED'
                  join criteria_item i on i.id = o.item_id
                 where x.rearrangement_id = :rearrangement""",
                List.of(
                        """
                        insert into assessment_obstacle (unit_id, set_id, item_id, kind, state, text, raised_at, raised_by,
                            raised_by_name, form_key)
                        select h.id, o.set_id, o.item_id, o.kind, 'NEW', o.text, o.raised_at, o.raised_by, o.raised_by_name,
                               'sap-xep:' || o.id
                          from %s join assessment_obstacle o on o.id = l.holding_id
                        on conflict do nothing""".formatted(MOVED),
                        """
                        insert into assessment_obstacle_event (obstacle_id, state, answer, document, at, user_id, user_name,
                            position)
                        select o.id, 'DECIDED', %s, :document, :at, :user, :userName, :position
                          from %s join assessment_obstacle o on o.id = l.holding_id""".formatted(WORDS, DECIDED),
                        """
                        update assessment_obstacle o set state = 'DECIDED', version = o.version + 1
                          from %s where o.id = l.holding_id""".formatted(DECIDED)));
    }

    /** Nợ tiêu chí, vướng mắc, nhạy cảm: said of the old unit's results, the new one is looked at anew. */
    @Bean
    UnitBound openFlags(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "FLAG",
                93,
                """
                select f.id as holding_id, f.unit_id, i.code || ' ' || i.name as title,
                       case f.kind when 'OWED' then 'nợ tiêu chí' when 'BLOCKED' then 'vướng mắc' else 'nhạy cảm' end
                         || ' · ' || f.reason as detail, false as movable, 'CLOSE' as proposal,
                       'Đơn vị kết thúc hoạt động; đơn vị mới rà soát lại' as why
                  from rearrangement_ending x
                  join assessment_flag f on f.unit_id = x.unit_id and f.ended_at is null
                  join criteria_item i on i.id = f.item_id
                 where x.rearrangement_id = :rearrangement""",
                List.of("""
                        update assessment_flag f set valid_to = greatest(cast(:day as date), f.valid_from), ended_at = :at,
                               ended_by = :user, ended_by_name = :userName, end_reason = l.reason, version = f.version + 1
                          from %s where f.id = l.holding_id and l.choice = 'CLOSE'""".formatted(DECIDED)));
    }
}
