package vn.ntm.task.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.shared.Dates;
import vn.ntm.task.domain.TaskRegister.Line;

/** The history of assignments as the time line prints it. */
public final class TaskHistory {

    private TaskHistory() {}

    /**
     * One line of the time line.
     *
     * @param units whom it happened to, where it stands for the same of several units; else empty
     */
    public record LineView(
            String icon,
            String tone,
            String title,
            String when,
            @Nullable String words,
            @Nullable String reason,
            List<StoredFile> files,
            List<String> units) {

        /** Of one unit. */
        public LineView(
                String icon,
                String tone,
                String title,
                String when,
                @Nullable String words,
                @Nullable String reason,
                List<StoredFile> files) {
            this(icon, tone, title, when, words, reason, files, List.of());
        }
    }

    /** @param nameUnits whether each line says its unit; then one act about many of them is one line */
    static List<LineView> of(List<Line> lines, Map<Long, List<StoredFile>> files, boolean nameUnits) {
        List<LineView> views = new ArrayList<>();
        List<Line> run = new ArrayList<>();
        for (Line line : lines) {
            boolean goesOn = nameUnits
                    && !run.isEmpty()
                    && act(line).equals(act(run.get(0)))
                    && run.stream().noneMatch(one -> one.assignmentId() == line.assignmentId())
                    && !files.containsKey(line.id())
                    && !files.containsKey(run.get(0).id());
            if (!goesOn) {
                addRun(run, files, nameUnits, views);
                run.clear();
            }
            run.add(line);
        }
        addRun(run, files, nameUnits, views);
        return views;
    }

    /** All that a line prints, but its unit and its files. */
    private static List<@Nullable Object> act(Line line) {
        return Arrays.asList(title(line, false), line.userName(), when(line), line.text(), line.reason());
    }

    private static void addRun(
            List<Line> run, Map<Long, List<StoredFile>> files, boolean nameUnits, List<LineView> views) {
        if (run.isEmpty()) {
            return;
        }
        Line line = run.get(0);
        List<String> units =
                run.size() == 1 ? List.of() : run.stream().map(Line::unitName).toList();
        views.add(new LineView(
                line.action().icon(),
                line.action().tone(),
                units.isEmpty() ? title(line, nameUnits) : title(line, false) + ": " + units.size() + " đơn vị",
                when(line),
                line.text(),
                line.reason(),
                files.getOrDefault(line.id(), List.of()),
                units));
    }

    private static String when(Line line) {
        return line.position() + (line.onBehalf() ? ", ghi thay đơn vị" : "") + " · " + Dates.format(line.at());
    }

    private static String title(Line line, boolean nameUnits) {
        StringBuilder title = new StringBuilder(line.action().label());
        if (nameUnits) {
            title.append(": ").append(line.unitName());
        }
        if (line.reportNumber() != null) {
            title.append(" (").append(line.reportNumber()).append(')');
        }
        if (line.progress() != null && line.progress() < 100) {
            title.append(", ").append(line.progress()).append('%');
        }
        return title.toString();
    }
}
