package vn.ntm.task.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendar and the settings in force, kept in memory. A change shows at once where it was made, after its commit;
 * other application nodes read the tables again within {@value #SECONDS_KEPT} seconds.
 */
@Component
public class WorkingCalendars {

    private static final int SECONDS_KEPT = 10;

    private final HolidayStore store;
    private volatile @Nullable Kept kept;

    private record Kept(WorkingCalendar calendar, DeadlineSettings settings, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < TimeUnit.SECONDS.toNanos(SECONDS_KEPT);
        }
    }

    WorkingCalendars(HolidayStore store) {
        this.store = store;
    }

    /** The working calendar in force. */
    public WorkingCalendar current() {
        return kept().calendar();
    }

    /** The settings in force. */
    public DeadlineSettings settings() {
        return kept().settings();
    }

    /** The rules under the calendar and the settings in force: what tasks are given their deadlines by. */
    public DeadlineRules rules() {
        Kept now = kept();
        return new DeadlineRules(now.calendar(), now.settings());
    }

    /** Reads the tables again after the running transaction, so that one rolled back leaves nothing behind. */
    void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            kept = null;
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                kept = null;
            }
        });
    }

    static WorkingCalendar calendar(Collection<HolidayEntry> entries, boolean saturdaysWorked) {
        Map<LocalDate, String> daysOff = new HashMap<>();
        Set<LocalDate> madeUp = new HashSet<>();
        for (HolidayEntry entry : entries) {
            if (entry.kind().isOff()) {
                daysOff.put(entry.day(), entry.name());
            } else {
                madeUp.add(entry.day());
            }
        }
        return WorkingCalendar.of(daysOff, madeUp).withSaturdaysWorked(saturdaysWorked);
    }

    private Kept kept() {
        Kept now = kept;
        if (now == null || !now.isFresh()) {
            DeadlineSwitches switches = store.switches();
            var entries = store.all().stream().map(Holiday::entry).toList();
            now = new Kept(calendar(entries, switches.saturdaysWorked()), switches.settings(), System.nanoTime());
            kept = now;
        }
        return now;
    }
}
