package vn.ntm.task.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks;
import vn.ntm.task.domain.TaskFilter.View;
import vn.ntm.task.domain.TaskService.Report;
import vn.ntm.task.domain.TaskService.Target;
import vn.ntm.task.reading.DeadlineReader;

/** The facade of the module: assigning for papers, figures for boards. */
@Service
class TaskDirectory implements Tasks {

    private static final DeadlineReader READER = new DeadlineReader();

    private final TaskAssigning assigning;
    private final TaskService service;
    private final StatusReporting reporting;
    private final TaskRegister register;
    private final PaperTasks papers;
    private final PaperFigures figures;
    private final BoardQuery boards;
    private final WorkingCalendars calendars;
    private final ApplicationClock clock;
    private final FollowUpDesk followUps;
    private final InternalDay internal;

    TaskDirectory(
            TaskAssigning assigning,
            TaskService service,
            StatusReporting reporting,
            TaskRegister register,
            PaperTasks papers,
            PaperFigures figures,
            BoardQuery boards,
            WorkingCalendars calendars,
            ApplicationClock clock,
            FollowUpDesk followUps) {
        this.assigning = assigning;
        this.service = service;
        this.reporting = reporting;
        this.register = register;
        this.papers = papers;
        this.figures = figures;
        this.boards = boards;
        this.calendars = calendars;
        this.clock = clock;
        this.followUps = followUps;
        internal = new InternalDay(calendars, clock);
    }

    @Override
    public Outcome<Long> assign(NewTask task, Actor by) {
        return assigning.assign(task, by);
    }

    @Override
    public Outcome<Long> report(long taskId, UnitId unit, UnitReport report, Actor by) {
        Target target = service.targetOf(taskId, unit);
        return reporting.report(
                target,
                new Report(
                        report.done(),
                        report.percent(),
                        report.text(),
                        report.number(),
                        report.on(),
                        List.of(),
                        service.linesOf(target, report.lines())),
                reporting.answersOf(target, report.states(), by),
                by);
    }

    @Override
    public Outcome<Long> accept(long taskId, UnitId unit, @Nullable String remark, Actor by) {
        return service.accept(service.targetOf(taskId, unit), remark, by);
    }

    @Override
    public Outcome<Long> sendBack(long taskId, UnitId unit, String reason, Actor by) {
        return service.sendBack(service.targetOf(taskId, unit), reason, by);
    }

    @Override
    public Outcome<Long> chase(long taskId, UnitId unit, @Nullable String words, @Nullable String letter, Actor by) {
        return followUps.chase(service.targetOf(taskId, unit), words, letter, by);
    }

    @Override
    public Outcome<Long> answerChase(long taskId, UnitId unit, String words, Actor by) {
        return followUps.answer(service.targetOf(taskId, unit), words, by);
    }

    @Override
    public Outcome<Long> askExtension(long taskId, UnitId unit, LocalDate until, String reason, Actor by) {
        return followUps.ask(service.targetOf(taskId, unit), until, reason, by);
    }

    @Override
    public Outcome<Long> decideExtension(
            long taskId, UnitId unit, @Nullable LocalDate until, @Nullable String words, Actor by) {
        return followUps.decide(service.targetOf(taskId, unit), until, words, by);
    }

    @Override
    public Outcome<Long> plan(long taskId, UnitId unit, List<PlannedLine> lines, Actor by) {
        return followUps.plan(service.targetOf(taskId, unit), lines, by);
    }

    @Override
    public Outcome<Long> follow(long taskId, long previousTaskId, Actor by) {
        return followUps.follow(taskId, previousTaskId, by);
    }

    @Override
    public Optional<DeadlineSpec> readDeadline(String phrase, @Nullable LocalDate paperDay) {
        return READER.read(phrase, paperDay);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Rejection> internalRefusal(DeadlineSpec deadline, @Nullable LocalDate paperDay) {
        LocalDate day = deadline.day();
        return day == null || !deadline.internal()
                ? Optional.empty()
                : internal.refusal(day, READER.read(deadline.phrase(), paperDay).orElse(DeadlineSpec.none()), paperDay);
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkedOut> workOut(List<DeadlineSpec> deadlines) {
        DeadlineRules rules = calendars.rules();
        return deadlines.stream()
                .map(rules::resolve)
                .map(deadline -> new WorkedOut(deadline.dueLine(), deadline.note(), deadline.lastDay()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenDuty> openOn(Collection<UnitId> units, Collection<String> criteriaCodes, Actor actor) {
        return units.isEmpty() || criteriaCodes.isEmpty() ? List.of() : papers.openOn(units, criteriaCodes, actor);
    }

    @Override
    @Transactional(readOnly = true)
    public List<OfOrigin> ofPaper(String originKind, long paperId, Actor actor) {
        return papers.ofPaper(originKind, paperId, actor);
    }

    @Override
    @Transactional(readOnly = true)
    public List<UnitFigures> unitsOfPaper(String originKind, long paperId, Actor actor) {
        return figures.ofPaper(originKind, paperId, actor);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Progress> progressOfPapers(String originKind, Collection<Long> paperIds, Actor actor) {
        return paperIds.isEmpty() ? Map.of() : papers.progress(originKind, paperIds, actor);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Integer> countByPaper(String originKind, Collection<Long> paperIds, Actor actor) {
        return paperIds.isEmpty() ? Map.of() : papers.count(originKind, paperIds, actor);
    }

    @Override
    public Set<Long> papersVisibleTo(String originKind, Actor actor) {
        return papers.visibleTo(originKind, actor);
    }

    @Override
    @Transactional
    public void relabelPaper(String originKind, long paperId, Map<Long, TaskOrigin> byItem) {
        papers.relabel(originKind, paperId, byItem);
    }

    @Override
    @Transactional(readOnly = true)
    public Board board(Actor actor, @Nullable LocalDate asOf) {
        return boards.board(TaskFilter.of(View.ALL).asOf(asOf), actor);
    }

    @Override
    @Transactional(readOnly = true)
    public List<BoardRow> rows(String viewCode, Actor actor, @Nullable LocalDate asOf, boolean ownUnitOnly, int limit) {
        TaskFilter filter = TaskFilter.of(View.ofCode(viewCode)).asOf(asOf);
        return boardRows(ownUnitOnly ? filter.ofOwnUnit() : filter, actor, limit);
    }

    private List<BoardRow> boardRows(TaskFilter filter, Actor actor, int limit) {
        LocalDate today = filter.asOf() == null ? clock.today() : filter.asOf();
        return BoardRows.of(register.list(filter, actor, limit, 0), today);
    }

    @Override
    public long overdue(Actor actor, boolean ownUnitOnly) {
        return register.overdue(actor, ownUnitOnly);
    }
}
