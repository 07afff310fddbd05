package vn.ntm.task.web;

import org.jspecify.annotations.Nullable;
import vn.ntm.task.domain.CommitmentRegister.Row;
import vn.ntm.task.domain.CommitmentState;

/** Where a commitment stands, as typed. */
public class CommitmentStepForm {

    private CommitmentState state = CommitmentState.OPEN;
    private @Nullable String note;
    private @Nullable String document;
    private @Nullable Long taskId;
    private int version;

    static CommitmentStepForm of(Row row) {
        CommitmentStepForm form = new CommitmentStepForm();
        form.state = row.state();
        form.version = row.version();
        return form;
    }

    public CommitmentState getState() {
        return state;
    }

    public void setState(CommitmentState state) {
        this.state = state;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }

    public @Nullable Long getTaskId() {
        return taskId;
    }

    public void setTaskId(@Nullable Long taskId) {
        this.taskId = taskId;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
