package vn.ntm.task.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.CommitmentEntry.NewCommitment;

/** Commitments as typed, one on a line. */
public class CommitmentForm {

    private @Nullable String madeTo;
    private @Nullable String document;
    private @Nullable LocalDate madeOn;
    private @Nullable String contents;
    private @Nullable String responsible;
    private @Nullable LocalDate due;
    private @Nullable Long taskId;

    NewCommitment toCommitment() {
        return new NewCommitment(
                madeTo == null ? "" : madeTo,
                document,
                madeOn,
                contents == null ? "" : contents,
                responsible,
                due,
                taskId == null ? List.of() : List.of(taskId));
    }

    public @Nullable String getMadeTo() {
        return madeTo;
    }

    public void setMadeTo(@Nullable String madeTo) {
        this.madeTo = madeTo;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }

    public @Nullable LocalDate getMadeOn() {
        return madeOn;
    }

    public void setMadeOn(@Nullable LocalDate madeOn) {
        this.madeOn = madeOn;
    }

    public @Nullable String getContents() {
        return contents;
    }

    public void setContents(@Nullable String contents) {
        this.contents = contents;
    }

    public @Nullable String getResponsible() {
        return responsible;
    }

    public void setResponsible(@Nullable String responsible) {
        this.responsible = responsible;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }

    public @Nullable Long getTaskId() {
        return taskId;
    }

    public void setTaskId(@Nullable Long taskId) {
        this.taskId = taskId;
    }
}
