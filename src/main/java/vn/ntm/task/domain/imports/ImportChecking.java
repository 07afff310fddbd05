package vn.ntm.task.domain.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Dates;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.TaskKind;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks.Checklist;
import vn.ntm.task.Tasks.Line;
import vn.ntm.task.Tasks.NewTask;
import vn.ntm.task.Urgency;
import vn.ntm.task.domain.imports.ImportCheck.Planned;
import vn.ntm.task.domain.imports.ImportCheck.Problem;
import vn.ntm.task.domain.imports.ImportTable.Row;

/**
 * Makes duties of the rows of a table. Rows that say the same of a duty and differ in the unit are one duty with several
 * lead units, as the export writes it.
 */
final class ImportChecking {

    private static final Set<String> ENDED = Set.of("hoan thanh", "da hoan thanh", "da xong", "da huy", "huy", "xong");
    private static final int TITLE_LENGTH = 300;

    private final ImportTable table;
    private final Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
    private final UnitMatching units;
    private final Target target;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<List<String>, List<Row>> duties = new LinkedHashMap<>();

    /**
     * What the duties are given for.
     *
     * @param codes codes that the set knows
     * @param resolve the last day of a deadline
     */
    record Target(
            UnitId owner,
            @Nullable Long criteriaSet,
            Set<String> codes,
            Function<DeadlineSpec, @Nullable LocalDate> resolve) {}

    ImportChecking(ImportTable table, SortedMap<Integer, ImportField> columns, UnitMatching units, Target target) {
        this.table = table;
        this.units = units;
        this.target = target;
        columns.forEach((column, field) -> this.columns.put(field, column));
    }

    ImportCheck check() {
        int ended = 0;
        for (Row row : table.rows()) {
            String status = cell(row, ImportField.STATUS);
            if (status != null && ENDED.contains(VietnameseText.fold(status))) {
                ended++;
            } else {
                duties.computeIfAbsent(identity(row), key -> new ArrayList<>()).add(row);
            }
        }
        List<Planned> planned = new ArrayList<>();
        duties.values().forEach(rows -> plan(rows).ifPresent(planned::add));
        return new ImportCheck(planned, problems, ended, units.unknown());
    }

    private List<String> identity(Row row) {
        List<String> identity = new ArrayList<>();
        for (ImportField field : ImportField.values()) {
            boolean ofUnit = field == ImportField.LEAD || field == ImportField.CRITERIA || field == ImportField.STATUS;
            String cell = ofUnit ? null : cell(row, field);
            identity.add(cell == null ? "" : cell);
        }
        return identity;
    }

    private @Nullable String cell(Row row, ImportField field) {
        return row.cell(columns.get(field));
    }

    private Optional<Planned> plan(List<Row> rows) {
        Row first = rows.get(0);
        int before = problems.size();
        String content = cell(first, ImportField.TITLE);
        if (content == null) {
            problems.add(Problem.of(first.number(), ImportField.TITLE, "task.error.titleRequired"));
        }
        Optional<DeadlineSpec> deadline =
                TypedDeadline.read(cell(first, ImportField.DUE), cell(first, ImportField.PHRASE), target.resolve());
        if (deadline.isEmpty()) {
            problems.add(Problem.of(
                    first.number(),
                    ImportField.DUE,
                    "task.error.importDay",
                    String.valueOf(cell(first, ImportField.DUE))));
        }
        Map<UnitId, Line> lines = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (Row row : rows) {
            List<String> codes = codes(row);
            for (UnitSummary unit : named(row, ImportField.LEAD, true)) {
                names.add(unit.name());
                if (lines.put(unit.id(), new Line(unit.id(), AssignmentRole.LEAD, codes)) != null) {
                    problems.add(Problem.of(row.number(), ImportField.LEAD, "task.error.unitTwice"));
                }
            }
        }
        for (UnitSummary unit : named(first, ImportField.SUPPORTING, false)) {
            lines.putIfAbsent(unit.id(), Line.supporting(unit.id()));
        }
        if (problems.size() > before || content == null || deadline.isEmpty()) {
            return Optional.empty();
        }
        LocalDate due = target.resolve().apply(deadline.get());
        return Optional.of(new Planned(
                rows.stream().map(Row::number).toList(),
                task(first, content, deadline.get(), List.copyOf(lines.values())),
                String.join("; ", names),
                due == null ? deadline.get().phrase() : Dates.format(due)));
    }

    private NewTask task(Row row, String content, DeadlineSpec deadline, List<Line> lines) {
        String place = cell(row, ImportField.PLACE);
        String paper = cell(row, ImportField.PAPER);
        TaskOrigin none = TaskOrigin.none();
        TaskOrigin origin = new TaskOrigin(
                none.kind(),
                none.id(),
                null,
                place == null ? none.label() : place,
                paper == null ? none.paperLabel() : paper,
                null);
        boolean coded = lines.stream().anyMatch(line -> !line.criteriaCodes().isEmpty());
        return new NewTask(
                origin,
                target.owner(),
                titleOf(content),
                content,
                TaskKind.EXECUTE,
                DirectiveVerb.in(content),
                Urgency.THUONG,
                deadline,
                lines,
                coded ? target.criteriaSet() : null,
                List.of(),
                null,
                null,
                null,
                cell(row, ImportField.FOLLOWER),
                null,
                List.of(),
                cell(row, ImportField.NOTE),
                Checklist.NONE);
    }

    /** Nothing is cut: what is too long for a title stands in full in the content. */
    private static String titleOf(String content) {
        String line = content.lines().findFirst().orElse(content).strip();
        if (line.length() <= TITLE_LENGTH) {
            return line;
        }
        int blank = line.lastIndexOf(' ', TITLE_LENGTH - 2);
        return line.substring(0, blank < 0 ? TITLE_LENGTH - 1 : blank) + "…";
    }

    private List<String> codes(Row row) {
        String typed = cell(row, ImportField.CRITERIA);
        List<String> codes = new ArrayList<>();
        for (String code : typed == null ? new String[0] : typed.split("[,;\\s]+")) {
            if (!code.isEmpty() && !codes.contains(code)) {
                codes.add(code);
            }
        }
        List<String> unknown =
                codes.stream().filter(code -> !target.codes().contains(code)).toList();
        if (!unknown.isEmpty()) {
            problems.add(Problem.of(
                    row.number(), ImportField.CRITERIA, "task.error.criteriaUnknown", String.join(", ", unknown)));
        }
        return codes;
    }

    private List<UnitSummary> named(Row row, ImportField field, boolean required) {
        String typed = cell(row, field);
        List<UnitSummary> found = new ArrayList<>();
        for (String name : typed == null ? new String[0] : typed.split("[;\\n]+")) {
            String clean = VietnameseText.clean(name);
            if (!clean.isEmpty()) {
                units.find(clean)
                        .ifPresentOrElse(
                                found::add,
                                () -> problems.add(Problem.of(row.number(), field, "task.error.importUnit", clean)));
            }
        }
        if (required && typed == null) {
            problems.add(Problem.of(row.number(), field, "task.error.leadRequired"));
        }
        return found;
    }
}
