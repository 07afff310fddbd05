package vn.ntm.task.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ntm.shared.Dates;
import vn.ntm.task.domain.Holiday;

/** A year as twelve small month tables, weeks from Monday, with the days that differ from the working week. */
public record YearCalendar(int year, List<Month> months, List<Row> rows) {

    /** One month. */
    public record Month(String title, List<List<Cell>> weeks) {}

    /** One day; blank before the first and after the last of the month. */
    public record Cell(String day, String css, String sign, String title) {
        static final Cell BLANK = new Cell("", "", "", "");
    }

    /** One day that differs, as a line of the list. */
    public record Row(
            long id,
            String day,
            String weekday,
            String name,
            String kind,
            String sign,
            String source,
            String confidence) {}

    static YearCalendar of(int year, List<Holiday> holidays, LocalDate today, boolean saturdaysWorked) {
        Map<LocalDate, Holiday> byDay = new HashMap<>();
        holidays.forEach(holiday -> byDay.put(holiday.day(), holiday));
        List<Month> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            months.add(month(YearMonth.of(year, month), byDay, today, saturdaysWorked));
        }
        return new YearCalendar(
                year, months, holidays.stream().map(YearCalendar::row).toList());
    }

    private static Month month(
            YearMonth month, Map<LocalDate, Holiday> byDay, LocalDate today, boolean saturdaysWorked) {
        List<List<Cell>> weeks = new ArrayList<>();
        List<Cell> week = new ArrayList<>();
        for (int blank = 1; blank < month.atDay(1).getDayOfWeek().getValue(); blank++) {
            week.add(Cell.BLANK);
        }
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            week.add(cell(month.atDay(number), byDay, today, saturdaysWorked));
            if (week.size() == 7) {
                weeks.add(week);
                week = new ArrayList<>();
            }
        }
        while (!week.isEmpty() && week.size() < 7) {
            week.add(Cell.BLANK);
        }
        if (!week.isEmpty()) {
            weeks.add(week);
        }
        return new Month("Tháng " + month.getMonthValue(), weeks);
    }

    private static Cell cell(LocalDate day, Map<LocalDate, Holiday> byDay, LocalDate today, boolean saturdaysWorked) {
        Holiday holiday = byDay.get(day);
        String number = Integer.toString(day.getDayOfMonth());
        String now = day.equals(today) ? " now" : "";
        if (holiday != null) {
            String css = holiday.kind().isOff() ? "off" : "made";
            return new Cell(number, css + now, holiday.kind().sign(), Dates.format(day) + ": " + holiday.name());
        }
        int weekday = day.getDayOfWeek().getValue();
        boolean weekend = weekday == 7 || (weekday == 6 && !saturdaysWorked);
        return new Cell(number, (weekend ? "wend" : "") + now, "", "");
    }

    private static Row row(Holiday holiday) {
        String source = holiday.source();
        return new Row(
                holiday.id(),
                Dates.format(holiday.day()),
                Dates.weekday(holiday.day().getDayOfWeek()),
                holiday.name(),
                holiday.kind().name(),
                holiday.kind().sign(),
                source == null ? "" : source,
                holiday.confidence().name());
    }
}
