package vn.ntm.task.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.BoardFigures;
import vn.ntm.task.Tasks.Board;
import vn.ntm.task.Tasks.BoardRow;
import vn.ntm.task.domain.TaskFilter.View;

/** Boards are lists counted: every figure is asked with the filter of the list that it opens. */
@Service
@Transactional(readOnly = true)
class BoardReading implements BoardFigures {

    private final BoardQuery boards;
    private final TaskRegister register;
    private final ApplicationClock clock;

    BoardReading(BoardQuery boards, TaskRegister register, ApplicationClock clock) {
        this.boards = boards;
        this.register = register;
        this.clock = clock;
    }

    private static TaskFilter filter(View view, @Nullable LocalDate asOf, Narrowing narrowing) {
        return TaskFilter.of(view)
                .asOf(asOf)
                .ledBy(narrowing.leader())
                .about(narrowing.unitId(), narrowing.criterion());
    }

    @Override
    public Board board(Actor actor, @Nullable LocalDate asOf, Narrowing narrowing) {
        return boards.board(filter(View.ALL, asOf, narrowing), actor);
    }

    @Override
    public List<BoardRow> rows(String viewCode, Actor actor, @Nullable LocalDate asOf, Narrowing narrowing, int limit) {
        TaskFilter filter = filter(View.ofCode(viewCode), asOf, narrowing);
        return BoardRows.of(register.list(filter, actor, limit, 0), asOf == null ? clock.today() : asOf);
    }

    @Override
    public long count(String viewCode, Actor actor, @Nullable LocalDate asOf, Narrowing narrowing) {
        return register.count(filter(View.ofCode(viewCode), asOf, narrowing), actor);
    }

    @Override
    public List<DueDay> dueDays(
            Actor actor, @Nullable LocalDate asOf, Narrowing narrowing, LocalDate from, LocalDate to) {
        return register.dueDays(filter(View.ALL, asOf, narrowing).due(from, to), actor);
    }

    @Override
    public List<String> leaders(Actor actor) {
        return register.leaders(actor);
    }
}
