package vn.ntm.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.domain.TaskRegister.Duty;
import vn.ntm.task.domain.TaskService.Target;
import vn.ntm.ui.NotFoundException;

/**
 * "Biểu thời gian": a unit cuts its part into lines, each with who does it and by when, none later than the part's own
 * last day. The lines are those of its checklist; how far each is, its reports say.
 */
@Service
public class Timetable {

    private static final int LONGEST_PERSON = 200;

    private final AssignmentSteps steps;
    private final AssignmentItems items;
    private final TaskRegister register;
    private final CriteriaCatalogue catalogue;

    Timetable(AssignmentSteps steps, AssignmentItems items, TaskRegister register, CriteriaCatalogue catalogue) {
        this.steps = steps;
        this.items = items;
        this.register = register;
        this.catalogue = catalogue;
    }

    /**
     * A line.
     *
     * @param lineId null for one that is not stored yet
     * @param itemId criterion or indicator, with its code; null for free words
     */
    public record Row(
            @Nullable Long lineId,
            @Nullable Long itemId,
            @Nullable String code,
            String label,
            @Nullable String person,
            @Nullable LocalDate due) {

        public Row {
            label = VietnameseText.clean(label);
            person = VietnameseText.cleanOrNull(person);
        }

        boolean isBlank() {
            return person == null && due == null && (itemId != null || label.isEmpty());
        }

        String name() {
            return Checklists.nameOf(label, code);
        }
    }

    /**
     * The stored lines, then what the duty is about and no line says yet, one line per criterion; a list of other things,
     * such as offices to ask, is left as it is.
     */
    @Transactional(readOnly = true)
    public List<Row> rows(Target target, Actor actor) {
        Assignment part = steps.visible(target, actor);
        List<Row> rows = new ArrayList<>(items.findByAssignmentIdOrderByPosition(part.id()).stream()
                .map(item -> new Row(item.id(), item.itemId(), item.code(), item.label(), item.person(), item.due()))
                .toList());
        Set<Long> said = rows.stream().map(Row::itemId).filter(Objects::nonNull).collect(Collectors.toSet());
        if (rows.isEmpty() || !said.isEmpty()) {
            offered(target, actor).values().stream()
                    .filter(item -> !said.contains(item.id()))
                    .forEach(item -> rows.add(new Row(null, item.id(), item.code(), item.name(), null, null)));
        }
        return rows;
    }

    /** The criteria that a new line may stand for: the part's own, else all of the duty's set. */
    private Map<Long, Item> offered(Target target, Actor actor) {
        Duty duty =
                register.duty(target.taskId(), actor).orElseThrow(() -> new NotFoundException("task", target.taskId()));
        List<Long> own = register.criteriaOf(target.taskId()).getOrDefault(target.assignmentId(), List.of());
        Map<Long, Item> offered = new LinkedHashMap<>();
        if (!own.isEmpty()) {
            Map<Long, Item> found = catalogue.findItems(own);
            own.stream().filter(found::containsKey).forEach(id -> offered.put(id, found.get(id)));
        } else if (duty.criteriaSetId() != null) {
            catalogue.itemsOf(duty.criteriaSetId()).stream()
                    .filter(Item::isCriterion)
                    .forEach(item -> offered.put(item.id(), item));
        }
        return offered;
    }

    /** Takes the lines over, all or none; the history tells what became different. */
    @Transactional
    public Outcome<Long> save(Target target, List<Row> rows, Actor by) {
        Assignment part = steps.open(target, by);
        if (!part.actionsFor(by).contains(TaskAction.PLAN)) {
            return AssignmentSteps.refused(TaskAction.PLAN);
        }
        Map<Long, AssignmentItem> stored = new LinkedHashMap<>();
        items.findByAssignmentIdOrderByPosition(part.id()).forEach(item -> stored.put(item.id(), item));
        List<Rejection> rejections = check(rows, part.lastDay(), stored.size());
        Map<String, List<String>> changes = new LinkedHashMap<>();
        List<Row> fresh = new ArrayList<>();
        for (Row row : rows) {
            Long id = row.lineId();
            if (id == null) {
                if (!row.isBlank()) {
                    fresh.add(row);
                    note(changes, row, row.name());
                }
            } else if (line(stored, id).isPlannedOtherwise(row.person(), row.due())) {
                note(changes, row, line(stored, id).name());
            }
        }
        if (changes.isEmpty() && rejections.isEmpty()) {
            rejections.add(Rejection.of("task.error.timetableUnchanged"));
        }
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        mustBeOffered(fresh, target, by);
        return steps.take(target, by, TaskAction.PLAN, (open, now) -> {
            write(open, rows, fresh, stored, now);
            return open.plan(by, words(changes), now);
        });
    }

