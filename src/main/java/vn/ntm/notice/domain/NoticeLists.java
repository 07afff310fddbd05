package vn.ntm.notice.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.NoticeRegister.Facet;
import vn.ntm.notice.domain.NoticeRegister.Row;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.Progress;

/** The list of notices with the progress of their tasks; every count beside it comes from the same queries. */
@Service
@Transactional(readOnly = true)
public class NoticeLists {

    private final NoticeAccess access;
    private final NoticeRegister register;
    private final ObjectProvider<Tasks> tasks;

    NoticeLists(NoticeAccess access, NoticeRegister register, ObjectProvider<Tasks> tasks) {
        this.access = access;
        this.register = register;
        this.tasks = tasks;
    }

    /** One page, and how many there are in all and in each saved view. */
    public record Listing(
            List<Line> lines, long total, long all, long withoutNumber, long withOverdue, List<Facet> facets) {}

    /** A notice with its tasks. */
    public record Line(Row row, int tasks, Progress progress) {

        public int donePercent() {
            return percent(progress.done());
        }

        public int overduePercent() {
            return percent(progress.overdue());
        }

        private int percent(int part) {
            return progress.total() == 0 ? 0 : (int) Math.round(part * 100.0 / progress.total());
        }
    }

    public Listing list(NoticeFilter filter, boolean onlyWithOverdue, int page, Actor actor) {
        NoticeVisibility viewer = access.of(actor);
        List<Long> visible = register.visibleIds(viewer);
        Tasks allTasks = tasks.getObject();
        Map<Long, Progress> progress =
                visible.isEmpty() ? Map.of() : allTasks.progressOfPapers(TaskOrigin.NOTICE_ITEM, visible, actor);
        Set<Long> overdue = visible.stream()
                .filter(id -> progress.getOrDefault(id, Progress.EMPTY).overdue() > 0)
                .collect(Collectors.toSet());
        Collection<Long> among = onlyWithOverdue ? overdue : null;
        List<Row> rows = register.list(filter, among, viewer, page);
        List<Long> shown = rows.stream().map(Row::id).toList();
        Map<Long, Integer> counts =
                shown.isEmpty() ? Map.of() : allTasks.countByPaper(TaskOrigin.NOTICE_ITEM, shown, actor);
        List<Line> lines = rows.stream()
                .map(row -> new Line(
                        row, counts.getOrDefault(row.id(), 0), progress.getOrDefault(row.id(), Progress.EMPTY)))
                .toList();
        return new Listing(
                lines,
                register.count(filter, among, viewer),
                visible.size(),
                register.count(NoticeFilter.withoutNumberOnly(), null, viewer),
                overdue.size(),
                register.facets(viewer));
    }
}
