package vn.ntm.notification.persistence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.shared.OldRows;
import vn.ntm.shared.Retained;

/** Messages that left, and runs of daily work. The inbox itself is kept. */
@Configuration(proxyBeanMethods = false)
class NotificationRetention {

    @Bean
    Retained sentMessages(JdbcClient jdbc) {
        return new OldRows(
                jdbc,
                "sent-messages",
                "notification.retained.sentMessages",
                30,
                "outbox_message",
                "state in ('SENT', 'DROPPED') and ended_at < :before");
    }

    @Bean
    Retained jobRuns(JdbcClient jdbc) {
        return new OldRows(
                jdbc,
                "job-runs",
                "notification.retained.jobRuns",
                120,
                "job_run",
                "started_at < :before and state <> 'RUNNING'");
    }
}
