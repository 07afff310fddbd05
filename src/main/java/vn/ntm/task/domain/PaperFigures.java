package vn.ntm.task.domain;

import java.util.List;
import vn.ntm.identity.Actor;
import vn.ntm.task.Tasks.UnitFigures;

/** The lead units of a paper's duties with their figures, most overdue first; for the summary of the paper. */
public interface PaperFigures {

    List<UnitFigures> ofPaper(String originKind, long paperId, Actor actor);
}
