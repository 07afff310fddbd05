package vn.ntm.task.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.Tasks.Board;
import vn.ntm.task.domain.BoardQuery;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskFilter.View;

@Component
class JdbcBoardQuery implements BoardQuery {

    private final TaskListQuery lists;
    private final ApplicationClock clock;

    JdbcBoardQuery(TaskListQuery lists, ApplicationClock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public Board board(Actor actor, @Nullable LocalDate asOf) {
        List<TaskTally.Group> groups = lists.groups(TaskFilter.of(View.ALL).asOf(asOf), actor);
        Set<Long> ids = groups.stream().map(TaskTally.Group::unit).collect(Collectors.toSet());
        List<TaskTally.Unit> units = ids.isEmpty() ? List.of() : lists.units(ids);
        return TaskTally.board(groups, units, asOf == null ? clock.today() : asOf);
    }
}
