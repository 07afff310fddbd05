package vn.ntm.task.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Dates;
import vn.ntm.task.domain.Holiday;
import vn.ntm.task.domain.HolidayEntry;
import vn.ntm.task.domain.HolidayKind;
import vn.ntm.ui.StaleException.Typed;

/** A day of the calendar as typed. */
public class HolidayForm {

    @NotNull(message = "{task.holiday.error.dayRequired}") private @Nullable LocalDate day;

    @NotNull(message = "{task.holiday.error.nameRequired}") @Size(max = 200, message = "{task.holiday.error.tooLong}") private @Nullable String name;

    @NotNull(message = "{task.holiday.error.kindRequired}") private @Nullable HolidayKind kind = HolidayKind.LE;

    @Size(max = 300, message = "{task.holiday.error.tooLong}") private @Nullable String source;

    @NotNull(message = "{task.holiday.error.confidenceRequired}") private Holiday.@Nullable Confidence confidence = Holiday.Confidence.VERIFIED;

    @NotNull(message = "{task.holiday.error.reasonRequired}") @Size(max = 500, message = "{task.holiday.error.tooLong}") private @Nullable String reason;

    private int version;
    private boolean confirmed;

    static HolidayForm of(Holiday holiday) {
        HolidayForm form = new HolidayForm();
        form.day = holiday.day();
        form.name = holiday.name();
        form.kind = holiday.kind();
        form.source = holiday.source();
        form.confidence = holiday.confidence();
        form.version = holiday.version();
        return form;
    }

    /** Only of a form without errors. */
    HolidayEntry toEntry() {
        return new HolidayEntry(
                Objects.requireNonNull(day),
                Objects.requireNonNull(name),
                Objects.requireNonNull(kind),
                source,
                Objects.requireNonNull(confidence));
    }

    String toReason() {
        return Objects.requireNonNull(reason);
    }

    List<Typed> typed() {
        return List.of(
                new Typed("Ngày", Dates.format(day)),
                new Typed("Tên ngày", name == null ? "" : name),
                new Typed("Căn cứ", source == null ? "" : source),
                new Typed("Lý do", reason == null ? "" : reason));
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable HolidayKind getKind() {
        return kind;
    }

    public void setKind(@Nullable HolidayKind kind) {
        this.kind = kind;
    }

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source;
    }

    public Holiday.@Nullable Confidence getConfidence() {
        return confidence;
    }

    public void setConfidence(Holiday.@Nullable Confidence confidence) {
        this.confidence = confidence;
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
