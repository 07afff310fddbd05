package vn.ntm.notice.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.notice.NoticeMonitoring;
import vn.ntm.notice.domain.NoticeMonitors.Monitor;
import vn.ntm.notice.domain.NoticePages.Opened;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.MonitoredPapers;
import vn.ntm.task.TaskOrigin;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.OfOrigin;
import vn.ntm.task.Tasks.UnitFigures;
import vn.ntm.ui.NotFoundException;

/** Theo dõi chung: the unit that follows a whole notice reads all its duties, of every unit, and sums them up. */
@Service
@Transactional
public class NoticeFollowing implements MonitoredPapers, NoticeMonitoring {

    private final NoticeMonitors monitors;
    private final NoticePages pages;
    private final NoticeStore store;
    private final NoticeTrail trail;
    private final Issuers issuers;
    private final FollowingContext context;

    NoticeFollowing(
            NoticeMonitors monitors,
            NoticePages pages,
            NoticeStore store,
            NoticeTrail trail,
            Issuers issuers,
            FollowingContext context) {
        this.monitors = monitors;
        this.pages = pages;
        this.store = store;
        this.trail = trail;
        this.issuers = issuers;
        this.context = context;
    }

    /** What following asks of the others; tasks lazily, they ask back who follows. */
    @org.springframework.stereotype.Component
    record FollowingContext(ObjectProvider<Tasks> tasks, ApplicationClock clock) {}

    /**
     * The summary of a notice.
     *
     * @param units lead units with their figures, most overdue first
     * @param late duties of which a part is overdue
     * @param candidates units that may be asked to follow it; empty for those who may not ask
     */
    public record Summary(
            Opened opened,
            List<Monitor> monitors,
            List<UnitFigures> units,
            List<OfOrigin> duties,
            List<OfOrigin> late,
            List<UnitSummary> candidates,
            boolean mayAsk) {

        public long sum(java.util.function.ToLongFunction<UnitFigures> figure) {
            return units.stream().mapToLong(figure).sum();
        }

        public long total() {
            return sum(UnitFigures::total);
        }

        public long overdue() {
            return sum(UnitFigures::overdue);
        }

        public long done() {
            return sum(UnitFigures::done);
        }

        public long waiting() {
            return sum(UnitFigures::waiting);
        }
    }

    @Transactional(readOnly = true)
    public Summary summary(long noticeId, Actor actor) {
        Opened opened = pages.open(noticeId, actor);
        Actor reader = readerOf(noticeId, actor);
        Tasks tasks = context.tasks().getObject();
        List<OfOrigin> duties = tasks.ofPaper(TaskOrigin.NOTICE_ITEM, noticeId, reader);
        boolean mayAsk = mayAsk(opened, actor);
        return new Summary(
                opened,
                monitors.of(noticeId),
                tasks.unitsOfPaper(TaskOrigin.NOTICE_ITEM, noticeId, reader),
                duties,
                duties.stream().filter(duty -> duty.progress().overdue() > 0).toList(),
                mayAsk ? issuers.inTerritory(opened.sheet().head().ownerPath()) : List.of(),
                mayAsk);
    }

    @Override
    public Outcome<Long> ask(long noticeId, UnitId unit, Actor actor) {
        Opened opened = askable(noticeId, actor);
        Optional<UnitSummary> found = issuers.inTerritory(opened.sheet().head().ownerPath()).stream()
                .filter(candidate -> candidate.id().equals(unit))
                .findFirst();
        if (found.isEmpty()) {
            return Outcome.rejected(Rejection.onField("unit", "notice.error.monitorUnit"));
        }
        monitors.add(noticeId, unit, actor, context.clock().instant());
        store.find(noticeId)
                .ifPresent(notice -> trail.audit(
                        notice, "MONITOR_SET", actor, null, found.get().name(), null));
        return Outcome.done(noticeId);
    }

    /** The unit no longer follows it. */
    public void release(long noticeId, UnitId unit, Actor actor) {
        askable(noticeId, actor);
        monitors.of(noticeId).stream()
                .filter(monitor -> monitor.unit().equals(unit))
                .forEach(monitor -> store.find(noticeId)
                        .ifPresent(
                                notice -> trail.audit(notice, "MONITOR_ENDED", actor, monitor.unitName(), null, null)));
        monitors.remove(noticeId, unit);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isMonitor(String originKind, long paperId, Actor actor) {
        return originKind.equals(TaskOrigin.NOTICE_ITEM) && monitors.follows(paperId, actor);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Long> followed(String originKind, Actor actor) {
        return originKind.equals(TaskOrigin.NOTICE_ITEM) ? monitors.followedBy(actor) : Set.of();
    }

    /** Who follows it reads all of it; everybody else what he sees anyway. */
    private Actor readerOf(long noticeId, Actor actor) {
        return monitors.follows(noticeId, actor) ? actor.readingOnly("/") : actor;
    }

    private Opened askable(long noticeId, Actor actor) {
        Opened opened = pages.open(noticeId, actor);
        if (!mayAsk(opened, actor)) {
            throw new NotFoundException("monitors of notice", noticeId);
        }
        return opened;
    }

    private static boolean mayAsk(Opened opened, Actor actor) {
        return actor.may(Right.ASSIGN_TASK) && actor.sees(opened.sheet().head().ownerPath());
    }
}
