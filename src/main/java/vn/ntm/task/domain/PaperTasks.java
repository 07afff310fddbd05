package vn.ntm.task.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks.OfOrigin;
import vn.ntm.task.Tasks.OpenDuty;
import vn.ntm.task.Tasks.Progress;

/** Duties seen from the paper they came from. */
public interface PaperTasks {

    List<OfOrigin> ofPaper(String originKind, long paperId, Actor actor);

    Map<Long, Progress> progress(String originKind, Collection<Long> paperIds, Actor actor);

    Map<Long, Integer> count(String originKind, Collection<Long> paperIds, Actor actor);

    Set<Long> visibleTo(String originKind, Actor actor);

    List<OpenDuty> openOn(Collection<UnitId> units, Collection<String> criteriaCodes, Actor actor);

    void relabel(String originKind, long paperId, Map<Long, TaskOrigin> byItem);
}
