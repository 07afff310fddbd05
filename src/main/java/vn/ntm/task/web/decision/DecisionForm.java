package vn.ntm.task.web.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.DecisionEntry.NewDecision;

/** What was agreed on, when, and to whom it is reported. */
public class DecisionForm {

    private long taskId;
    private @Nullable String content;
    private @Nullable LocalDate decidedOn;
    private @Nullable String reportTo;

    NewDecision toDecision() {
        return new NewDecision(taskId, content == null ? "" : content, decidedOn, reportTo == null ? "" : reportTo);
    }

    public long getTaskId() {
        return taskId;
    }

    public void setTaskId(long taskId) {
        this.taskId = taskId;
    }

    public @Nullable String getContent() {
        return content;
    }

    public void setContent(@Nullable String content) {
        this.content = content;
    }

    public @Nullable LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(@Nullable LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public @Nullable String getReportTo() {
        return reportTo;
    }

    public void setReportTo(@Nullable String reportTo) {
        this.reportTo = reportTo;
    }
}
