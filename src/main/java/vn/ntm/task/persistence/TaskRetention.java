package vn.ntm.task.persistence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.shared.OldRows;
import vn.ntm.shared.Retained;

/** Lists that were never confirmed, and drafts of reports that were never sent. */
@Configuration(proxyBeanMethods = false)
class TaskRetention {

    @Bean
    Retained stagedLists(JdbcClient jdbc) {
        return new OldRows(
                jdbc,
                "staged-task-lists",
                "task.retained.stagedLists",
                7,
                "task_import",
                "state = 'STAGED' and created_at < :before");
    }

    @Bean
    Retained reportDrafts(JdbcClient jdbc) {
        return new OldRows(
                jdbc,
                "unsent-report-drafts",
                "task.retained.reportDrafts",
                400,
                "occurrence_draft",
                "saved_at < :before");
    }
}
