package vn.ntm.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ntm.notification.domain.Crowd;
import vn.ntm.notification.domain.MailSettings;
import vn.ntm.notification.domain.PlainDays;
import vn.ntm.notification.domain.ReminderJob;
import vn.ntm.notification.persistence.JdbcDigests;
import vn.ntm.support.TestDatabase;

/**
 * The day's run over a million assignments of 10,000 communes with 20,000 people, and the inbox after it. A program by
 * itself, run by hand: {@code BenchReminders [units] [duties per unit] [days]}.
 */
public final class BenchReminders {

    private static final LocalDate DAY = LocalDate.of(2023, 4, 12);
    private static final int QUESTIONS = 2000;

    private BenchReminders() {}

    public static void main(String[] args) {
        int units = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int duties = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        int days = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        var database = TestDatabase.newDatabase();
        SingleConnectionDataSource source = new SingleConnectionDataSource(
                String.valueOf(database.getJdbcUrl()),
                String.valueOf(database.getUsername()),
                String.valueOf(database.getPassword()),
                true);
        JdbcClient jdbc = JdbcClient.create(source);
        long start = System.nanoTime();
        Crowd.make(jdbc, units, duties, DAY);
        jdbc.sql("vacuum analyze").update();
        System.out.printf("made %,d assignments in %d ms%n", count(jdbc, "assignment"), millis(start));
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/notification");
        messages.setDefaultEncoding("UTF-8");
        ReminderJob job = new ReminderJob(
                new JdbcDigests(jdbc, new MailSettings("127.0.0.1", "ntm@ntm.example", "https://ntm.example")),
                new PlainDays(Set.of()),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                messages,
                1000);
        for (int i = 0; i < days; i++) {
            System.gc();
            long before = used();
            start = System.nanoTime();
            job.run(DAY.plusDays(i));
            System.out.printf(
                    "%s: %d ms, heap +%d kB, %,d digests, %,d messages so far%n",
                    DAY.plusDays(i),
                    millis(start),
                    (used() - before) / 1024,
                    count(jdbc, "inbox_entry"),
                    count(jdbc, "outbox_message"));
        }
        jdbc.sql("vacuum analyze").update();
        inbox(jdbc, units * 2L);
        source.destroy();
    }

    /** What the page of the inbox asks: the newest thirty and how many are unread. */
    private static void inbox(JdbcClient jdbc, long people) {
        long first =
                jdbc.sql("select min(id) from user_account").query(Long.class).single();
        long[] took = new long[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            long user = first + i * 7919L % people;
            long start = System.nanoTime();
            jdbc.sql(
                            "select id, kind, at, title, body, path, day, starting, soon, overdue, read_at is not null as is_read"
                                    + " from inbox_entry where user_id = ? and id < ? order by id desc limit 31")
                    .params(user, Long.MAX_VALUE)
                    .query()
                    .listOfRows();
            jdbc.sql(
                            "select count(*) from (select 1 from inbox_entry where user_id = ? and read_at is null limit 100) few")
                    .param(user)
                    .query(Long.class)
                    .single();
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        System.out.printf(
                "inbox: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms%n",
                took[QUESTIONS / 2] / 1e6, took[QUESTIONS * 95 / 100] / 1e6, took[QUESTIONS * 99 / 100] / 1e6);
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static long millis(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
