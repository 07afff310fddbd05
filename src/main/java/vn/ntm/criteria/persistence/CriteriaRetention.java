package vn.ntm.criteria.persistence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.shared.OldRows;
import vn.ntm.shared.Retained;

/** Files of criteria sets that were checked and never confirmed. */
@Configuration(proxyBeanMethods = false)
class CriteriaRetention {

    @Bean
    Retained stagedSets(JdbcClient jdbc) {
        return new OldRows(
                jdbc,
                "staged-criteria-sets",
                "criteria.retained.stagedSets",
                30,
                "criteria_import",
                "applied_at is null and created_at < :before");
    }
}
