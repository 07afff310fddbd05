package vn.ntm.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.DailyJob;

/** Clears away what nobody looks at any more: messages that left, old runs. The inbox itself is kept. */
@Component
class UpkeepJob implements DailyJob {

    private static final Duration MESSAGES = Duration.ofDays(30);
    private static final Duration RUNS = Duration.ofDays(120);

    private final OutboxStore outbox;
    private final JobLedger ledger;

    UpkeepJob(OutboxStore outbox, JobLedger ledger) {
        this.outbox = outbox;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "notification-upkeep";
    }

    @Override
    public String label() {
        return "notification.job.upkeep";
    }

    @Override
    public LocalTime time() {
        return LocalTime.of(2, 30);
    }

    @Override
    public Result run(LocalDate day) {
        Instant now = day.atTime(time()).atZone(ApplicationClock.ZONE).toInstant();
        return Result.of(
                "notification.job.cleared", outbox.forgetEnded(now.minus(MESSAGES)) + ledger.forget(now.minus(RUNS)));
    }
}
