package vn.ntm.task.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.task.Tasks.LineState;
import vn.ntm.task.domain.Checklists.Tally;
import vn.ntm.task.domain.TaskService.LineReport;
import vn.ntm.ui.NotFoundException;

/** All lines of one unit's checklist; a line of another unit does not exist here. */
final class UnitChecklist {

    private final Map<Long, AssignmentItem> lines = new LinkedHashMap<>();

    UnitChecklist(List<AssignmentItem> items) {
        items.forEach(item -> lines.put(item.id(), item));
    }

    /** Lines said by code or words, as papers name them. */
    List<LineReport> find(Map<String, LineState> said) {
        List<LineReport> reports = new ArrayList<>();
        said.forEach((name, state) -> reports.add(new LineReport(
                lines.values().stream()
                        .filter(line -> line.isCalled(name))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("checklist line", name))
                        .id(),
                state.state(),
                state.counterpart())));
        return reports;
    }

    boolean isChangedBy(List<LineReport> reports) {
        return reports.stream()
                .anyMatch(report -> line(report.lineId()).differsFrom(report.state(), report.counterpart()));
    }

    /**
     * Takes over what is said; lines in the same new state share one line of the history.
     *
     * @return what changed, for the history; empty when other words tell it, null when nothing did
     */
    @Nullable String change(List<LineReport> reports, String by, Instant now) {
        Map<String, List<AssignmentItem>> changed = new LinkedHashMap<>();
        boolean any = false;
        for (LineReport report : reports) {
            AssignmentItem line = line(report.lineId());
            if (line.differsFrom(report.state(), report.counterpart())) {
                line.become(report.state(), report.counterpart(), by, now);
                any = true;
                if (!report.answered()) {
                    changed.computeIfAbsent(line.words(), words -> new ArrayList<>())
                            .add(line);
                }
            }
        }
        if (!any) {
            return null;
        }
        List<String> told = new ArrayList<>();
        changed.forEach((words, changedLines) -> told.add(names(changedLines) + ": " + words));
        return String.join("\n", told);
    }

    /** "Tiêu chí 1, 2, Chỉ tiêu 17.1, Sở Y tế": the kind is said once for codes that follow each other. */
    private static String names(List<AssignmentItem> lines) {
        List<String> names = new ArrayList<>();
        String kind = "";
        for (AssignmentItem line : lines) {
            String code = line.code();
            String own =
                    code == null ? "" : line.name().substring(0, line.name().length() - code.length());
            names.add(code != null && own.equals(kind) ? code : line.name());
            kind = own;
        }
        return String.join(", ", names);
    }

    Tally tally() {
        return Tally.of(lines.values().stream().map(AssignmentItem::state).toList());
    }

    private AssignmentItem line(long id) {
        AssignmentItem line = lines.get(id);
        if (line == null) {
            throw new NotFoundException("checklist line", id);
        }
        return line;
    }
}
