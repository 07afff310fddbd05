package vn.ntm.task.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.CriteriaAverage;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.domain.TaskRegister.Part;

/**
 * Criterion by unit, as the units reported: who has sent, who has not, what stands and what is to be met in the year.
 *
 * @param columns criteria in printed order
 * @param sent a row for each unit that reported its result
 * @param missing units of which no result stands: not sent, or sent back; in the order of the duty
 */
public record StatusSummary(int year, List<Column> columns, List<Row> sent, List<Part> missing) {

    /** A criterion or indicator, and over all units that reported: how many meet it, how many will in the year. */
    public record Column(long itemId, String code, String name, long met, long inYear) {}

    /**
     * A unit.
     *
     * @param answers in the order of the columns; null where the unit was not asked
     * @param met as it stands
     * @param inYear met by the end of the year, as the unit says
     */
    public record Row(Part part, List<@Nullable StatusAnswer> answers, long met, long inYear) {}

    public int total() {
        return sent.size() + missing.size();
    }

    /** Units that never sent. */
    public List<Part> unsent() {
        return missing.stream()
                .filter(part -> part.status() != AssignmentStatus.REWORK)
                .toList();
    }

    /** Units that sent and were told to do it again. */
    public List<Part> sentBack() {
        return missing.stream()
                .filter(part -> part.status() == AssignmentStatus.REWORK)
                .toList();
    }

    /** "10,57": criteria met by a unit, of those that reported. */
    public String average() {
        return new CriteriaAverage((int) sent.stream().mapToLong(Row::met).sum(), sent.size()).shown();
    }

    /** The same by the end of the year, as the units say. */
    public String averageInYear() {
        return new CriteriaAverage((int) sent.stream().mapToLong(Row::inYear).sum(), sent.size()).shown();
    }

    /** @param answers by assignment and item */
    static StatusSummary of(
            int year,
            List<Part> parts,
            Map<Long, List<Checklists.Line>> checklists,
            Map<Long, Map<Long, StatusAnswer>> answers) {
        Map<Long, Checklists.Line> asked = new TreeMap<>();
        List<Part> sent = new ArrayList<>();
        List<Part> missing = new ArrayList<>();
        for (Part part : parts) {
            List<Checklists.Line> lines = checklists.getOrDefault(part.id(), List.of());
            boolean counts = part.role() != AssignmentRole.SUPPORTING && part.status() != AssignmentStatus.CANCELLED;
            if (counts && !lines.isEmpty()) {
                lines.forEach(line -> {
                    if (line.itemId() != null) {
                        asked.put(line.itemId(), line);
                    }
                });
                (part.reportedOn() == null ? missing : sent).add(part);
            }
        }
        List<Row> rows = sent.stream()
                .map(part -> row(part, asked, answers.getOrDefault(part.id(), Map.of())))
                .sorted(Comparator.comparingInt(row -> parts.indexOf(row.part())))
                .toList();
        List<Column> columns = new ArrayList<>();
        asked.forEach((item, line) -> {
            int at = columns.size();
            columns.add(new Column(
                    item,
                    line.code() == null ? "" : line.code(),
                    line.label(),
                    count(rows, at, false),
                    count(rows, at, true)));
        });
        return new StatusSummary(year, columns, rows, missing);
    }

    private static Row row(Part part, Map<Long, Checklists.Line> asked, Map<Long, StatusAnswer> said) {
        List<@Nullable StatusAnswer> answers = new ArrayList<>();
        asked.keySet().forEach(item -> answers.add(said.get(item)));
        return new Row(
                part,
                answers,
                said.values().stream().filter(answer -> answer.status().isMet()).count(),
                said.values().stream().filter(StatusAnswer::isMetInYear).count());
    }

    private static long count(List<Row> rows, int column, boolean inYear) {
        return rows.stream()
                .map(row -> row.answers().get(column))
                .filter(answer -> answer != null
                        && (inYear ? answer.isMetInYear() : answer.status().isMet()))
                .count();
    }
}
