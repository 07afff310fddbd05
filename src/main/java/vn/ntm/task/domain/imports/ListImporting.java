package vn.ntm.task.domain.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.organisation.PlaceNames;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.domain.AssigningForm;
import vn.ntm.task.domain.DeadlineRules;
import vn.ntm.task.domain.TaskAssigning;
import vn.ntm.task.domain.TaskWithdrawing;
import vn.ntm.task.domain.Territory;
import vn.ntm.task.domain.WorkingCalendars;
import vn.ntm.task.domain.imports.ImportCheck.Planned;
import vn.ntm.ui.NotFoundException;

/**
 * Takes over a task list that was kept elsewhere: the person says what its columns and its names of units mean, sees what
 * would come of it and what is wrong, and then all good rows become duties at once, or none does.
 */
@Service
public class ListImporting {

    private static final int LISTED = 50;

    private final ImportStore store;
    private final Surroundings around;
    private final TaskAssigning assigning;
    private final TaskWithdrawing withdrawing;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher events;

    ListImporting(
            ImportStore store,
            Surroundings around,
            TaskAssigning assigning,
            TaskWithdrawing withdrawing,
            ApplicationClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.around = around;
        this.assigning = assigning;
        this.withdrawing = withdrawing;
        this.clock = clock;
        this.events = events;
    }

    /** What a list is compared with. */
    @Component
    record Surroundings(
            Units units,
            PlaceNames names,
            Territory territory,
            AssigningForm form,
            CriteriaCatalogue catalogue,
            WorkingCalendars calendars) {}

    /** A file with what its columns are taken for. */
    public record Matching(ListImport list, ImportTable table, SortedMap<Integer, ImportField> columns) {}

    /** Keeps the file; refused where no list is in it. */
    @Transactional
    public Outcome<Long> stage(String fileName, byte[] content, Actor by) {
        if (!by.may(Right.ASSIGN_TASK)) {
            return Outcome.rejected(Rejection.of("task.error.onlyOfficeAssigns"));
        }
        ImportTable table = ImportFile.read(content);
        if (table == null) {
            return Outcome.rejected(Rejection.onField("file", "task.error.importNoList"));
        }
        if (table.rows().isEmpty() || table.rows().size() > ImportFile.MOST_ROWS) {
            return Outcome.rejected(Rejection.onField(
                    "file", "task.error.importRows", table.rows().size(), ImportFile.MOST_ROWS));
        }
        String territory = around.territory().of(by.unitId()).path();
        return Outcome.done(store.stage(fileName, content, by, territory, clock.instant()));
    }

    @Transactional(readOnly = true)
    public List<ListImport> list(Actor actor) {
        return store.list(actor, LISTED);
    }

    @Transactional(readOnly = true)
    public ListImport find(long id, Actor actor) {
        return store.find(id, actor).orElseThrow(() -> new NotFoundException("import", id));
    }

    /** Of a file that waits; columns as chosen, else as proposed. */
    @Transactional(readOnly = true)
    public Matching matching(long id, Actor actor) {
        ListImport list = waiting(id, actor);
        ImportTable table = table(id);
        SortedMap<Integer, ImportField> chosen = store.columns(id);
        return new Matching(list, table, chosen.isEmpty() ? table.propose(store.remembered(actor)) : chosen);
    }

    /** What the columns mean; the first of two columns for one field is it. */
    @Transactional
    public Outcome<Long> match(long id, SortedMap<Integer, ImportField> columns, @Nullable Long criteriaSet, Actor by) {
        waiting(id, by);
        if (!columns.containsValue(ImportField.TITLE) || !columns.containsValue(ImportField.LEAD)) {
            return Outcome.rejected(Rejection.of("task.error.importColumns"));
        }
        if (columns.values().stream().distinct().count() < columns.size()) {
            return Outcome.rejected(Rejection.of("task.error.importColumnTwice"));
        }
        if (columns.containsValue(ImportField.CRITERIA)
                && (criteriaSet == null || around.catalogue().find(criteriaSet).isEmpty())) {
            return Outcome.rejected(Rejection.of("task.error.setRequired"));
        }
        Map<String, ImportField> byHeader = new HashMap<>();
        table(id).headers().forEach((column, header) -> {
            ImportField field = columns.get(column);
            if (field != null) {
                byHeader.put(ImportTable.key(header), field);
            }
        });
        store.match(id, columns, criteriaSet, byHeader, by);
        return Outcome.done(id);
    }

