package vn.ntm.task.domain;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import vn.ntm.attachment.AttachmentAccess;
import vn.ntm.attachment.Attachments;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.task.DeadlineKind;
import vn.ntm.task.ReferredPapers;
import vn.ntm.task.ReferredPapers.Paper;
import vn.ntm.task.domain.TaskRegister.Duty;
import vn.ntm.task.domain.TaskRegister.Line;
import vn.ntm.task.domain.TaskRegister.Part;

/** Everything a duty's page shows one viewer, in a constant number of statements. */
@Service
public class TaskReading implements AttachmentAccess {

    private final TaskRegister register;
    private final Assignments assignments;
    private final AssignmentEvents events;
    private final Attachments attachments;
    private final CriteriaCatalogue catalogue;
    private final Checklists checklists;
    private final SingletonSupplier<ReferredPapers> papers; // upstairs; absent where this module runs alone
    private final DutyReaders readers;

    TaskReading(
            TaskRegister register,
            Assignments assignments,
            AssignmentEvents events,
            Attachments attachments,
            CriteriaCatalogue catalogue,
            Checklists checklists,
            ObjectProvider<ReferredPapers> papers,
            DutyReaders readers) {
        this.register = register;
        this.assignments = assignments;
        this.events = events;
        this.attachments = attachments;
        this.catalogue = catalogue;
        this.checklists = checklists;
        this.papers = SingletonSupplier.ofNullable(papers::getIfAvailable);
        this.readers = readers;
    }

    /**
     * A duty as one viewer may see it. Of other units a commune sees the state, not the reports.
     *
     * @param actions what the viewer may do now, by assignment
     * @param everActions what is the viewer's to do, now or at another time, by assignment
     * @param files files by history line
     * @param criteria criteria and indicators by assignment
     * @param criteriaSet name and decision of the set they belong to
     * @param referred the paper whose timetable it follows, or that its words refer to
     * @param checklists checklist lines by assignment, where the viewer may read the reports
     */
    public record Opened(
            Duty duty,
            List<Part> parts,
            List<Line> history,
            Map<Long, Set<TaskAction>> actions,
            Map<Long, Set<TaskAction>> everActions,
            Map<Long, List<StoredFile>> files,
            Map<Long, List<Item>> criteria,
            @Nullable String criteriaSet,
            @Nullable Paper referred,
            Map<Long, List<Checklists.Line>> checklists) {}

    @Transactional(readOnly = true)
    public Optional<Opened> open(long taskId, Actor viewer) {
        return register.duty(taskId, viewer).map(duty -> opened(duty, viewer)).or(() -> {
            Actor follower = readers.of(taskId, viewer);
            return register.duty(taskId, follower).map(duty -> opened(duty, follower));
        });
    }

    private Opened opened(Duty duty, Actor actor) {
        long id = duty.id();
        List<Line> history = register.history(id, actor);
        List<Assignment> seen = assignments.ofTask(id).stream()
                .filter(assignment -> assignment.isVisibleTo(actor))
                .toList();
        Map<Long, List<StoredFile>> files = attachments.ofAll(
                TaskService.REPORT_FILES, history.stream().map(Line::id).toList());
        return new Opened(
                duty,
                register.parts(id),
                history,
                actions(seen, assignment -> assignment.actionsFor(actor)),
                actions(seen, assignment -> assignment.everActionsFor(actor)),
                files,
                criteria(id),
                set(duty),
                referred(duty, actor),
                checklists.ofTask(id, actor));
    }

    private @Nullable Paper referred(Duty duty, Actor actor) {
        String event = duty.event();
        boolean byReference = duty.deadlineKind() == DeadlineKind.BY_REFERENCE;
        String words = byReference && event != null ? event : duty.content();
        ReferredPapers known = papers.get();
        return known == null ? null : known.find(words, duty.ownerPath(), actor).orElse(null);
    }

    /** The checklist of one unit, for its form. */
    @Transactional(readOnly = true)
    public List<Checklists.Line> checklist(long taskId, long assignmentId, Actor actor) {
        return checklists.ofTask(taskId, actor).getOrDefault(assignmentId, List.of());
    }

    private static Map<Long, Set<TaskAction>> actions(
            List<Assignment> seen, Function<Assignment, Set<TaskAction>> actionsFor) {
        Map<Long, Set<TaskAction>> actions = new LinkedHashMap<>();
        seen.forEach(assignment -> actions.put(assignment.id(), actionsFor.apply(assignment)));
        return actions;
    }

    private @Nullable String set(Duty duty) {
        Long id = duty.criteriaSetId();
        return id == null
                ? null
                : catalogue
                        .find(id)
                        .map(set -> set.name() + ", " + set.decision())
                        .orElse(null);
    }

    private Map<Long, List<Item>> criteria(long taskId) {
        Map<Long, List<Long>> ids = register.criteriaOf(taskId);
        Map<Long, Item> items = catalogue.findItems(
                ids.values().stream().flatMap(List::stream).distinct().toList());
        Map<Long, List<Item>> byAssignment = new LinkedHashMap<>();
        ids.forEach((assignment, itemIds) -> byAssignment.put(
                assignment,
                itemIds.stream().filter(items::containsKey).map(items::get).toList()));
        return byAssignment;
    }

    @Override
    public String ownerKind() {
        return TaskService.REPORT_FILES;
    }

    /** Files of a report: the unit that sent it, and whoever sees the territory that assigned it. */
    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(long eventId, Actor actor) {
        return events.findById(eventId)
                .flatMap(event -> assignments.findById(event.assignmentId()))
                .filter(assignment ->
                        assignment.isVisibleTo(readers.of(assignment.task().id(), actor)))
                .isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UnitId> seenFrom(long eventId) {
        Set<UnitId> areas = new HashSet<>();
        events.findById(eventId)
                .flatMap(event -> assignments.findById(event.assignmentId()))
                .ifPresent(assignment -> {
                    areas.addAll(UnitId.ofPath(assignment.unitPath()));
                    areas.addAll(UnitId.ofPath(assignment.ownerPath()));
                });
        return areas;
    }
}
