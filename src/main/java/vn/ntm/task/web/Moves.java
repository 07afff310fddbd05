package vn.ntm.task.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.shared.Dates;
import vn.ntm.task.domain.OpenDeadlines.Change;

/** The open deadlines that a change of the calendar would move, to be confirmed. */
public record Moves(int count, List<Line> lines, int more) {

    private static final int SHOWN = 20;

    /** One of them. */
    public record Line(String label, String before, String after) {}

    static Moves of(List<Change> changes) {
        List<Line> lines = changes.stream()
                .limit(SHOWN)
                .map(change -> new Line(change.label(), text(change.before()), text(change.after())))
                .toList();
        return new Moves(changes.size(), lines, changes.size() - lines.size());
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "chưa có ngày" : Dates.format(day);
    }
}
