package vn.ntm.task.domain;

import vn.ntm.identity.Actor;
import vn.ntm.task.Tasks.Board;

/** The figures of the leader's board, whole and by unit, in one pass over the assignments of the filter. */
public interface BoardQuery {

    Board board(TaskFilter filter, Actor actor);
}
