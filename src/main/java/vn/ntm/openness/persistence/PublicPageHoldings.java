package vn.ntm.openness.persistence;

import static vn.ntm.organisation.HandoverSteps.DECIDED;
import static vn.ntm.organisation.HandoverSteps.MOVED;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.organisation.HandoverSteps;
import vn.ntm.organisation.UnitBound;

/** The page that an ending area shows to everybody is taken down; the heir opens its own when it wants one. */
@Configuration(proxyBeanMethods = false)
class PublicPageHoldings {

    @Bean
    UnitBound publicPages(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "PUBLIC_PAGE",
                120,
                """
                select g.unit_id as holding_id, g.unit_id, 'Trang công khai tiến độ' as title, g.opened_by_name as detail,
                       true as movable, 'CLOSE' as proposal, 'Đơn vị kết thúc hoạt động' as why
                  from rearrangement_ending x
                  join public_page g on g.unit_id = x.unit_id
                 where x.rearrangement_id = :rearrangement""",
                List.of(
                        """
                        insert into public_page (unit_id, opened_at, opened_by, opened_by_name)
                        select distinct h.id, cast(:at as timestamptz), cast(:user as bigint), cast(:userName as text)
                          from %s on conflict do nothing""".formatted(MOVED),
                        "delete from public_page g using " + DECIDED + " where g.unit_id = l.holding_id"));
    }
}
