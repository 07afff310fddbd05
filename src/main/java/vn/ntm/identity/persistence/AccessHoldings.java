package vn.ntm.identity.persistence;

import static vn.ntm.organisation.HandoverSteps.DECIDED;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.organisation.HandoverSteps;
import vn.ntm.organisation.UnitBound;

/** What people may do by an ending unit besides their posts in it. */
@Configuration(proxyBeanMethods = false)
class AccessHoldings {

    /** Programs that act in a post of an ending unit: the post only reads on, so its owner makes a token for the next one. */
    @Bean
    UnitBound tokensOfPosts(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "ACCESS_TOKEN",
                62,
                """
                select t.id as holding_id, m.unit_id, t.name as title, p.display_name as detail, false as movable,
                       'CLOSE' as proposal, 'Mã gắn với chức vụ ở đơn vị đã kết thúc; tạo mã mới ở chức vụ mới' as why
                  from rearrangement_ending x
                  join membership m on m.unit_id = x.unit_id
                  join access_token t on t.membership_id = m.id and t.revoked_at is null
                       and t.expires_on >= cast(:day as date)
                  join user_account p on p.id = t.user_id
                 where x.rearrangement_id = :rearrangement""",
                List.of("update access_token t set revoked_at = :at from " + DECIDED
                        + " where t.id = l.holding_id and l.choice = 'CLOSE'"));
    }

    /** People of units that go on, who read in an ending unit: they read in its heir, or only in their own unit. */
    @Bean
    UnitBound readingScopes(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "READING_SCOPE",
                64,
                """
                select m.id as holding_id, x.unit_id, p.display_name as title, concat(m.title, ', ', o.name) as detail,
                       true as movable, 'MOVE' as proposal, cast(null as text) as why
                  from rearrangement_ending x
                  join membership m on m.scope_unit_id = x.unit_id
                       and (m.valid_to is null or m.valid_to >= cast(:day as date))
                  join user_account p on p.id = m.user_id and p.enabled
                  join organisation_unit o on o.id = m.unit_id
                 where x.rearrangement_id = :rearrangement
                   and not exists (select 1 from rearrangement_ending e
                                    where e.rearrangement_id = :rearrangement and e.unit_id = m.unit_id and not e.stays)""",
                List.of("update membership m set scope_unit_id = h.id, version = m.version + 1 from " + DECIDED
                        + " where m.id = l.holding_id"));
    }
}
