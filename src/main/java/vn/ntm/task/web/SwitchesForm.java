package vn.ntm.task.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.domain.DeadlineSettings;
import vn.ntm.task.domain.DeadlineSwitches;
import vn.ntm.ui.StaleException.Typed;

/** The installation's way of reading deadlines as chosen. */
public class SwitchesForm {

    private boolean beforeMeansDayBefore;
    private boolean rollForward;
    private boolean saturdaysWorked;

    @NotNull(message = "{task.deadline.error.eventDays}") @Min(value = 1, message = "{task.deadline.error.eventDays}") @Max(value = 365, message = "{task.deadline.error.eventDays}") private @Nullable Integer eventDefaultDays;

    @NotNull(message = "{task.deadline.error.weekday}") @Min(value = 1, message = "{task.deadline.error.weekday}") @Max(value = 7, message = "{task.deadline.error.weekday}") private @Nullable Integer weeklyReportDay;

    @NotNull(message = "{task.holiday.error.reasonRequired}") @Size(max = 500, message = "{task.holiday.error.tooLong}") private @Nullable String reason;

    private int version;
    private boolean confirmed;

    static SwitchesForm of(DeadlineSwitches switches) {
        SwitchesForm form = new SwitchesForm();
        DeadlineSettings settings = switches.settings();
        form.beforeMeansDayBefore = settings.beforeMeansDayBefore();
        form.rollForward = settings.rollForward();
        form.saturdaysWorked = switches.saturdaysWorked();
        form.eventDefaultDays = settings.eventDefaultDays();
        form.weeklyReportDay = settings.weeklyReportDay().getValue();
        form.version = switches.version();
        return form;
    }

    /** Only of a form without errors. */
    DeadlineSettings toSettings() {
        return new DeadlineSettings(
                beforeMeansDayBefore,
                rollForward,
                Objects.requireNonNull(eventDefaultDays),
                DayOfWeek.of(Objects.requireNonNull(weeklyReportDay)));
    }

    String toReason() {
        return Objects.requireNonNull(reason);
    }

    List<Typed> typed() {
        return List.of(
                new Typed("“Trước ngày D”", beforeMeansDayBefore ? "hết ngày D-1" : "hết ngày D"),
                new Typed("Hạn rơi vào ngày nghỉ", rollForward ? "dời" : "không dời"),
                new Typed("Làm việc thứ Bảy", saturdaysWorked ? "có" : "không"),
                new Typed("Số ngày sau sự kiện", String.valueOf(eventDefaultDays)),
                new Typed("Lý do", reason == null ? "" : reason));
    }

    public boolean isBeforeMeansDayBefore() {
        return beforeMeansDayBefore;
    }

    public void setBeforeMeansDayBefore(boolean beforeMeansDayBefore) {
        this.beforeMeansDayBefore = beforeMeansDayBefore;
    }

    public boolean isRollForward() {
        return rollForward;
    }

    public void setRollForward(boolean rollForward) {
        this.rollForward = rollForward;
    }

    public boolean isSaturdaysWorked() {
        return saturdaysWorked;
    }

    public void setSaturdaysWorked(boolean saturdaysWorked) {
        this.saturdaysWorked = saturdaysWorked;
    }

    public @Nullable Integer getEventDefaultDays() {
        return eventDefaultDays;
    }

    public void setEventDefaultDays(@Nullable Integer eventDefaultDays) {
        this.eventDefaultDays = eventDefaultDays;
    }

    public @Nullable Integer getWeeklyReportDay() {
        return weeklyReportDay;
    }

    public void setWeeklyReportDay(@Nullable Integer weeklyReportDay) {
        this.weeklyReportDay = weeklyReportDay;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }
}
