package vn.ntm.task.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.SnapshotCache;
import vn.ntm.task.Tasks.Board;
import vn.ntm.task.domain.BoardQuery;
import vn.ntm.task.domain.TaskFilter;

@Component
class JdbcBoardQuery implements BoardQuery {

    private final TaskListQuery lists;
    private final SnapshotCache boards;
    private final ApplicationClock clock;

    /** All that a board depends on but the database. */
    private record Question(String scope, TaskFilter filter, LocalDate today) {}

    JdbcBoardQuery(TaskListQuery lists, SnapshotCache boards, ApplicationClock clock) {
        this.lists = lists;
        this.boards = boards;
        this.clock = clock;
    }

    @Override
    public Board board(TaskFilter filter, Actor actor) {
        LocalDate today = clock.today();
        LocalDate asOf = filter.asOf();
        return boards.answer(
                new Question(actor.scopePath(), filter, today),
                () -> tally(filter, actor, asOf == null ? today : asOf));
    }

    private Board tally(TaskFilter filter, Actor actor, LocalDate day) {
        List<TaskTally.Group> groups = lists.groups(filter, actor);
        Set<Long> ids = groups.stream().map(TaskTally.Group::unit).collect(Collectors.toSet());
        List<TaskTally.Unit> units = ids.isEmpty() ? List.of() : lists.units(ids);
        return TaskTally.board(groups, units, day);
    }
}
