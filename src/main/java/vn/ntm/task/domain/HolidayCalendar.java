package vn.ntm.task.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.domain.OpenDeadlines.Change;

/**
 * The use cases of whoever keeps the calendar. Every change needs a reason, is written to the audit trail and works the
 * open deadlines out anew in the same transaction; what it would move can be asked beforehand.
 */
@Service
@Transactional
public class HolidayCalendar {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private final HolidayStore store;
    private final WorkingCalendars calendars;
    private final HolidayTrail trail;
    private final ObjectProvider<OpenDeadlines> openDeadlines;

    HolidayCalendar(
            HolidayStore store,
            WorkingCalendars calendars,
            HolidayTrail trail,
            ObjectProvider<OpenDeadlines> openDeadlines) {
        this.store = store;
        this.calendars = calendars;
        this.trail = trail;
        this.openDeadlines = openDeadlines;
    }

    @Transactional(readOnly = true)
    public List<Holiday> ofYear(int year) {
        return store.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    @Transactional(readOnly = true)
    public Optional<Holiday> find(long id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public DeadlineSwitches switches() {
        return store.switches();
    }

    /** Open deadlines that would move if the day were entered, in place of {@code replacedId} unless 0. */
    @Transactional(readOnly = true)
    public Outcome<List<Change>> previewDay(HolidayEntry entry, long replacedId) {
        List<Rejection> rejections = check(entry, replacedId);
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        return Outcome.done(preview(without(replacedId, entries -> {
            List<HolidayEntry> with = new ArrayList<>(entries);
            with.add(entry);
            return with;
        })));
    }

    /** Open deadlines that would move if the day were removed. */
    @Transactional(readOnly = true)
    public List<Change> previewRemoval(long id) {
        return preview(without(id, entries -> entries));
    }

    /** Open deadlines that would move under other switches. */
    @Transactional(readOnly = true)
    public List<Change> previewSwitches(DeadlineSettings settings, boolean saturdaysWorked) {
        List<HolidayEntry> entries = store.all().stream().map(Holiday::entry).toList();
        return preview(new DeadlineRules(WorkingCalendars.calendar(entries, saturdaysWorked), settings));
    }

    /** Enters a day; says how many open deadlines moved. */
    public Outcome<Integer> add(HolidayEntry entry, String reason, Actor by) {
        List<Rejection> rejections = check(entry, 0);
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        Holiday added = store.save(new Holiday(entry));
        trail.day("HOLIDAY_ADDED", added.id(), Dates.format(added.day()), null, added.inWords(), reason, by);
        return Outcome.done(recompute(by, reason));
    }

    /** Corrects a day; says how many open deadlines moved. */
    public Outcome<Integer> change(Holiday holiday, HolidayEntry entry, String reason, Actor by) {
        List<Rejection> rejections = check(entry, holiday.id());
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        Holiday stored = store.find(holiday.id()).orElseThrow();
        String before = stored.inWords();
        stored.describe(entry);
        store.save(stored);
        trail.day("HOLIDAY_CHANGED", stored.id(), Dates.format(stored.day()), before, stored.inWords(), reason, by);
        return Outcome.done(recompute(by, reason));
    }

    /** Takes a day out; says how many open deadlines moved. */
    public int remove(Holiday holiday, String reason, Actor by) {
        Holiday stored = store.find(holiday.id()).orElseThrow();
        store.remove(stored);
        trail.day("HOLIDAY_REMOVED", stored.id(), Dates.format(stored.day()), stored.inWords(), null, reason, by);
        return recompute(by, reason);
    }

    /** Turns the switches; says how many open deadlines moved. */
    public int changeSwitches(DeadlineSettings settings, boolean saturdaysWorked, String reason, Actor by) {
        DeadlineSwitches switches = store.switches();
        String before = switches.inWords();
        switches.change(settings, saturdaysWorked);
        store.save(switches);
        trail.switches(before, switches.inWords(), reason, by);
        return recompute(by, reason);
    }

    private List<Rejection> check(HolidayEntry entry, long ownId) {
        List<Rejection> rejections = new ArrayList<>();
        LocalDate day = entry.day();
        boolean inWorkingWeek = WorkingCalendar.withoutHolidays()
                .withSaturdaysWorked(store.switches().saturdaysWorked())
                .isWorkingDay(day);
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            rejections.add(Rejection.onField("day", "task.holiday.error.range"));
        } else if (entry.kind().isOff() && !inWorkingWeek) {
            rejections.add(Rejection.onField("day", "task.holiday.error.offAlready", weekday(day)));
        } else if (!entry.kind().isOff() && day.getDayOfWeek().getValue() < 6) {
            rejections.add(Rejection.onField("day", "task.holiday.error.workedAlready", weekday(day)));
        }
        store.on(day)
                .filter(other -> other.id() != ownId)
                .ifPresent(other -> rejections.add(
                        Rejection.onField("day", "task.holiday.error.taken", Dates.format(day), other.name())));
        return rejections;
    }

    private DeadlineRules without(long id, UnaryOperator<List<HolidayEntry>> then) {
        DeadlineSwitches switches = store.switches();
        List<HolidayEntry> entries = store.all().stream()
                .filter(holiday -> holiday.id() != id)
                .map(Holiday::entry)
                .toList();
        return new DeadlineRules(
                WorkingCalendars.calendar(then.apply(entries), switches.saturdaysWorked()), switches.settings());
    }

    private List<Change> preview(DeadlineRules rules) {
        return openDeadlines
                .orderedStream()
                .flatMap(open -> open.preview(rules).stream())
                .toList();
    }

    private int recompute(Actor by, String reason) {
        calendars.changed();
        DeadlineRules rules = without(0, entries -> entries);
        return openDeadlines
                .orderedStream()
                .mapToInt(open -> open.recomputeAll(rules, by, reason))
                .sum();
    }

    private static String weekday(LocalDate day) {
        return Dates.weekday(day.getDayOfWeek());
    }
}
