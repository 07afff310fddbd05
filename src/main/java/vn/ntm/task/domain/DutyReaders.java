package vn.ntm.task.domain;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.ntm.identity.Actor;
import vn.ntm.task.MonitoredPapers;
import vn.ntm.task.TaskOrigin;

/** Whoever follows a whole paper reads all its duties, and changes none that is not his. */
@Component
public class DutyReaders {

    private final AssignedTasks tasks;
    private final Assignments assignments;
    private final SingletonSupplier<MonitoredPapers> monitored; // upstairs; absent where this module runs alone

    DutyReaders(AssignedTasks tasks, Assignments assignments, ObjectProvider<MonitoredPapers> monitored) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.monitored = SingletonSupplier.ofNullable(monitored::getIfAvailable);
    }

    /** The papers that the viewer's unit follows as a whole. */
    public Set<Long> followed(Actor viewer) {
        MonitoredPapers papers = monitored.get();
        return papers == null ? Set.of() : papers.followed(TaskOrigin.NOTICE_ITEM, viewer);
    }

    /** The viewer; with a wider view, for reading only, where nothing else lets him see the duty. */
    Actor of(long taskId, Actor viewer) {
        AssignedTask task = tasks.findById(taskId).orElse(null);
        MonitoredPapers papers = monitored.get();
        Long paper = task == null ? null : task.originParentId();
        if (task == null || papers == null || paper == null || viewer.sees(task.ownerPath())) {
            return viewer;
        }
        boolean own = assignments.ofTask(taskId).stream().anyMatch(part -> part.isVisibleTo(viewer));
        return !own && papers.isMonitor(task.originKind(), paper, viewer) ? viewer.readingOnly("/") : viewer;
    }
}