    /** Which unit a name of the list means. */
    @Transactional
    public void choose(long id, Map<String, Long> units, Actor by) {
        waiting(id, by);
        Map<UnitId, ?> known =
                around.units().findAll(units.values().stream().map(UnitId::new).toList());
        Map<String, UnitId> chosen = new TreeMap<>();
        units.forEach((name, unit) -> {
            if (known.containsKey(new UnitId(unit))) {
                chosen.put(name, new UnitId(unit));
            }
        });
        store.choose(id, chosen);
    }

    /** What confirming would do; nothing is written. */
    @Transactional(readOnly = true)
    public ImportCheck check(long id, Actor actor) {
        return check(waiting(id, actor), actor);
    }

    /** Gives every duty of the good rows, in one transaction; the value is how many. */
    @Transactional
    public Outcome<Integer> confirm(long id, Actor by) {
        store.lock(id);
        ListImport list = waiting(id, by);
        if (!list.mayConfirm(by)) {
            return Outcome.rejected(Rejection.of("task.error.onlyOfficeAssigns"));
        }
        Map<Long, Integer> given = new HashMap<>();
        for (Planned planned : check(list, by).duties()) {
            Outcome<Long> task = assigning.assign(planned.task(), by);
            if (task.isRejected()) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Outcome.rejected(task.rejections());
            }
            given.put(task.value(), planned.rows().get(0));
        }
        if (given.isEmpty()) {
            return Outcome.rejected(Rejection.of("task.error.importNothing"));
        }
        store.done(id, given, clock.instant());
        told("TASKS_IMPORTED", list, given.size(), by);
        return Outcome.done(given.size());
    }

    /** Takes the whole back: every duty is cancelled, with the reason in its history, while nothing happened to any. */
    @Transactional
    public Outcome<Integer> undo(long id, Actor by) {
        store.lock(id);
        ListImport list = find(id, by);
        if (!list.mayUndo(by)) {
            return Outcome.rejected(Rejection.of("task.error.importTouched"));
        }
        List<Long> tasks = store.tasks(id);
        Instant now = clock.instant();
        withdrawing.withdraw(tasks, "Hoàn tác nhập danh sách “" + list.fileName() + "”", by, now);
        store.undone(id, now);
        told("TASK_IMPORT_UNDONE", list, tasks.size(), by);
        return Outcome.done(tasks.size());
    }

    private ImportCheck check(ListImport list, Actor actor) {
        LocalDate today = clock.today();
        String territory = around.territory().of(actor.unitId()).path();
        UnitMatching units = new UnitMatching(around.units(), around.names(), territory, today, store.units(list.id()));
        DeadlineRules rules = around.calendars().rules();
        Long set = list.criteriaSetId();
        Set<String> codes = set == null
                ? Set.of()
                : around.catalogue().itemsOf(set).stream()
                        .map(CriteriaCatalogue.Item::code)
                        .collect(Collectors.toSet());
        return new ImportChecking(
                        table(list.id()),
                        store.columns(list.id()),
                        units,
                        new ImportChecking.Target(
                                around.form().ownAuthority(actor),
                                set,
                                codes,
                                deadline -> rules.resolve(deadline).lastDay()))
                .check();
    }

    private ListImport waiting(long id, Actor actor) {
        return Optional.of(find(id, actor))
                .filter(list -> list.state() == ListImport.State.STAGED)
                .orElseThrow(() -> new NotFoundException("import that waits", id));
    }

    private ImportTable table(long id) {
        ImportTable table = ImportFile.read(store.content(id));
        if (table == null) {
            throw new IllegalStateException("import " + id + " was a list when it was put in");
        }
        return table;
    }

    private void told(String action, ListImport list, int tasks, Actor by) {
        events.publishEvent(new AuditableEvent(
                action,
                by.userId().value(),
                by.name(),
                by.position(),
                "TASK",
                null,
                list.fileName(),
                by.unitId().value(),
                null,
                Integer.toString(tasks),
                null));
    }
}
