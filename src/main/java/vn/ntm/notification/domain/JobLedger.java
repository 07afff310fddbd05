package vn.ntm.notification.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far each daily job has come, and every run of it. */
public interface JobLedger {

    /** The last day done, by job. */
    Map<String, LocalDate> positions();

    void place(String job, LocalDate lastDay);

    /** Runs that say "running" although nobody holds the lock: their node is gone. */
    int buryDead();

    long begin(String job, LocalDate day, String node, Instant at);

    /** Ends a run and moves the job's position to its day, or leaves both as they were. */
    void done(long run, long millis, String result);

    void failed(long run, long millis, String error);

    /** The newest run of each job. */
    Map<String, Run> newest();

    List<Run> recent(int limit);

    /** How a run stands. */
    enum State {
        RUNNING,
        DONE,
        FAILED,
        DIED
    }

    /** A run as kept. */
    record Run(
            long id,
            String job,
            LocalDate day,
            String node,
            State state,
            Instant startedAt,
            @Nullable Long millis,
            @Nullable String result,
            @Nullable String error) {}
}
