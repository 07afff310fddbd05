package vn.ntm.task.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.domain.BulkSteps.Kind;
import vn.ntm.task.domain.BulkSteps.Order;
import vn.ntm.task.domain.BulkSteps.Seen;

/** One step for the chosen; each carries how it stood when the form was shown. */
public class BulkForm {

    private List<String> dong = new ArrayList<>();

    @Size(max = 2000, message = "{task.error.textTooLong}") private @Nullable String reason;

    @Size(max = 60, message = "{task.error.numberTooLong}") private @Nullable String number;

    private @Nullable LocalDate day;
    private @Nullable LocalDate until;

    Order toOrder(Kind kind) {
        return new Order(kind, reason, number, day, until);
    }

    static String code(Seen seen) {
        return seen.taskId() + "-" + seen.assignmentId() + "-" + seen.version() + "-" + seen.chases();
    }

    /** What is no such line is left out. */
    List<Seen> seen() {
        List<Seen> seen = new ArrayList<>();
        for (String line : dong) {
            if (line.matches("\\d{1,18}-\\d{1,18}-\\d{1,9}-\\d{1,9}")) {
                String[] parts = line.split("-", -1);
                seen.add(new Seen(
                        Long.parseLong(parts[0]),
                        Long.parseLong(parts[1]),
                        Integer.parseInt(parts[2]),
                        Integer.parseInt(parts[3])));
            }
        }
        return seen;
    }

    public List<String> getDong() {
        return dong;
    }

    public void setDong(@Nullable List<String> dong) {
        this.dong = dong == null ? new ArrayList<>() : dong;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }
}
