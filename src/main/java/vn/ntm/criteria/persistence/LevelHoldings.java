package vn.ntm.criteria.persistence;

import static vn.ntm.organisation.HandoverSteps.DECIDED;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.organisation.HandoverSteps;
import vn.ntm.organisation.UnitBound;

/** What an ending province laid down over a set: it binds up to the eve, the new province decides for itself. */
@Configuration(proxyBeanMethods = false)
class LevelHoldings {

    @Bean
    UnitBound provincialLevels(JdbcClient jdbc) {
        return new HandoverSteps(
                jdbc,
                "PROVINCIAL_LEVEL",
                72,
                """
                select d.id as holding_id, x.unit_id, d.document as title, s.name as detail, false as movable,
                       'CLOSE' as proposal, 'Tỉnh kết thúc hoạt động; tỉnh mới ban hành quy định của mình' as why
                  from rearrangement_ending x
                  join provincial_decision d on d.province_unit_id = x.unit_id and d.valid_from < cast(:day as date)
                       and (d.valid_to is null or d.valid_to >= cast(:day as date))
                  join criteria_set s on s.id = d.set_id
                 where x.rearrangement_id = :rearrangement""",
                List.of("update provincial_decision d set valid_to = :eve, version = d.version + 1 from " + DECIDED
                        + " where d.id = l.holding_id and l.choice = 'CLOSE'"));
    }
}
