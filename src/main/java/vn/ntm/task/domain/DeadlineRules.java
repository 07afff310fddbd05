package vn.ntm.task.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.DeadlineSpec;

/**
 * From what a paper says to the days that count (domain 5.4; Bộ luật Dân sự 2015, điều 146, 147, 148), under one
 * calendar and the installation's settings. Pure: the same question always has the same answer.
 */
public final class DeadlineRules {

    private final WorkingCalendar calendar;
    private final DeadlineSettings settings;
    private final DeadlineNotes notes;

    public DeadlineRules(WorkingCalendar calendar, DeadlineSettings settings) {
        this.calendar = calendar;
        this.settings = settings;
        this.notes = new DeadlineNotes(calendar);
    }

    /** Works the deadline out; without a date where the paper gives none, or not yet. */
    public Deadline resolve(DeadlineSpec spec) {
        return switch (spec.kind()) {
            case BEFORE -> before(spec);
            case BY, IN_MONTH, IN_QUARTER, IN_YEAR, PART -> ending(spec, spec.nominalLastDay(), settings.rollForward());
            case PERIOD_DAYS, PERIOD, WORKING_DAYS -> period(spec);
            case START -> new Deadline(spec, null, null, null, null, spec.day(), notes.start(spec.day()));
            case EVENT -> event(spec);
            case RECURRING -> Deadline.withoutDate(spec, notes.recurring(spec, settings));
            case BY_REFERENCE -> reference(spec);
            case URGENT_NO_DATE ->
                Deadline.withoutDate(spec, spec.internal() ? DeadlineNotes.NO_DATE_CONFIRMED : DeadlineNotes.URGENT);
            case ONGOING -> Deadline.withoutDate(spec, DeadlineNotes.ONGOING);
            case TARGET -> Deadline.withoutDate(spec, notes.target(spec.day()));
            case NONE -> Deadline.withoutDate(spec, "");
        };
    }

    /** The turns of a recurring duty whose nominal day lies in {@code from .. to} and inside the series itself. */
    public List<Occurrence> occurrences(DeadlineSpec spec, LocalDate from, LocalDate to) {
        return new Recurrence(spec, calendar, settings).between(from, to);
    }

    private Deadline before(DeadlineSpec spec) {
        LocalDate printed = spec.day();
        if (printed == null) {
            return Deadline.withoutDate(spec, DeadlineNotes.YEAR_UNKNOWN);
        }
        if (!settings.beforeMeansDayBefore()) {
            return fixed(spec, printed, printed, DeadlineNotes.BEFORE_INCLUSIVE);
        }
        // Never rolls: the next working day would no longer be "before".
        LocalDate last = printed.minusDays(1);
        return fixed(spec, last, last, notes.before(printed, last));
    }

    private Deadline ending(DeadlineSpec spec, @Nullable LocalDate nominal, boolean rolls) {
        if (nominal == null) {
            return Deadline.withoutDate(spec, DeadlineNotes.YEAR_UNKNOWN);
        }
        if (!rolls) {
            return fixed(spec, nominal, nominal, notes.notRolled(nominal));
        }
        LocalDate last = calendar.nextWorkingDayOnOrAfter(nominal);
        return fixed(spec, nominal, last, notes.rolled(nominal, last));
    }

    private Deadline period(DeadlineSpec spec) {
        LocalDate from = spec.day() != null ? spec.day() : spec.eventDay();
        Integer count = spec.count();
        if (from == null || count == null) {
            return Deadline.withoutDate(spec, notes.waitsFor(spec.event()));
        }
        return switch (spec.kind()) {
            case WORKING_DAYS -> {
                LocalDate last = calendar.plusWorkingDays(from, count);
                yield fixed(spec, last, last, notes.workingDays(count, from));
            }
            case PERIOD -> counted(spec, from, plusUnits(from, count, spec.unit()));
            default -> counted(spec, from, from.plusDays(count));
        };
    }

    private Deadline counted(DeadlineSpec spec, LocalDate from, LocalDate nominal) {
        LocalDate last = calendar.nextWorkingDayOnOrAfter(nominal);
        return fixed(spec, nominal, last, notes.counted(from, nominal, last));
    }

    private Deadline event(DeadlineSpec spec) {
        LocalDate day = spec.eventDay();
        if (day == null) {
            return Deadline.withoutDate(spec, notes.waitsFor(spec.event()));
        }
        if (!spec.eventAfter()) {
            LocalDate last = day.minusDays(1);
            return fixed(spec, last, last, notes.beforeEvent(day, last));
        }
        LocalDate nominal = day.plusDays(settings.eventDefaultDays());
        LocalDate last = calendar.nextWorkingDayOnOrAfter(nominal);
        return fixed(spec, nominal, last, notes.afterEvent(day, settings.eventDefaultDays(), nominal, last));
    }

    /** The other paper sets the day once it is known; until then there is none. */
    private Deadline reference(DeadlineSpec spec) {
        LocalDate day = spec.eventDay();
        if (day == null) {
            return Deadline.withoutDate(spec, notes.reference(spec.event()));
        }
        LocalDate last = settings.rollForward() ? calendar.nextWorkingDayOnOrAfter(day) : day;
        return fixed(spec, day, last, notes.referenceOn(spec.event(), day, last));
    }

    private Deadline fixed(DeadlineSpec spec, LocalDate nominal, LocalDate last, String note) {
        return new Deadline(
                spec, nominal, last, last.plusDays(1), calendar.lastWorkingDayOnOrBefore(nominal), null, note);
    }

    /** Điều 148: the corresponding day; the last day of the month if it lacks that day. */
    private static LocalDate plusUnits(LocalDate from, int count, DeadlineSpec.@Nullable CycleUnit unit) {
        if (unit == null) {
            return from.plusDays(count);
        }
        return switch (unit) {
            case DAY -> from.plusDays(count);
            case WEEK -> from.plusWeeks(count);
            case MONTH -> from.plusMonths(count);
            case QUARTER -> from.plusMonths(3L * count);
            case HALF_YEAR -> from.plusMonths(6L * count);
            case YEAR -> from.plusYears(count);
        };
    }
}
