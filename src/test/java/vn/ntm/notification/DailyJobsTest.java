package vn.ntm.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.ntm.notification.domain.DailyJobs;
import vn.ntm.notification.domain.JobLedger;
import vn.ntm.notification.domain.NodeName;
import vn.ntm.notification.persistence.JdbcJobs;
import vn.ntm.notification.persistence.ShedLockNode;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.DailyJob;
import vn.ntm.shared.DayMoved;
import vn.ntm.support.TestDatabase;

/** Each day once, in order, on one node; on a real database with the real lock. */
@DisplayName("Công việc hằng ngày: mỗi ngày một lần, làm bù ngày lỡ")
class DailyJobsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 4, 12);

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private DriverManagerDataSource database;
    private ApplicationClock clock;
    private JdbcJobs ledger;

    @BeforeEach
    void begin() {
        JdbcConnectionDetails details = TestDatabase.newDatabase();
        database = new DriverManagerDataSource(
                String.valueOf(details.getJdbcUrl()),
                String.valueOf(details.getUsername()),
                String.valueOf(details.getPassword()));
        ledger = new JdbcJobs(JdbcClient.create(database));
        clock = new ApplicationClock(Clock.systemUTC(), DAY);
    }

    private DailyJob job(String name, int hour, Runnable work) {
        return new DailyJob() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String label() {
                return "label";
            }

            @Override
            public LocalTime time() {
                return LocalTime.of(hour, 0);
            }

            @Override
            public Result run(LocalDate day) {
                done.add(name + " " + day.getDayOfMonth());
                work.run();
                return Result.of("done");
            }
        };
    }

    private DailyJobs node(DailyJob... jobs) {
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return new DailyJobs(
                List.of(jobs),
                ledger,
                new ShedLockNode(database, clock, Duration.ofMinutes(1)),
                new NodeName(),
                messages,
                clock);
    }

    @Test
    void aNewJobBeginsTodayAndADayIsDoneOnce() {
        DailyJobs node = node(job("b", 6, () -> {}), job("a", 5, () -> {}));
        node.runDue();
        node.runDue();
        assertThat(done).containsExactly("a 12", "b 12");
        assertThat(ledger.positions()).containsEntry("a", DAY).containsEntry("b", DAY);
    }

    @Test
    void missedDaysAreMadeUpForInOrderAllJobsOfADayBeforeTheNext() {
        DailyJobs node = node(job("b", 6, () -> {}), job("a", 5, () -> {}));
        node.runDue();
        clock.fixDate(DAY.plusDays(3));
        done.clear();
        node.runDue();
        assertThat(done).containsExactly("a 13", "b 13", "a 14", "b 14", "a 15", "b 15");
    }

    @Test
    void aFailedDayIsNotPassedOverAndHoldsBackOnlyItsOwnJob() {
        DailyJobs node = node(
                job("bad", 5, () -> {
                    throw new IllegalStateException("no power");
                }),
                job("good", 6, () -> {}));
        node.runDue();
        clock.fixDate(DAY.plusDays(1));
        node.runDue();
        assertThat(done).containsExactly("bad 12", "good 12", "good 13");
        assertThat(ledger.positions().get("bad")).isBefore(DAY);
        assertThat(bad().state()).isEqualTo(JobLedger.State.FAILED);
        assertThat(bad().error()).isEqualTo("no power");
    }

    private JobLedger.Run bad() {
        return Objects.requireNonNull(ledger.newest().get("bad"));
    }

    @Test
    void theDemonstrationPlaysItsWeekAndBeginsAnewElsewhere() {
        DailyJobs node = node(job("a", 5, () -> {}));
        node.runDue();
        clock.fixDate(DAY.plusDays(7));
        node.on(new DayMoved(DAY, DAY.plusDays(7)));
        assertThat(done).hasSize(8).endsWith("a 19");
        done.clear();
        clock.fixDate(LocalDate.of(2021, 9, 15));
        node.on(new DayMoved(DAY.plusDays(7), LocalDate.of(2021, 9, 15)));
        assertThat(done).containsExactly("a 15");
        assertThat(ledger.positions()).containsEntry("a", LocalDate.of(2021, 9, 15));
    }

    @Test
    void aDayMovedBeforeTheFirstHeartbeatStillPlaysTheDaysBetween() {
        DailyJobs node = node(job("a", 5, () -> {}));
        clock.fixDate(DAY.plusDays(2));
        node.on(new DayMoved(DAY, DAY.plusDays(2)));
        assertThat(done).containsExactly("a 12", "a 13", "a 14");
    }

    @Test
    void twoNodesDoItOnce() throws InterruptedException {
        CountDownLatch inTheMiddle = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        DailyJob slow = job("slow", 5, () -> {
            inTheMiddle.countDown();
            await(goOn);
        });
        DailyJobs first = node(slow);
        DailyJobs second = node(slow);
        Thread running = new Thread(first::runDue);
        running.start();
        await(inTheMiddle);
        assertThat(second.runDue()).as("the other node is at it").isFalse();
        goOn.countDown();
        running.join();
        assertThat(second.runDue()).isTrue();
        assertThat(done).containsExactly("slow 12");
    }

    @Test
    void aRunWhoseNodeDiedIsToldSoAndItsDayIsRunAgain() {
        ledger.place("a", DAY.minusDays(1));
        ledger.begin("a", DAY, "gone:1", clock.instant());
        node(job("a", 5, () -> {})).runDue();
        assertThat(done).containsExactly("a 12");
        assertThat(ledger.recent(5))
                .extracting(JobLedger.Run::state)
                .containsExactly(JobLedger.State.DONE, JobLedger.State.DIED);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
