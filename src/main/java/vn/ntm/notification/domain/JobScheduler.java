package vn.ntm.notification.domain;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The heartbeat: looks for daily work and for messages. Begins when the application is ready, a demonstration loaded. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "ntm.jobs.enabled", matchIfMissing = true)
class JobScheduler {

    private final DailyJobs jobs;
    private final OutboxSender sender;
    private volatile boolean ready;

    JobScheduler(DailyJobs jobs, OutboxSender sender) {
        this.jobs = jobs;
        this.sender = sender;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ready = true;
    }

    @Scheduled(fixedDelay = 30, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
    void daily() {
        if (ready) {
            jobs.runDue();
        }
    }

    @Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
    void messages() {
        if (ready) {
            sender.sendDue();
        }
    }
}
