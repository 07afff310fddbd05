package vn.ntm.task.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.attachment.Attachments.Upload;
import vn.ntm.task.ChecklistState;
import vn.ntm.task.domain.Checklists.Line;
import vn.ntm.task.domain.StatusAnswer;
import vn.ntm.task.domain.StatusReview;
import vn.ntm.task.domain.TaskService.LineReport;
import vn.ntm.task.domain.TaskService.Report;

/** "Báo cáo": three choices, then as little or as much as the person wants to add. */
public class ReportForm extends SentForm {

    /** DANG_LAM, VUONG_MAC or XONG. */
    private String state = "DANG_LAM";

    @Min(value = 0, message = "{task.error.percent}") @Max(value = 100, message = "{task.error.percent}") private @Nullable Integer percent;

    @Size(max = 4000, message = "{task.error.textTooLong}") private @Nullable String text;

    private List<@Valid LineForm> lines = new ArrayList<>();
    private List<@Valid AnswerForm> answers = new ArrayList<>();

    /** One line of the unit's checklist. */
    public static class LineForm {
        private long id;
        private @Nullable ChecklistState state;

        @Size(max = 200, message = "{task.error.counterpartTooLong}") private @Nullable String counterpart;

        public LineForm() {}

        LineForm(Line line) {
            id = line.id();
            state = line.state();
            counterpart = line.counterpart();
        }

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        public @Nullable ChecklistState getState() {
            return state;
        }

        public void setState(@Nullable ChecklistState state) {
            this.state = state;
        }

        public @Nullable String getCounterpart() {
            return counterpart;
        }

        public void setCounterpart(@Nullable String counterpart) {
            this.counterpart = counterpart;
        }
    }

    /** Lines as stored, in their order, with what was typed where something was. */
    void fillLines(List<Line> stored) {
        Map<Long, LineForm> typed = new HashMap<>();
        lines.forEach(line -> typed.put(line.getId(), line));
        lines = new ArrayList<>(stored.stream()
                .map(line -> {
                    LineForm form = typed.get(line.id());
                    return form == null || form.getState() == null ? new LineForm(line) : form;
                })
                .toList());
    }

    /** As the system knows it or as last answered, with what was typed where something was. */
    void fillAnswers(StatusReview review) {
        Map<Long, AnswerForm> typed = new HashMap<>();
        answers.forEach(answer -> typed.put(answer.getItem(), answer));
        answers = new ArrayList<>(review.lines().stream()
                .map(line -> typed.getOrDefault(line.itemId(), AnswerForm.of(line)))
                .toList());
    }

    List<StatusAnswer> toAnswers() {
        return answers.stream().flatMap(answer -> answer.toAnswer().stream()).toList();
    }

    Report toReport(List<Upload> uploads) {
        List<LineReport> said = new ArrayList<>();
        for (LineForm line : lines) {
            ChecklistState lineState = line.getState();
            if (lineState != null) {
                said.add(new LineReport(line.getId(), lineState, line.getCounterpart()));
            }
        }
        return new Report("XONG".equals(state), percent, text, getNumber(), getOn(), uploads, said);
    }

    boolean needsWords() {
        return "VUONG_MAC".equals(state) && text == null;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public @Nullable Integer getPercent() {
        return percent;
    }

    public void setPercent(@Nullable Integer percent) {
        this.percent = percent;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public List<LineForm> getLines() {
        return lines;
    }

    public void setLines(List<LineForm> lines) {
        this.lines = lines;
    }

    public List<AnswerForm> getAnswers() {
        return answers;
    }

    public void setAnswers(List<AnswerForm> answers) {
        this.answers = answers;
    }
}
