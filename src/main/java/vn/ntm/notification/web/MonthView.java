package vn.ntm.notification.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.ntm.shared.Dates;
import vn.ntm.shared.WorkingDays;
import vn.ntm.task.DueDays.DayDuty;

/**
 * A month of deadlines: whole weeks from Monday on for a wide window, and the days that have something for a phone.
 *
 * @param weeks weeks of seven days
 * @param busy days with duties, in order
 */
public record MonthView(String title, String previous, String next, List<List<Day>> weeks, List<Day> busy, int total) {

    private static final int LISTED = 4;

    /**
     * A day.
     *
     * @param outside whether it belongs to the month before or after
     * @param more duties that are not listed
     * @param path the day's duties in the register
     */
    public record Day(
            LocalDate day,
            int number,
            String name,
            boolean outside,
            boolean off,
            boolean today,
            List<Duty> duties,
            List<Duty> listed,
            int more,
            String path) {}

    /** A duty on its last day; the state is a word and a look. */
    public record Duty(String title, String note, String path, String css, String state) {}

    static MonthView of(YearMonth month, List<DayDuty> duties, LocalDate today, WorkingDays calendar, boolean own) {
        Map<LocalDate, List<Duty>> byDay = new TreeMap<>();
        duties.forEach(duty ->
                byDay.computeIfAbsent(duty.day(), day -> new ArrayList<>()).add(duty(duty)));
        List<List<Day>> weeks = new ArrayList<>();
        List<Day> busy = new ArrayList<>();
        int total = 0;
        for (LocalDate monday = first(month); !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            List<Day> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                Day day = day(monday.plusDays(i), month, byDay, today, calendar, own);
                week.add(day);
                if (!day.outside()) {
                    total += day.duties().size();
                    if (!day.duties().isEmpty() || day.today()) {
                        busy.add(day);
                    }
                }
            }
            weeks.add(week);
        }
        return new MonthView(
                "Tháng " + Dates.twoDigits(month.getMonthValue()) + "/" + month.getYear(),
                month.minusMonths(1).toString(),
                month.plusMonths(1).toString(),
                weeks,
                busy,
                total);
    }

    static LocalDate first(YearMonth month) {
        LocalDate first = month.atDay(1);
        return first.minusDays(first.getDayOfWeek().getValue() - (long) DayOfWeek.MONDAY.getValue());
    }

    static LocalDate last(YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        return last.plusDays(
                (long) DayOfWeek.SUNDAY.getValue() - last.getDayOfWeek().getValue());
    }

    private static Day day(
            LocalDate day,
            YearMonth month,
            Map<LocalDate, List<Duty>> byDay,
            LocalDate today,
            WorkingDays calendar,
            boolean own) {
        List<Duty> duties = byDay.getOrDefault(day, List.of());
        List<Duty> listed = duties.size() > LISTED ? duties.subList(0, LISTED - 1) : duties;
        String date = Dates.format(day);
        return new Day(
                day,
                day.getDayOfMonth(),
                Dates.weekday(day.getDayOfWeek()) + ", " + date,
                !YearMonth.from(day).equals(month),
                !calendar.isWorkingDay(day),
                day.equals(today),
                duties,
                listed,
                duties.size() - listed.size(),
                "/nhiem-vu?tu=" + date + "&den=" + date + (own ? "&cuaToi=true" : ""));
    }

    private static Duty duty(DayDuty duty) {
        String note = duty.originLabel().isEmpty() ? duty.who() : duty.who() + " · " + duty.originLabel();
        if (duty.overdue() > 0) {
            return of(duty, note, "d-over", duty.units() == 1 ? "quá hạn" : duty.overdue() + " quá hạn");
        }
        return duty.open() == 0
                ? of(duty, note, "d-done", "đã báo cáo")
                : of(duty, note, "d-time", duty.units() == 1 ? "chưa xong" : "còn " + duty.open());
    }

    private static Duty of(DayDuty duty, String note, String css, String state) {
        return new Duty(duty.title(), note, duty.path(), css, state);
    }
}
