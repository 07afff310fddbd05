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
    private final SnapshotCache boards;
    private final ApplicationClock clock;

    /** All that a board depends on but the database. */
    private record Question(String scope, @Nullable LocalDate asOf, LocalDate today) {}

    JdbcBoardQuery(TaskListQuery lists, SnapshotCache boards, ApplicationClock clock) {
        this.lists = lists;
        this.boards = boards;
        this.clock = clock;
    }

    @Override
    public Board board(Actor actor, @Nullable LocalDate asOf) {
        LocalDate today = clock.today();
        return boards.answer(
                new Question(actor.scopePath(), asOf, today), () -> tally(actor, asOf, asOf == null ? today : asOf));
    }

    private Board tally(Actor actor, @Nullable LocalDate asOf, LocalDate day) {
        List<TaskTally.Group> groups = lists.groups(TaskFilter.of(View.ALL).asOf(asOf), actor);
        Set<Long> ids = groups.stream().map(TaskTally.Group::unit).collect(Collectors.toSet());
        List<TaskTally.Unit> units = ids.isEmpty() ? List.of() : lists.units(ids);
        return TaskTally.board(groups, units, day);
    }
}
