package vn.ntm.notification.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.DailyJob;
import vn.ntm.shared.Dates;
import vn.ntm.shared.WorkingDays;

/**
 * The ladder of reminders (domain 5.7): on each working day at most one digest for each person, in three groups, and only
 * to whoever has something new in it; on the first working day of a week the summary for the chair. Each portion of
 * people is a transaction of its own; a day begun twice goes on with those who have nothing yet.
 */
@Component
public class ReminderJob implements DailyJob {

    static final int PEOPLE_AT_ONCE = 1000;
    private static final LocalTime HOUR = LocalTime.of(6, 0);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final DigestStore store;
    private final WorkingDays calendar;
    private final TransactionTemplate transaction;
    private final MessageSource messages;
    private final int peopleAtOnce;

    @Autowired
    ReminderJob(DigestStore store, WorkingDays calendar, TransactionTemplate transaction, MessageSource messages) {
        this(store, calendar, transaction, messages, PEOPLE_AT_ONCE);
    }

    /** With portions of another size. */
    public ReminderJob(
            DigestStore store,
            WorkingDays calendar,
            TransactionTemplate transaction,
            MessageSource messages,
            int peopleAtOnce) {
        this.store = store;
        this.calendar = calendar;
        this.transaction = transaction;
        this.messages = messages;
        this.peopleAtOnce = peopleAtOnce;
    }

    @Override
    public String name() {
        return "notification-reminders";
    }

    @Override
    public String label() {
        return "notification.job.reminders";
    }

    @Override
    public LocalTime time() {
        return HOUR;
    }

    @Override
    public Result run(LocalDate day) {
        if (!calendar.isWorkingDay(day)) {
            return Result.of("notification.job.dayOff");
        }
        Windows windows = Windows.of(day, calendar);
        int digests = inPortions(windows, false);
        int summaries = windows.beginsTheWeek() ? inPortions(windows, true) : 0;
        return Result.of("notification.job.reminded", digests, summaries);
    }

    private int inPortions(Windows windows, boolean weekly) {
        String weekday = Dates.weekday(windows.day().getDayOfWeek());
        String title = messages.getMessage(
                weekly ? "notification.weekly.title" : "notification.digest.title",
                new Object[] {weekday, Dates.format(windows.day())},
                VIETNAMESE);
        var at = windows.day().atTime(HOUR).atZone(ApplicationClock.ZONE).toInstant();
        int written = 0;
        long after = 0;
        Optional<Long> upTo = store.portion(after, peopleAtOnce);
        while (upTo.isPresent()) {
            long from = after;
            long to = upTo.get();
            Integer some = transaction.execute(status -> weekly
                    ? store.writeWeekly(windows, title, from, to, at)
                    : store.write(windows, title, from, to, at));
            written += some == null ? 0 : some;
            after = to;
            upTo = store.portion(after, peopleAtOnce);
        }
        return written;
    }
}
