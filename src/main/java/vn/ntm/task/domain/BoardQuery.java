package vn.ntm.task.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.task.Tasks.Board;

/** The figures of the leader's board, whole and by unit, in one pass over the assignments. */
public interface BoardQuery {

    Board board(Actor actor, @Nullable LocalDate asOf);
}
