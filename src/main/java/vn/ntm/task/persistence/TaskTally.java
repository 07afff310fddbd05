package vn.ntm.task.persistence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitKind;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.Tasks.Board;
import vn.ntm.task.Tasks.UnitFigures;

/** Adds up the board from groups of equal assignments: one pass over the table for every figure of the page. */
final class TaskTally {

    /**
     * Assignments of one unit that stand alike.
     *
     * @param undated no deadline counts
     * @param passed the deadline is over
     * @param soon the last day is at most seven days off
     * @param inTime reported before the deadline was over
     * @param inTimeOriginal reported by the last day first given
     * @param passedOriginal the last day first given is over
     * @param earliest earliest last day among them
     */
    record Group(
            long unit,
            AssignmentStatus status,
            boolean undated,
            boolean passed,
            boolean soon,
            boolean inTime,
            boolean inTimeOriginal,
            boolean passedOriginal,
            long number,
            @Nullable LocalDate earliest) {}

    record Unit(long id, String name, UnitKind kind) {}

    private long total;
    private long overdue;
    private long dueSoon;
    private long inTime;
    private long noDeadline;
    private long doneOnTime;
    private long doneLate;
    private long waiting;
    private long returned;
    private long done;
    private long onTimeOriginal;
    private long dueOriginal;
    private @Nullable LocalDate earliestOverdue;

    static Board board(List<Group> groups, List<Unit> units, LocalDate today) {
        TaskTally whole = new TaskTally();
        Map<Long, TaskTally> byUnit = new HashMap<>();
        for (Group group : groups) {
            whole.add(group);
            byUnit.computeIfAbsent(group.unit(), key -> new TaskTally()).add(group);
        }
        List<UnitFigures> figures = new ArrayList<>();
        for (Unit unit : units) {
            TaskTally tally = byUnit.get(unit.id());
            if (tally != null && tally.total > 0) {
                figures.add(tally.figures(unit));
            }
        }
        // the sort is stable: units come in Vietnamese order
        figures.sort(Comparator.comparingLong(UnitFigures::overdue)
                .thenComparingLong(UnitFigures::dueSoon)
                .reversed());
        long late = figures.stream().filter(unit -> unit.overdue() > 0).count();
        LocalDate earliest = whole.earliestOverdue;
        return new Board(
                whole.total,
                whole.overdue,
                late,
                earliest == null ? 0 : ChronoUnit.DAYS.between(earliest, today),
                whole.dueSoon,
                whole.waiting,
                whole.returned,
                whole.inTime,
                whole.noDeadline,
                whole.doneOnTime,
                whole.doneLate,
                whole.done,
                whole.onTimeOriginal,
                figures);
    }

    private void add(Group group) {
        long number = group.number();
        switch (group.status()) {
            case CANCELLED -> {}
            case SUSPENDED -> total += number;
            case DONE -> {
                total += number;
                done += number;
                if (!group.undated()) {
                    doneOnTime += group.inTime() ? number : 0;
                    doneLate += group.inTime() ? 0 : number;
                    onTimeOriginal += group.inTimeOriginal() ? number : 0;
                    dueOriginal += number;
                }
            }
            case ASSIGNED, IN_PROGRESS, SUBMITTED, REWORK, RETURNED -> addOpen(group, number);
        }
    }

    private void addOpen(Group group, long number) {
        total += number;
        waiting += group.status() == AssignmentStatus.SUBMITTED ? number : 0;
        returned += group.status() == AssignmentStatus.RETURNED ? number : 0;
        boolean sentInTimeOriginal = group.status() == AssignmentStatus.SUBMITTED && group.inTimeOriginal();
        dueOriginal += !group.undated() && group.passedOriginal() && !sentInTimeOriginal ? number : 0;
        boolean sentInTime = group.status() == AssignmentStatus.SUBMITTED && group.inTime();
        if (group.undated()) {
            noDeadline += number;
        } else if (sentInTime || !group.passed()) {
            inTime += number;
            dueSoon += !sentInTime && group.soon() ? number : 0;
        } else {
            overdue += number;
            LocalDate earliest = group.earliest();
            if (earliest != null && (earliestOverdue == null || earliest.isBefore(earliestOverdue))) {
                earliestOverdue = earliest;
            }
        }
    }

    private UnitFigures figures(Unit unit) {
        return new UnitFigures(
                unit.id(),
                unit.name(),
                unit.kind().icon(),
                total,
                overdue,
                dueSoon,
                inTime,
                noDeadline,
                doneOnTime,
                doneLate,
                waiting,
                done,
                onTimeOriginal,
                dueOriginal);
    }
}
