package vn.ntm.notification.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.DailyJob;
import vn.ntm.shared.DayMoved;

/**
 * Runs every {@link DailyJob} once for each day, on one node. Days missed while nothing ran are made up for in order, all
 * jobs of a day before the next day. A day counts as done only when the job has ended: a node that dies in the middle
 * leaves the day to the next one. A failed day is tried again after a while and holds back only its own job.
 */
@Service
public class DailyJobs {

    /** Further back nobody wants to be reminded; a longer stop is begun anew from here. */
    static final int MOST_DAYS = 62;

    private static final Logger log = LoggerFactory.getLogger(DailyJobs.class);
    private static final String LOCK = "daily-jobs";
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final List<DailyJob> jobs;
    private final JobLedger ledger;
    private final OneNode node;
    private final NodeName name;
    private final MessageSource messages;
    private final ApplicationClock clock;
    private final Map<String, Long> failedAt = new ConcurrentHashMap<>();

    public DailyJobs(
            List<DailyJob> jobs,
            JobLedger ledger,
            OneNode node,
            NodeName name,
            MessageSource messages,
            ApplicationClock clock) {
        this.jobs = jobs.stream()
                .sorted(Comparator.comparing(DailyJob::time).thenComparing(DailyJob::name))
                .toList();
        this.ledger = ledger;
        this.node = node;
        this.name = name;
        this.messages = messages;
        this.clock = clock;
    }

    /** All jobs in the order of a day. */
    public List<DailyJob> jobs() {
        return jobs;
    }

    /**
     * Runs what is due by now, missed days first.
     *
     * @return false if another node is at it
     */
    public boolean runDue() {
        return node.alone(LOCK, this::catchUp);
    }

    /** Runs one job for today, done already or not. */
    public boolean runNow(String job) {
        failedAt.remove(job);
        return node.alone(LOCK, () -> {
            ledger.buryDead();
            jobs.stream().filter(one -> one.name().equals(job)).forEach(one -> run(one, clock.today()));
        });
    }

    /** The demonstration plays its days: forward day by day; back, or far away, it begins on the new day. */
    @EventListener
    public void on(DayMoved moved) {
        boolean playable = !moved.to().isBefore(moved.from())
                && !moved.from().plusDays(MOST_DAYS).isBefore(moved.to());
        node.alone(LOCK, () -> {
            Map<String, LocalDate> positions = ledger.positions();
            LocalDate beginning = (playable ? moved.from() : moved.to()).minusDays(1);
            jobs.stream()
                    .filter(job -> !playable || !positions.containsKey(job.name()))
                    .forEach(job -> ledger.place(job.name(), beginning));
            catchUp();
        });
    }

    private void catchUp() {
        ledger.buryDead();
        LocalDate today = clock.today();
        Map<String, LocalDate> positions = positions(today);
        Set<String> held = new HashSet<>();
        LocalDate first = positions.values().stream()
                .min(Comparator.naturalOrder())
                .orElse(today)
                .plusDays(1);
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            for (DailyJob job : jobs) {
                LocalDate last = positions.getOrDefault(job.name(), today);
                boolean next = last.plusDays(1).equals(day);
                if (next && !held.contains(job.name()) && isTime(job, day, today) && !failedLately(job)) {
                    if (run(job, day)) {
                        positions.put(job.name(), day);
                    } else {
                        held.add(job.name());
                    }
                }
            }
        }
    }

    /** Where each job stands; one never run begins today, one that stood too long not further back than it makes sense. */
    private Map<String, LocalDate> positions(LocalDate today) {
        Map<String, LocalDate> positions = new HashMap<>(ledger.positions());
        LocalDate earliest = today.minusDays(MOST_DAYS);
        for (DailyJob job : jobs) {
            LocalDate last = positions.get(job.name());
            LocalDate start = last == null ? today.minusDays(1) : last.isBefore(earliest) ? earliest : last;
            if (!start.equals(last)) {
                log.info("job {} begins after {} (was {})", job.name(), start, last);
                ledger.place(job.name(), start);
                positions.put(job.name(), start);
            }
        }
        return positions;
    }

    private boolean isTime(DailyJob job, LocalDate day, LocalDate today) {
        boolean stands = clock.fixedDate() != null;
        return stands || day.isBefore(today) || !LocalTime.now(clock).isBefore(job.time());
    }

    private boolean failedLately(DailyJob job) {
        Long when = failedAt.get(job.name());
        return when != null && System.nanoTime() - when < AFTER_FAILURE.toNanos();
    }

    private boolean run(DailyJob job, LocalDate day) {
        long started = System.nanoTime();
        long run = ledger.begin(job.name(), day, name.value(), clock.instant());
        try {
            DailyJob.Result result =
                    clock.fixedDate() == null ? job.run(day) : clock.at(moment(job, day), () -> job.run(day));
            String words =
                    messages.getMessage(result.messageKey(), result.arguments().toArray(), VIETNAMESE);
            ledger.done(run, millis(started), words);
            failedAt.remove(job.name());
            return true;
        } catch (RuntimeException e) {
            log.error("job {} failed for {}", job.name(), day, e);
            failedAt.put(job.name(), System.nanoTime());
            ledger.failed(run, millis(started), String.valueOf(e.getMessage()));
            return false;
        }
    }

    private static ZonedDateTime moment(DailyJob job, LocalDate day) {
        return day.atTime(job.time()).atZone(ApplicationClock.ZONE);
    }

    private static long millis(long started) {
        return Duration.ofNanos(System.nanoTime() - started).toMillis();
    }
}
