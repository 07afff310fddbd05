package vn.ntm.task.domain;

import java.time.DayOfWeek;

/**
 * How an installation reads deadlines; the defaults are the strict ones.
 *
 * @param beforeMeansDayBefore "trước ngày D" ends with D - 1 (else with D)
 * @param rollForward a last day off moves to the next working day for "đến ngày", "trong tháng/quý/năm" and parts of
 *     them; periods ("trong thời hạn N ngày") always roll (Bộ luật Dân sự 2015, điều 148 khoản 5)
 * @param eventDefaultDays days granted after "sau khi ..." when the paper names none
 * @param weeklyReportDay the day of "hàng tuần" when the paper names none
 */
public record DeadlineSettings(
        boolean beforeMeansDayBefore, boolean rollForward, int eventDefaultDays, DayOfWeek weeklyReportDay) {

    public static final DeadlineSettings STRICT = new DeadlineSettings(true, true, 15, DayOfWeek.FRIDAY);

    public DeadlineSettings {
        if (eventDefaultDays < 1 || eventDefaultDays > 365) {
            throw new IllegalArgumentException("days after an event: " + eventDefaultDays);
        }
    }
}
