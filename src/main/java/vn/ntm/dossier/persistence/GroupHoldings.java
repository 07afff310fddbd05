package vn.ntm.dossier.persistence;

import static vn.ntm.organisation.HandoverSteps.DECIDED;
import static vn.ntm.organisation.HandoverSteps.MOVED;
import static vn.ntm.organisation.HandoverSteps.unsettled;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.organisation.HandoverSteps;
import vn.ntm.organisation.UnitBound;

/**
 * Tổ công tác of an ending area, or with an ending department or commune, and opinions that an ending body still owes. They
 * are bodies at work, not papers of the past: the heir takes the place, the line keeps who had it. A group that is closed stays
 * as it was, under its area.
 */
@Configuration(proxyBeanMethods = false)
class GroupHoldings {

    @Bean
    UnitBound groups(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "GROUP",
                106,
                """
                select g.id as holding_id, g.area_id as unit_id, g.name as title, g.head as detail, true as movable,
                       'MOVE' as proposal, cast(null as text) as why
                  from rearrangement_ending x
                  join working_group g on g.area_id = x.unit_id
                 where x.rearrangement_id = :rearrangement and""" + unsettled("g.id", "x.unit_id"),
                List.of(
                        // two groups of one name come together under one heir
                        """
                        update working_group g set area_id = h.id, version = g.version + 1,
                               name = left(g.name, 150) || ' (' || left(a.name, 140) || ')'
                          from %s, organisation_unit a where g.id = l.holding_id and a.id = l.unit_id""".formatted(MOVED)));
    }

    @Bean
    UnitBound membersOfGroups(JdbcClient jdbc) {
        return placesInGroups(jdbc, "GROUP_MEMBER", 107, "working_group_member");
    }

    @Bean
    UnitBound communesOfGroups(JdbcClient jdbc) {
        return placesInGroups(jdbc, "GROUP_COMMUNE", 108, "working_group_commune");
    }

    private static UnitBound placesInGroups(JdbcClient jdbc, String key, int order, String table) {
        return new HandoverSteps(
                jdbc,
                key,
                order,
                """
                select g.id as holding_id, p.unit_id, g.name as title, g.head as detail, true as movable,
                       'MOVE' as proposal, cast(null as text) as why
                  from rearrangement_ending x
                  join %s p on p.unit_id = x.unit_id
                  join working_group g on g.id = p.group_id
                 where x.rearrangement_id = :rearrangement
                   and not exists (select 1 from rearrangement_line w
                                    where w.holding = 'GROUP' and w.holding_id = g.id and w.outcome = 'CLOSED')""".formatted(table),
                List.of(
                        """
                        insert into %s (group_id, unit_id)
                        select distinct l.holding_id, h.id from %s on conflict do nothing""".formatted(table, MOVED),
                        "delete from " + table + " p using " + DECIDED
                                + " where p.group_id = l.holding_id and p.unit_id = l.unit_id"));
    }

    /** Bodies that have not said anything yet of a dossier that goes on. */
    @Bean
    UnitBound owedOpinions(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "OPINION",
                109,
                """
                select g.id as holding_id, g.unit_id, concat('Ý kiến hồ sơ năm ', d.plan_year, ', ', o.name) as title,
                       'tiêu chí ' || g.codes as detail, true as movable, 'MOVE' as proposal, cast(null as text) as why
                  from rearrangement_ending x
                  join dossier_opinion_giver g on g.unit_id = x.unit_id
                  join dossier d on d.id = g.dossier_id and d.status in ('UNDER_WAY', 'RETURNED')
                  join organisation_unit o on o.id = d.unit_id
                 where x.rearrangement_id = :rearrangement
                   and not exists (select 1 from dossier_opinion_line l where l.giver_id = g.id)
                   and not exists (select 1 from rearrangement_ending e
                                    where e.rearrangement_id = :rearrangement and e.unit_id = d.unit_id and not e.stays)""",
                List.of("update dossier_opinion_giver g set unit_id = h.id from " + DECIDED
                        + " where g.id = l.holding_id"));
    }
}
