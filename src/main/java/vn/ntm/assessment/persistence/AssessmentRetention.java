package vn.ntm.assessment.persistence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.shared.OldRows;
import vn.ntm.shared.Retained;

/** Workbooks of results that were checked and never confirmed. */
@Configuration(proxyBeanMethods = false)
class AssessmentRetention {

    @Bean
    Retained stagedResults(JdbcClient jdbc) {
        return new OldRows(
                jdbc,
                "staged-results",
                "assessment.retained.stagedResults",
                1,
                "assessment_import",
                "created_at < :before");
    }
}
