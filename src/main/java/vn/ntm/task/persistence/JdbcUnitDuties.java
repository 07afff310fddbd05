package vn.ntm.task.persistence;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.DutyChain;
import vn.ntm.task.Tasks.BoardRow;
import vn.ntm.task.Tasks.UnitFigures;
import vn.ntm.task.UnitDuties;
import vn.ntm.task.domain.BoardRows;
import vn.ntm.task.domain.DutyChains;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskFilter.View;

/** The register's own lists and groups, cut by unit. */
@Component
@Transactional(readOnly = true)
class JdbcUnitDuties implements UnitDuties {

    private final TaskListQuery lists;
    private final ApplicationClock clock;
    private final DutyChains chains;

    JdbcUnitDuties(TaskListQuery lists, ApplicationClock clock, DutyChains chains) {
        this.lists = lists;
        this.clock = clock;
        this.chains = chains;
    }

    @Override
    public List<DutyChain> chains(UnitSummary unit, Actor actor) {
        return chains.ofUnit(unit.id().value(), actor);
    }

    @Override
    public List<BoardRow> about(UnitSummary unit, Actor actor, int limit) {
        return BoardRows.of(lists.about(unit.id().value(), unit.shortName(), actor, limit), clock.today());
    }

    @Override
    public List<YearFigures> ofYear(int year, Actor actor) {
        return ofYear(year, null, actor);
    }

    @Override
    public List<YearFigures> ofYear(int year, @Nullable String words, Actor actor) {
        TaskFilter base = TaskFilter.of(View.ALL);
        TaskFilter filter = new TaskFilter(
                base.view(),
                words,
                null,
                null,
                base.role(),
                null,
                false,
                false,
                LocalDate.of(year, Month.JANUARY, 1),
                LocalDate.of(year, Month.DECEMBER, 31),
                null,
                base.sort());
        List<TaskTally.Group> groups = lists.groups(filter, actor);
        Map<Long, Long> cancelled = new HashMap<>();
        groups.stream()
                .filter(group -> group.status() == AssignmentStatus.CANCELLED)
                .forEach(group -> cancelled.merge(group.unit(), group.number(), Long::sum));
        Set<Long> ids = groups.stream().map(TaskTally.Group::unit).collect(Collectors.toSet());
        List<TaskTally.Unit> units = ids.isEmpty() ? List.of() : lists.units(ids);
        return TaskTally.board(groups, units, clock.today()).units().stream()
                .map(unit -> figures(unit, cancelled.getOrDefault(unit.unitId(), 0L)))
                .toList();
    }

    private static YearFigures figures(UnitFigures unit, long cancelled) {
        return new YearFigures(
                unit.unitId(),
                unit.unitName(),
                unit.total() + cancelled,
                unit.doneOnTime(),
                unit.doneLate(),
                unit.overdue(),
                unit.inTime(),
                cancelled,
                unit.onTimeOriginal(),
                unit.dueOriginal());
    }
}
