package vn.ntm.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.task.ChecklistState;

/** Stores new checklists, and reads those of a duty for screens. */
public interface Checklists {

    /** First lines of new assignments, in order. */
    void create(Map<Long, List<NewLine>> linesByAssignment);

    /** Lines by assignment; only of assignments whose reports the actor may read. */
    Map<Long, List<Line>> ofTask(long taskId, Actor actor);

    /** A line to be: free words, or a criterion of the set with its code. */
    record NewLine(
            String label, @Nullable Long itemId, @Nullable String code) {
        static NewLine of(String label) {
            return new NewLine(label, null, null);
        }
    }

    /** A line as a screen shows it. */
    record Line(
            long id,
            String label,
            @Nullable Long itemId,
            @Nullable String code,
            ChecklistState state,
            @Nullable String counterpart,
            @Nullable Instant updatedAt,
            @Nullable String updatedBy,
            @Nullable String person,
            @Nullable LocalDate due) {

        /** Planned for a day before this one, and not done. */
        public boolean isLate(LocalDate today) {
            return due != null && due.isBefore(today) && state != ChecklistState.XONG;
        }

        /** Short, for messages: "Tiêu chí 16", else the words of the line. */
        public String name() {
            return nameOf(label, code);
        }
    }

    /** How much of a checklist is done; {@link #NONE} when there is no list. */
    record Tally(int done, int total) {

        public static final Tally NONE = new Tally(0, 0);

        static Tally of(Collection<ChecklistState> states) {
            int done = (int) states.stream()
                    .filter(state -> state == ChecklistState.XONG)
                    .count();
            return new Tally(done, states.size());
        }

        public static Tally ofLines(List<Line> lines) {
            return of(lines.stream().map(Line::state).toList());
        }

        public boolean isEmpty() {
            return total == 0;
        }

        /** Rounded down: 100 is said only when every line is done. */
        public int percent() {
            return total == 0 ? 0 : (int) (done * 100L / total);
        }

        public String words() {
            return done + "/" + total + " xong";
        }
    }

    /** Indicators carry a dotted code, criteria a plain number. */
    static String nameOf(String label, @Nullable String code) {
        if (code == null) {
            return label;
        }
        return (code.contains(".") ? "Chỉ tiêu " : "Tiêu chí ") + code;
    }
}
