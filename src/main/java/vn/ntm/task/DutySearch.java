package vn.ntm.task;

import java.util.List;
import vn.ntm.identity.Actor;
import vn.ntm.shared.SearchTerms;
import vn.ntm.task.Tasks.BoardRow;

/** Finds lead units' parts of duties by words of the duty, names of the unit, and criteria; best first, in sight only. */
public interface DutySearch {

    List<Found> search(SearchTerms terms, Actor actor, int limit);

    /** A part, and the words of its duty. */
    record Found(BoardRow row, String content) {}
}
