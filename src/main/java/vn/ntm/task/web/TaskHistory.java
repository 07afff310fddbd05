package vn.ntm.task.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.shared.Dates;
import vn.ntm.task.domain.TaskRegister.Line;

/** The history of assignments as the time line prints it. */
public final class TaskHistory {

    private TaskHistory() {}

    /** One line of the history. */
    public record LineView(
            String icon,
            String tone,
            String title,
            String when,
            @Nullable String words,
            @Nullable String reason,
            List<StoredFile> files) {}

    static List<LineView> of(List<Line> lines, Map<Long, List<StoredFile>> files, boolean nameUnits) {
        List<LineView> views = new ArrayList<>();
        for (Line line : lines) {
            views.add(new LineView(
                    line.action().icon(),
                    line.action().tone(),
                    title(line, nameUnits),
                    line.position() + (line.onBehalf() ? ", ghi thay đơn vị" : "") + " · " + Dates.format(line.at()),
                    line.text(),
                    line.reason(),
                    files.getOrDefault(line.id(), List.of())));
        }
        return views;
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
