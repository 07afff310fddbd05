package vn.ntm.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.DutiesRescheduled;
import vn.ntm.task.DutiesRescheduled.Moved;
import vn.ntm.task.MilestoneEntry;
import vn.ntm.ui.NotFoundException;

/** Entering the day of a milestone: shown first, then every deadline that hangs on it moves, with a line of history. */
@Service
public class MilestoneService implements MilestoneEntry {

    private static final int LONGEST_TEXT = 500;

    private final Milestones milestones;
    private final MilestoneEvents history;
    private final MilestoneEffects effects;
    private final MilestoneRegister register;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher publisher;

    MilestoneService(
            Milestones milestones,
            MilestoneEvents history,
            MilestoneEffects effects,
            MilestoneRegister register,
            ApplicationClock clock,
            ApplicationEventPublisher publisher) {
        this.milestones = milestones;
        this.history = history;
        this.effects = effects;
        this.register = register;
        this.clock = clock;
        this.publisher = publisher;
    }

    /**
     * A day as entered.
     *
     * @param day null takes it back: the duties wait again
     * @param document the paper that came or that sets the day: "318/QĐ-TTg ngày 08/3/2022"
     * @param reason needed when a day that was entered before is changed
     */
    public record Entry(
            int version,
            @Nullable LocalDate day,
            @Nullable String document,
            @Nullable String reason) {}

    /** What an entry would move; nothing is changed. */
    @Transactional(readOnly = true)
    public Outcome<List<OpenDeadlines.Change>> preview(long id, Entry entry, Actor by) {
        Milestone milestone = visible(id, by);
        List<Rejection> rejections = check(milestone, entry, by);
        return rejections.isEmpty()
                ? Outcome.done(effects.preview(milestone, entry.day()))
                : Outcome.rejected(rejections);
    }

    /** Enters the day; how many parts of duties it moved or woke. */
    @Transactional
    public Outcome<Integer> enter(long id, Entry entry, Actor by) {
        Milestone milestone = visible(id, by);
        List<Rejection> rejections = check(milestone, entry, by);
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        if (milestone.version() != entry.version()) {
            throw new OptimisticLockingFailureException("milestone " + id);
        }
        LocalDate before = milestone.day();
        Instant now = clock.instant();
        milestone.fallsOn(entry.day(), VietnameseText.cleanOrNull(entry.document()));
        String why = VietnameseText.cleanOrNull(entry.reason());
        List<Moved> moved = new ArrayList<>(effects.move(milestone, told(milestone, why), by, now));
        int deadlines = moved.size();
        if (milestone.hasComeBy(clock.today())) {
            moved.addAll(effects.wake(milestone, clock.today(), by, now));
        }
        history.save(
                new MilestoneEvent(milestone, before, why, by, now).withEffect(deadlines, moved.size() - deadlines));
        milestones.flush();
        publisher.publishEvent(
                new DutiesRescheduled(milestone.id(), milestone.name(), milestone.day(), moved, by.position()));
        audit(milestone, before, why, by);
        return Outcome.done(moved.size());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LocalDate> dayOf(long taskId, Actor actor) {
        return hungOn(taskId, actor).map(Milestone::day);
    }

    @Override
    @Transactional
    public Outcome<Integer> enter(long taskId, LocalDate day, @Nullable String document, Actor by) {
        Milestone milestone = hungOn(taskId, by).orElseThrow(() -> new NotFoundException("milestone of task", taskId));
        return enter(milestone.id(), new Entry(milestone.version(), day, document, null), by);
    }

    private Optional<Milestone> hungOn(long taskId, Actor actor) {
        return effects.milestoneOf(taskId).flatMap(milestones::findById).filter(found -> found.mayBeDatedBy(actor));
    }

    private Milestone visible(long id, Actor by) {
        Milestone milestone = milestones.findById(id).orElseThrow(() -> new NotFoundException("milestone", id));
        if (!milestone.mayBeDatedBy(by) && register.find(id, by).isEmpty()) {
            throw new NotFoundException("milestone", id);
        }
        return milestone;
    }

    private static List<Rejection> check(Milestone milestone, Entry entry, Actor by) {
        List<Rejection> rejections = new ArrayList<>();
        if (!milestone.mayBeDatedBy(by)) {
            rejections.add(Rejection.of("task.error.milestoneNotYours"));
        }
        LocalDate day = entry.day();
        LocalDate before = milestone.day();
        if (day == null && before == null) {
            rejections.add(Rejection.onField("day", "task.error.milestoneDay"));
        } else if (day != null && (day.getYear() < 2000 || day.getYear() > 2099)) {
            rejections.add(Rejection.onField("day", "task.error.milestoneYear"));
        }
        boolean changes = before != null && !Objects.equals(before, day);
        String reason = VietnameseText.clean(entry.reason());
        if (changes && reason.isEmpty()) {
            rejections.add(Rejection.onField("reason", "task.error.milestoneReason"));
        }
        if (reason.length() > LONGEST_TEXT) {
            rejections.add(Rejection.onField("reason", "task.error.textTooLong"));
        }
        if (VietnameseText.clean(entry.document()).length() > LONGEST_TEXT) {
            rejections.add(Rejection.onField("document", "task.error.textTooLong"));
        }
        return rejections;
    }

    /** Why a deadline moved, in the history of each part: "Ngành tỉnh thẩm tra: ngày 20/08/2018". */
    private static String told(Milestone milestone, @Nullable String why) {
        StringBuilder words = new StringBuilder(milestone.name()).append(": ");
        LocalDate day = milestone.day();
        words.append(day == null ? "chưa có ngày" : "ngày " + Dates.format(day));
        String document = milestone.document();
        if (document != null) {
            words.append(", ").append(document);
        }
        return why == null ? words.toString() : words.append(". ").append(why).toString();
    }

    private void audit(Milestone milestone, @Nullable LocalDate before, @Nullable String why, Actor by) {
        publisher.publishEvent(new AuditableEvent(
                "MILESTONE_DATED",
                by.userId().value(),
                by.name(),
                by.position(),
                "MILESTONE",
                milestone.id(),
                milestone.name(),
                milestone.ownerUnitId(),
                Dates.format(before),
                Dates.format(milestone.day()),
                why));
    }
}
