package vn.ntm.notification.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.DailyJob;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** What an administrator sees of the work in the background, and what he may do about it. */
@Service
public class JobDesk {

    private static final int RUNS = 12;
    private static final int STUCK = 50;

    private final DailyJobs jobs;
    private final JobLedger ledger;
    private final OutboxBoard outbox;
    private final OutboxSender sender;
    private final Surroundings surroundings;

    JobDesk(DailyJobs jobs, JobLedger ledger, OutboxBoard outbox, OutboxSender sender, Surroundings surroundings) {
        this.jobs = jobs;
        this.ledger = ledger;
        this.outbox = outbox;
        this.sender = sender;
        this.surroundings = surroundings;
    }

    /** What it needs of the rest. */
    @org.springframework.stereotype.Component
    record Surroundings(MailSettings mail, ApplicationClock clock, ApplicationEventPublisher events) {}

    /**
     * A job.
     *
     * @param lastDay the last day done
     * @param nextDay the next day to be done
     */
    public record JobState(
            DailyJob job, @Nullable LocalDate lastDay, LocalDate nextDay, JobLedger.@Nullable Run lastRun) {}

    /** The page. */
    public record Board(
            List<JobState> jobs,
            List<JobLedger.Run> runs,
            OutboxBoard.Figures figures,
            List<OutboxBoard.Stuck> stuck,
            MailSettings mail) {}

    @Transactional(readOnly = true)
    public Board board(Actor by) {
        check(by);
        LocalDate today = surroundings.clock().today();
        Map<String, LocalDate> positions = ledger.positions();
        Map<String, JobLedger.Run> newest = ledger.newest();
        List<JobState> states = new ArrayList<>();
        for (DailyJob job : jobs.jobs()) {
            LocalDate last = positions.get(job.name());
            LocalDate next = last == null ? today : last.plusDays(1);
            states.add(new JobState(job, last, next, newest.get(job.name())));
        }
        return new Board(
                states,
                ledger.recent(RUNS),
                outbox.figures(surroundings.clock().instant().minus(Duration.ofDays(1))),
                outbox.stuck(STUCK),
                surroundings.mail());
    }

    /**
     * Runs a job for today.
     *
     * @return false if a node is at the jobs already
     */
    public boolean runNow(String job, Actor by) {
        check(by);
        if (jobs.jobs().stream().noneMatch(one -> one.name().equals(job))) {
            throw new NotFoundException("job", job);
        }
        trail("JOB_RUN_BY_HAND", null, job, by);
        return jobs.runNow(job);
    }

    /** Lets stuck messages go again; null: all. */
    @Transactional
    public int retry(@Nullable Long message, Actor by) {
        check(by);
        sender.tryAgainNow();
        int many = outbox.retry(message, surroundings.clock().instant());
        trail("MESSAGE_RETRIED", message, Integer.toString(many), by);
        return many;
    }

    @Transactional
    public void drop(long message, String why, Actor by) {
        check(by);
        if (!outbox.drop(message, surroundings.clock().instant(), why)) {
            throw new NotFoundException("stuck message", message);
        }
        trail("MESSAGE_DROPPED", message, Long.toString(message), by);
    }

    private static void check(Actor by) {
        if (!by.may(Right.MANAGE_JOBS)) {
            throw new NotAllowedException("notification.denied.jobs");
        }
    }

    private void trail(String action, @Nullable Long id, String label, Actor by) {
        surroundings
                .events()
                .publishEvent(new AuditableEvent(
                        action,
                        by.userId().value(),
                        by.name(),
                        by.position(),
                        "JOB",
                        id,
                        label,
                        null,
                        null,
                        null,
                        null));
    }
}
