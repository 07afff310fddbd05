package vn.ntm.task.web;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.task.domain.StatusAnswer;
import vn.ntm.task.domain.StatusReview;

/** What a report says of one criterion. */
public class AnswerForm {

    private long item;
    private @Nullable AchievementStatus status;
    private @Nullable Boolean willReach;

    @Size(max = 500, message = "{task.error.textTooLong}") private @Nullable String note;

    public AnswerForm() {}

    static AnswerForm of(StatusReview.Line line) {
        AnswerForm form = new AnswerForm();
        StatusAnswer last = line.last();
        form.item = line.itemId();
        if (last != null) {
            form.status = last.status();
            form.willReach = last.willReach();
            form.note = last.note();
        } else if (line.now().isSaid()) {
            form.status = line.now();
        }
        return form;
    }

    /** Empty while nothing is said. */
    Optional<StatusAnswer> toAnswer() {
        return status == null ? Optional.empty() : Optional.of(new StatusAnswer(item, status, willReach, note));
    }

    public long getItem() {
        return item;
    }

    public void setItem(long item) {
        this.item = item;
    }

    public @Nullable AchievementStatus getStatus() {
        return status;
    }

    public void setStatus(@Nullable AchievementStatus status) {
        this.status = status;
    }

    public @Nullable Boolean getWillReach() {
        return willReach;
    }

    public void setWillReach(@Nullable Boolean willReach) {
        this.willReach = willReach;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
