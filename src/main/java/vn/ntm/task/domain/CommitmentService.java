package vn.ntm.task.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.CommitmentEntry;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** The ledger of commitments: entering them, several at once, and telling where each stands. */
@Service
@Transactional
public class CommitmentService implements CommitmentEntry {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_LABEL = 300;
    private static final int MOST_AT_ONCE = 100;

    private final CommitmentLedger commitments;
    private final CommitmentEvents events;
    private final CommitmentRegister register;
    private final AssignedTasks tasks;
    private final Territory territory;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher publisher;

    CommitmentService(
            CommitmentLedger commitments,
            CommitmentEvents events,
            CommitmentRegister register,
            AssignedTasks tasks,
            Territory territory,
            ApplicationClock clock,
            ApplicationEventPublisher publisher) {
        this.commitments = commitments;
        this.events = events;
        this.register = register;
        this.tasks = tasks;
        this.territory = territory;
        this.clock = clock;
        this.publisher = publisher;
    }

    @Override
    public Outcome<Integer> enter(NewCommitment asked, Actor by) {
        requireKeeper(by);
        List<String> lines = asked.contents()
                .lines()
                .map(VietnameseText::clean)
                .filter(line -> !line.isEmpty())
                .toList();
        List<Rejection> rejections = check(asked, lines);
        List<AssignedTask> duties =
                asked.tasks().stream().map(id -> task(id, by)).toList();
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        long owner = duties.isEmpty() ? ownerOf(by).id().value() : duties.get(0).ownerUnitId();
        String path = duties.isEmpty() ? ownerOf(by).path() : duties.get(0).ownerPath();
        Instant now = clock.instant();
        for (String line : lines) {
            Commitment commitment = commitments.save(new Commitment(owner, path, line, asked, by, now));
            events.save(new CommitmentEvent(commitment, null, asked.document(), by, now));
            audit("COMMITMENT_ENTERED", commitment, null, null, by);
        }
        commitments.flush();
        return Outcome.done(lines.size());
    }

    @Override
    @Transactional(readOnly = true)
    public long count(Actor actor) {
        return register.overview(actor, null).total();
    }

    /**
     * Tells where it stands, and another duty that it belongs to.
     *
     * @param note needed when it is given up, and when it is opened again
     */
    public Outcome<Long> move(
            long id,
            int version,
            CommitmentState next,
            @Nullable String note,
            @Nullable String document,
            @Nullable Long taskId,
            Actor by) {
        Commitment commitment = commitments
                .findById(id)
                .filter(found -> found.mayBeKeptBy(by))
                .orElseThrow(() -> new NotFoundException("commitment", id));
        if (commitment.version() != version) {
            throw new OptimisticLockingFailureException("commitment " + id);
        }
        AssignedTask task = taskId == null ? null : task(taskId, by);
        String words = VietnameseText.cleanOrNull(note);
        CommitmentState before = commitment.state();
        boolean opensAgain = !before.isOpen() && next.isOpen();
        if (words == null && (next == CommitmentState.DROPPED && before != next || opensAgain)) {
            return Outcome.rejected(Rejection.onField("note", "task.error.reasonRequired"));
        }
        if (words != null && words.length() > LONGEST) {
            return Outcome.rejected(Rejection.onField("note", "task.error.textTooLong"));
        }
        if (document != null && document.length() > LONGEST_LABEL) {
            return Outcome.rejected(Rejection.onField("document", "task.error.textTooLong"));
        }
        commitment.moveTo(next);
        if (task != null) {
            commitment.belongTo(task.id());
        }
        events.save(new CommitmentEvent(commitment, words, VietnameseText.cleanOrNull(document), by, clock.instant()));
        commitments.flush();
        audit("COMMITMENT_MOVED", commitment, before, words, by);
        return Outcome.done(id);
    }

    /** It does not belong to that duty after all. */
    public void leave(long id, long taskId, Actor by) {
        Commitment commitment = commitments
                .findById(id)
                .filter(found -> found.mayBeKeptBy(by))
                .orElseThrow(() -> new NotFoundException("commitment", id));
        commitment.leave(taskId);
        commitments.flush();
    }

    private static List<Rejection> check(NewCommitment asked, List<String> lines) {
        List<Rejection> rejections = new ArrayList<>();
        if (VietnameseText.clean(asked.madeTo()).isEmpty()) {
            rejections.add(Rejection.onField("madeTo", "task.error.commitmentMadeTo"));
        } else if (asked.madeTo().length() > LONGEST_LABEL) {
            rejections.add(Rejection.onField("madeTo", "task.error.textTooLong"));
        }
        if (lines.isEmpty()) {
            rejections.add(Rejection.onField("contents", "task.error.commitmentContent"));
        } else if (lines.size() > MOST_AT_ONCE || lines.stream().anyMatch(line -> line.length() > LONGEST)) {
            rejections.add(Rejection.onField("contents", "task.error.textTooLong"));
        }
        String document = asked.document();
        if (document != null && document.length() > LONGEST_LABEL) {
            rejections.add(Rejection.onField("document", "task.error.textTooLong"));
        }
        String responsible = asked.responsible();
        if (responsible != null && responsible.length() > LONGEST_LABEL) {
            rejections.add(Rejection.onField("responsible", "task.error.textTooLong"));
        }
        return rejections;
    }

    /** Whether this person keeps the ledger of a territory. */
    public static boolean mayKeep(Actor by) {
        return by.may(Right.ASSIGN_TASK);
    }

    private static void requireKeeper(Actor by) {
        if (!mayKeep(by)) {
            throw new NotAllowedException("task.error.commitmentNotYours");
        }
    }

    private AssignedTask task(long id, Actor by) {
        return tasks.findById(id)
                .filter(found -> by.sees(found.ownerPath()))
                .orElseThrow(() -> new NotFoundException("task", id));
    }

    /** The territory that the person's scope is about. */
    private UnitSummary ownerOf(Actor by) {
        List<UnitId> scope = UnitId.ofPath(by.scopePath());
        return territory.of(scope.isEmpty() ? by.unitId() : scope.get(scope.size() - 1));
    }

    private void audit(
            String action, Commitment commitment, @Nullable CommitmentState before, @Nullable String why, Actor by) {
        publisher.publishEvent(new AuditableEvent(
                action,
                by.userId().value(),
                by.name(),
                by.position(),
                "COMMITMENT",
                commitment.id(),
                commitment.content(),
                commitment.ownerUnitId(),
                before == null ? null : before.label(),
                commitment.state().label(),
                why));
    }
}
