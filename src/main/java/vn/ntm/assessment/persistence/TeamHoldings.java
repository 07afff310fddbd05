package vn.ntm.assessment.persistence;

import static vn.ntm.organisation.HandoverSteps.DECIDED;
import static vn.ntm.organisation.HandoverSteps.MOVED;
import static vn.ntm.organisation.HandoverSteps.unsettled;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.organisation.HandoverSteps;
import vn.ntm.organisation.UnitBound;

/** Đoàn đánh giá: of an ending area, or with an ending office or commune. What a member checked stays with him. */
@Configuration(proxyBeanMethods = false)
class TeamHoldings {

    private static final String AT_WORK = """
            t.ended_at is null and not exists (
              select 1 from rearrangement_ending e
               where e.rearrangement_id = :rearrangement and e.unit_id = t.area_id and not e.stays)""";

    @Bean
    UnitBound teams(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "TEAM",
                96,
                """
                select t.id as holding_id, t.area_id as unit_id, t.name as title, t.document as detail, false as movable,
                       'CLOSE' as proposal, 'Địa bàn của Đoàn kết thúc; đơn vị mới lập Đoàn của mình' as why
                  from rearrangement_ending x
                  join assessment_team t on t.area_id = x.unit_id and t.ended_at is null
                 where x.rearrangement_id = :rearrangement""",
                List.of("update assessment_team t set ended_at = :at from " + DECIDED
                        + " where t.id = l.holding_id and l.choice = 'CLOSE'"));
    }

    /** An office in a team: its heir goes on with the same criteria and communes. */
    @Bean
    UnitBound officesInTeams(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "TEAM_MEMBER",
                97,
                """
                select m.id as holding_id, m.office_id as unit_id, t.name as title, m.name as detail, true as movable,
                       'MOVE' as proposal, cast(null as text) as why
                  from rearrangement_ending x
                  join assessment_team_member m on m.office_id = x.unit_id and m.removed_at is null
                  join assessment_team t on t.id = m.team_id and %s
                 where x.rearrangement_id = :rearrangement""".formatted(AT_WORK),
                List.of(
                        """
                        insert into assessment_team_member (team_id, office_id, name, title, added_at, added_by)
                        select distinct on (m.team_id, h.id) m.team_id, h.id, h.name, m.title, cast(:at as timestamptz),
                               cast(:user as bigint)
                          from %s join assessment_team_member m on m.id = l.holding_id
                         order by m.team_id, h.id, m.id
                        on conflict do nothing""".formatted(MOVED),
                        """
                        insert into assessment_team_criterion (member_id, item_id)
                        select distinct n.id, c.item_id
                          from %s join assessment_team_member m on m.id = l.holding_id
                          join assessment_team_member n on n.team_id = m.team_id and n.office_id = h.id and n.removed_at is null
                          join assessment_team_criterion c on c.member_id = m.id
                        on conflict do nothing""".formatted(MOVED),
                        """
                        insert into assessment_team_commune (member_id, unit_id)
                        select distinct n.id, c.unit_id
                          from %s join assessment_team_member m on m.id = l.holding_id
                          join assessment_team_member n on n.team_id = m.team_id and n.office_id = h.id and n.removed_at is null
                          join assessment_team_commune c on c.member_id = m.id
                        on conflict do nothing""".formatted(MOVED),
                        "update assessment_team_member m set removed_at = :at from " + DECIDED
                                + " where m.id = l.holding_id"));
    }

    /** A commune that a member is to look at: he looks at its heir. */
    @Bean
    UnitBound communesOfTeams(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "TEAM_COMMUNE",
                98,
                """
                select m.id as holding_id, c.unit_id, t.name as title, m.name as detail, true as movable,
                       'MOVE' as proposal, cast(null as text) as why
                  from rearrangement_ending x
                  join assessment_team_commune c on c.unit_id = x.unit_id
                  join assessment_team_member m on m.id = c.member_id and m.removed_at is null
                  join assessment_team t on t.id = m.team_id and %s
                 where x.rearrangement_id = :rearrangement and""".formatted(AT_WORK)
                        + unsettled("m.id", "c.unit_id"),
                List.of("""
                        insert into assessment_team_commune (member_id, unit_id)
                        select distinct l.holding_id, h.id from %s on conflict do nothing""".formatted(MOVED)));
    }
}
