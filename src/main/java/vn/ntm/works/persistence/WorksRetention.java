package vn.ntm.works.persistence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.shared.OldRows;
import vn.ntm.shared.Retained;

/** Workbooks of B4 and B5 that were checked and never confirmed. */
@Configuration(proxyBeanMethods = false)
class WorksRetention {

    @Bean
    Retained stagedFigures(JdbcClient jdbc) {
        return new OldRows(
                jdbc, "staged-figures", "works.retained.stagedFigures", 1, "works_import", "created_at < :before");
    }
}
