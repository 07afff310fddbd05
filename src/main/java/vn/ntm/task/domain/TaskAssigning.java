package vn.ntm.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.AssignmentRole;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.TaskAssigned;
import vn.ntm.task.Tasks.Line;
import vn.ntm.task.Tasks.NewTask;

/** Giao việc: one duty, one assignment per lead unit, criteria per unit, the deadline computed by the calendar. */
@Service
public class TaskAssigning {

    private final AssignedTasks tasks;
    private final Assignments assignments;
    private final AssignmentEvents events;
    private final AssignmentCriteria criteriaLinks;
    private final ChecklistDrafting drafting;
    private final AssigningContext context;

    TaskAssigning(
            AssignedTasks tasks,
            Assignments assignments,
            AssignmentEvents events,
            AssignmentCriteria criteriaLinks,
            ChecklistDrafting drafting,
            AssigningContext context) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.events = events;
        this.criteriaLinks = criteriaLinks;
        this.drafting = drafting;
        this.context = context;
    }

    /** What assigning asks of the other modules. */
    @Component
    record AssigningContext(
            Units units,
            CriteriaCatalogue catalogue,
            WorkingCalendars calendars,
            Territory territory,
            ApplicationClock clock,
            ApplicationEventPublisher publisher) {}

    @Transactional
    public Outcome<Long> assign(NewTask asked, Actor by) {
        List<Rejection> rejections = new ArrayList<>();
        UnitSummary territory = context.territory().of(asked.owner());
        if (!by.may(Right.ASSIGN_TASK) || !by.sees(territory.path())) {
            rejections.add(Rejection.of("task.error.notYourTerritory"));
        }
        checkWords(asked, rejections);
        checkDeadline(asked, rejections);
        Map<UnitId, UnitSummary> units = checkLines(asked, rejections);
        Map<String, Item> items = checkCriteria(asked, rejections);
        rejections.addAll(ChecklistDrafting.check(asked));
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        return Outcome.done(save(asked, by, territory, units, items));
    }

    private static void checkWords(NewTask asked, List<Rejection> rejections) {
        if (asked.title().isBlank()) {
            rejections.add(Rejection.onField("title", "task.error.titleRequired"));
        } else if (asked.title().length() > 300) {
            rejections.add(Rejection.onField("title", "task.error.titleTooLong"));
        }
        if (asked.content().isBlank()) {
            rejections.add(Rejection.onField("content", "task.error.contentRequired"));
        }
    }

    /** "Ngay", "khẩn trương" make no date: the office sets an internal day or says that there is none (domain 5.4). */
    private static void checkDeadline(NewTask asked, List<Rejection> rejections) {
        if (asked.deadline().kind() == DeadlineKind.URGENT_NO_DATE
                && !asked.deadline().internal()) {
            rejections.add(Rejection.onField("internalDay", "task.error.urgentNeedsDecision"));
        }
    }

    private Map<UnitId, UnitSummary> checkLines(NewTask asked, List<Rejection> rejections) {
        if (asked.lines().stream().noneMatch(line -> line.role() == AssignmentRole.LEAD)) {
            rejections.add(Rejection.onField("lines", "task.error.leadRequired"));
        }
        Set<UnitId> seen = new HashSet<>();
        for (Line line : asked.lines()) {
            if (!seen.add(line.unit())) {
                rejections.add(Rejection.onField("lines", "task.error.unitTwice"));
            }
        }
        Map<UnitId, UnitSummary> units = context.units().findAll(seen);
        if (units.size() < seen.size()) {
            rejections.add(Rejection.onField("lines", "task.error.unitUnknown"));
        }
        LocalDate today = context.clock().today();
        for (UnitSummary unit : units.values()) {
            if (unit.validTo() != null && unit.validTo().isBefore(today)) {
                rejections.add(Rejection.onField("lines", "task.error.unitClosed", unit.name()));
            }
        }
        return units;
    }

    private Map<String, Item> checkCriteria(NewTask asked, List<Rejection> rejections) {
        Set<String> codes = new LinkedHashSet<>();
        asked.lines().forEach(line -> codes.addAll(line.criteriaCodes()));
        Long set = asked.criteriaSetId();
        if (codes.isEmpty()) {
            return Map.of();
        }
        if (set == null) {
            rejections.add(Rejection.onField("criteriaSetId", "task.error.setRequired"));
            return Map.of();
        }
        Map<String, Item> items = context.catalogue().resolve(set, codes);
        List<String> unknown =
                codes.stream().filter(code -> !items.containsKey(code)).toList();
        if (!unknown.isEmpty()) {
            rejections.add(Rejection.onField("lines", "task.error.criteriaUnknown", String.join(", ", unknown)));
        }
        return items;
    }

    private long save(
            NewTask asked, Actor by, UnitSummary territory, Map<UnitId, UnitSummary> units, Map<String, Item> items) {
        Instant now = context.clock().instant();
        Deadline deadline = context.calendars().rules().resolve(asked.deadline());
        AssignedTask task = AssignedTask.from(asked, territory.path(), deadline, by, now);
        tasks.save(task);
        int position = 0;
        Map<Long, Collection<Item>> links = new LinkedHashMap<>();
        List<Assignment> given = new ArrayList<>();
        for (Line line : asked.lines()) {
            UnitSummary unit = Objects.requireNonNull(units.get(line.unit()));
            Assignment assignment =
                    Assignment.give(task, ++position, unit, line.role(), String.join(", ", line.criteriaCodes()), now);
            given.add(assignments.save(assignment));
            links.put(
                    assignment.id(),
                    line.criteriaCodes().stream()
                            .map(items::get)
                            .filter(Objects::nonNull)
                            .toList());
        }
        events.saveAll(given.stream().map(assignment -> assignment.assigned(by)).toList());
        tasks.flush();
        criteriaLinks.save(links);
        drafting.create(asked, given, links);
        context.publisher().publishEvent(new TaskAssigned(task.id(), by));
        context.publisher()
                .publishEvent(new AuditableEvent(
                        "TASK_ASSIGNED",
                        by.userId().value(),
                        by.name(),
                        by.position(),
                        "TASK",
                        task.id(),
                        task.title(),
                        asked.owner().value(),
                        null,
                        String.join(
                                "; ",
                                units.values().stream().map(UnitSummary::name).toList()),
                        null));
        return task.id();
    }
}
