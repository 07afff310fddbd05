package vn.ntm.task.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;

/** The installation's way of reading deadlines, as stored: one row. */
@Entity
@Table(name = "deadline_setting")
public class DeadlineSwitches {

    @Id
    private int id;

    @Version
    private int version;

    @Column(name = "before_means_day_before")
    private boolean beforeMeansDayBefore;

    @Column(name = "roll_forward")
    private boolean rollForward;

    @Column(name = "event_default_days")
    private int eventDefaultDays;

    @Column(name = "weekly_report_day")
    private int weeklyReportDay;

    @Column(name = "saturdays_worked")
    private boolean saturdaysWorked;

    protected DeadlineSwitches() {}

    void change(DeadlineSettings settings, boolean saturdays) {
        beforeMeansDayBefore = settings.beforeMeansDayBefore();
        rollForward = settings.rollForward();
        eventDefaultDays = settings.eventDefaultDays();
        weeklyReportDay = settings.weeklyReportDay().getValue();
        saturdaysWorked = saturdays;
    }

    public DeadlineSettings settings() {
        return new DeadlineSettings(beforeMeansDayBefore, rollForward, eventDefaultDays, DayOfWeek.of(weeklyReportDay));
    }

    public boolean saturdaysWorked() {
        return saturdaysWorked;
    }

    public int version() {
        return version;
    }

    /** One line for the audit trail. */
    String inWords() {
        return "trước ngày D hết %s; %s; sau sự kiện %d ngày; báo cáo tuần: ngày %d trong tuần; %s"
                .formatted(
                        beforeMeansDayBefore ? "D-1" : "D",
                        rollForward ? "dời qua ngày nghỉ" : "không dời qua ngày nghỉ",
                        eventDefaultDays,
                        weeklyReportDay,
                        saturdaysWorked ? "làm việc thứ Bảy" : "nghỉ thứ Bảy");
    }
}
