package vn.ntm.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.task.Tasks.Board;
import vn.ntm.task.Tasks.BoardRow;

/** What a leader's board shows of duties, narrowed as he chooses; each figure is the number of rows of a list. */
public interface BoardFigures {

    Board board(Actor actor, @Nullable LocalDate asOf, Narrowing narrowing);

    /** Rows of a view of the list, {@code viewCode} as in its address. */
    List<BoardRow> rows(String viewCode, Actor actor, @Nullable LocalDate asOf, Narrowing narrowing, int limit);

    long count(String viewCode, Actor actor, @Nullable LocalDate asOf, Narrowing narrowing);

    /** How those stand that fell due on each day from one to another: one statement for any span of them. */
    List<DueDay> dueDays(Actor actor, @Nullable LocalDate asOf, Narrowing narrowing, LocalDate from, LocalDate to);

    /** The leaders in charge that duties in sight name, to choose from. */
    List<String> leaders(Actor actor);

    /** Which duties only; null for all. */
    record Narrowing(
            @Nullable String leader,
            @Nullable String criterion,
            @Nullable Long unitId) {

        public static final Narrowing NONE = new Narrowing(null, null, null);
    }

    /** Lead assignments whose last day this is. */
    record DueDay(LocalDate day, long onTime, long late, long overdue, long inTime) {}
}
