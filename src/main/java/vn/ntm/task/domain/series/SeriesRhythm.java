package vn.ntm.task.domain.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DeadlineSpec.CycleUnit;
import vn.ntm.task.domain.DeadlineRules;
import vn.ntm.task.domain.Occurrence;

/**
 * When the reports of a series fall due.
 *
 * @param phrase as printed, "vào thứ 4 hàng tuần"; empty for a series made by hand
 * @param every 1 = every cycle, 2 = every second
 * @param dayOfCycle as {@link DeadlineSpec#dayOfCycle}
 * @param monthOfCycle month inside a longer cycle, week inside a month; null = the last
 * @param startsAfter the first report falls on the first matching day strictly after this one (domain 5.6)
 * @param endsOn last day that may be named; null while open
 */
public record SeriesRhythm(
        String phrase,
        CycleUnit cycle,
        int every,
        @Nullable Integer dayOfCycle,
        @Nullable Integer monthOfCycle,
        LocalDate startsAfter,
        @Nullable LocalDate endsOn) {

    /** How many reports are known beforehand. */
    static final int AHEAD = 2;

    /**
     * One turn with the days around it.
     *
     * @param opensOn first day of its period: before it nothing can be reported for it
     * @param missedFrom the day after the next turn is due; whoever has sent nothing by then has missed it
     */
    public record Turn(Occurrence occurrence, LocalDate opensOn, LocalDate missedFrom) {}

    /** Of a recurring deadline; {@code otherwise} is the day it starts after where the paper says none. */
    public static SeriesRhythm of(DeadlineSpec spec, LocalDate otherwise) {
        CycleUnit cycle = spec.unit();
        if (spec.kind() != DeadlineKind.RECURRING || cycle == null) {
            throw new IllegalArgumentException("not recurring: " + spec);
        }
        LocalDate day = spec.day();
        return new SeriesRhythm(
                spec.phrase(), cycle, 1, spec.dayOfCycle(), spec.count(), day == null ? otherwise : day, spec.until());
    }

    /** "Định kỳ hằng tuần, thứ Tư". */
    public String words(DeadlineRules rules) {
        String words = rules.resolve(endless()).note();
        return every == 1 ? words : words + ", cứ " + every + " kỳ một lần";
    }

    /** All turns up to that day, and the next {@value #AHEAD}. */
    List<Turn> turns(DeadlineRules rules, LocalDate today) {
        LocalDate far = (today.isAfter(startsAfter) ? today : startsAfter).plusDays((AHEAD + 2L) * every * days() + 31);
        List<Occurrence> own = every(rules.occurrences(endless(), startsAfter.plusDays(1), far));
        List<Turn> turns = new ArrayList<>();
        int ahead = 0;
        for (int i = 0; i < own.size() && ahead < AHEAD; i++) {
            Occurrence one = own.get(i);
            if (endsOn != null && one.nominalDay().isAfter(endsOn)) {
                break;
            }
            ahead += one.nominalDay().isAfter(today) ? 1 : 0;
            turns.add(new Turn(one, opensOn(one.nominalDay()), missedFrom(own, i)));
        }
        return turns;
    }

    /** The next turn that somebody works in; the series is asked as if it had no end. */
    private LocalDate missedFrom(List<Occurrence> turns, int index) {
        for (int next = index + 1; next < turns.size(); next++) {
            if (!turns.get(next).dayOff()) {
                return turns.get(next).overdueFrom();
            }
        }
        return turns.get(index).overdueFrom().plusDays((long) every * days());
    }

    private List<Occurrence> every(List<Occurrence> turns) {
        List<Occurrence> own = new ArrayList<>();
        for (int i = 0; i < turns.size(); i += every) {
            own.add(turns.get(i));
        }
        return own;
    }

    private LocalDate opensOn(LocalDate nominal) {
        return switch (cycle) {
            case DAY -> nominal;
            case WEEK -> nominal.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> nominal.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(nominal.getYear(), (nominal.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case HALF_YEAR -> LocalDate.of(nominal.getYear(), nominal.getMonthValue() <= 6 ? 1 : 7, 1);
            case YEAR -> nominal.withDayOfYear(1);
        };
    }

    private int days() {
        return switch (cycle) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 31;
            case QUARTER -> 92;
            case HALF_YEAR -> 184;
            case YEAR -> 366;
        };
    }

    private DeadlineSpec endless() {
        return new DeadlineSpec(
                DeadlineKind.RECURRING,
                phrase,
                startsAfter,
                monthOfCycle,
                cycle,
                dayOfCycle,
                null,
                false,
                null,
                null,
                false);
    }
}