    private void mustBeOffered(List<Row> fresh, Target target, Actor by) {
        List<Row> criteria = fresh.stream().filter(row -> row.itemId() != null).toList();
        if (!criteria.isEmpty()) {
            Map<Long, Item> offered = offered(target, by);
            for (Row row : criteria) {
                Item item = offered.get(row.itemId());
                boolean same = item != null
                        && item.code().equals(row.code())
                        && VietnameseText.clean(item.name()).equals(row.label());
                if (!same) {
                    throw new NotFoundException("criterion of the duty", String.valueOf(row.itemId()));
                }
            }
        }
    }

    private void write(
            Assignment part, List<Row> rows, List<Row> fresh, Map<Long, AssignmentItem> stored, Instant now) {
        for (Row row : rows) {
            Long id = row.lineId();
            if (id != null) {
                line(stored, id).plan(row.person(), row.due());
            }
        }
        int position = stored.values().stream()
                .mapToInt(AssignmentItem::position)
                .max()
                .orElse(0);
        List<AssignmentItem> added = new ArrayList<>();
        for (Row row : fresh) {
            AssignmentItem item = AssignmentItem.add(part.id(), ++position, row);
            item.plan(row.person(), row.due());
            added.add(item);
        }
        items.saveAll(added);
    }

    private static List<Rejection> check(List<Row> rows, @Nullable LocalDate lastDay, int stored) {
        List<Rejection> rejections = new ArrayList<>();
        int fresh = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            LocalDate due = row.due();
            if (due != null && lastDay != null && due.isAfter(lastDay)) {
                rejections.add(Rejection.onField(
                        "rows[" + i + "].due", "task.error.stepAfterDeadline", Dates.format(lastDay)));
            }
            if (row.person() != null && row.person().length() > LONGEST_PERSON) {
                rejections.add(Rejection.onField("rows[" + i + "].person", "task.error.personTooLong"));
            }
            if (row.lineId() == null && !row.isBlank()) {
                fresh++;
                if (row.label().isEmpty()) {
                    rejections.add(Rejection.onField("rows[" + i + "].label", "task.error.stepNeedsWords"));
                } else if (row.label().length() > ChecklistDrafting.LONGEST_LINE) {
                    rejections.add(Rejection.onField(
                            "rows[" + i + "].label",
                            "task.error.checklistLineTooLong",
                            ChecklistDrafting.LONGEST_LINE));
                }
            }
        }
        if (stored + fresh > ChecklistDrafting.MOST_LINES) {
            rejections.add(Rejection.of("task.error.checklistTooLong", ChecklistDrafting.MOST_LINES));
        }
        return rejections;
    }

    private static AssignmentItem line(Map<Long, AssignmentItem> stored, long id) {
        AssignmentItem item = stored.get(id);
        if (item == null) {
            throw new NotFoundException("checklist line", id);
        }
        return item;
    }

    /** Lines with the same person and day are told together. */
    private static void note(Map<String, List<String>> changes, Row row, String name) {
        String person = Objects.requireNonNullElse(row.person(), "chưa phân công");
        String due = row.due() == null ? "chưa ghi ngày" : "xong ngày " + Dates.format(row.due());
        changes.computeIfAbsent(person + ", " + due, key -> new ArrayList<>()).add(name);
    }

    private static String words(Map<String, List<String>> changes) {
        List<String> told = new ArrayList<>();
        changes.forEach((plan, names) -> told.add(String.join(", ", names) + ": " + plan));
        return String.join("\n", told);
    }
}
