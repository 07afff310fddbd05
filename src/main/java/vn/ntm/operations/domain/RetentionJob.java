package vn.ntm.operations.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.DailyJob;

/** After the backup: what goes tonight stands in it once more. */
@Component
public class RetentionJob implements DailyJob {

    private final Retention retention;

    RetentionJob(Retention retention) {
        this.retention = retention;
    }

    @Override
    public String name() {
        return "operations-retention";
    }

    @Override
    public String label() {
        return "operations.job.retention";
    }

    @Override
    public LocalTime time() {
        return LocalTime.of(2, 30);
    }

    @Override
    public Result run(LocalDate day) {
        long removed = retention.removeOf(
                day, day.atTime(time()).atZone(ApplicationClock.ZONE).toInstant());
        return Result.of("operations.job.retentionDone", removed);
    }
}
