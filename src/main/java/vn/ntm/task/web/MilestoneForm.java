package vn.ntm.task.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Dates;
import vn.ntm.task.domain.MilestoneRegister.Row;
import vn.ntm.task.domain.MilestoneService.Entry;
import vn.ntm.ui.StaleException.Typed;

/** The day of a milestone as typed. */
public class MilestoneForm {

    private @Nullable LocalDate day;
    private @Nullable String document;
    private @Nullable String reason;
    private int version;
    private boolean confirmed;

    static MilestoneForm of(Row row) {
        MilestoneForm form = new MilestoneForm();
        form.day = row.day();
        form.document = row.document();
        form.version = row.version();
        return form;
    }

    Entry toEntry() {
        return new Entry(version, day, document, reason);
    }

    List<Typed> typed() {
        return List.of(
                new Typed("Ngày", Dates.format(day)),
                new Typed("Văn bản", document == null ? "" : document),
                new Typed("Lý do", reason == null ? "" : reason));
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
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
