package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.attachment.Attachments;
import vn.ntm.attachment.Attachments.Upload;
import vn.ntm.dossier.SubmissionCondition.Condition;
import vn.ntm.dossier.domain.DossierReading.Opened;
import vn.ntm.dossier.domain.StageClock.Due;
import vn.ntm.dossier.domain.StageClock.Place;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** Takes dossiers from stage to stage, back, and to their end: only in order, each with its day, paper and person. */
@Service
@Transactional
public class DossierService {

    static final String OWNER_KIND = "DOSSIER_STEP";

    private static final Rejection DENIED = Rejection.of("dossier.denied.step");

    private final DossierStore store;
    private final DossierReading reading;
    private final DecisionTaking decisions;
    private final Attachments attachments;
    private final DossierTrail trail;
    private final ApplicationClock clock;

    DossierService(
            DossierStore store,
            DossierReading reading,
            DecisionTaking decisions,
            Attachments attachments,
            DossierTrail trail,
            ApplicationClock clock) {
        this.store = store;
        this.reading = reading;
        this.decisions = decisions;
        this.attachments = attachments;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether the dossier went on; a vote that fell short is written down and it stays where it is. */
    public enum Advance {
        DONE,
        VOTE_FAILED
    }

    /**
     * Writes the next stage down.
     *
     * @param version the dossier as the person saw it
     */
    public Outcome<Advance> advance(long id, int version, StepEntry typed, Actor by) {
        store.lock(id);
        Opened opened = reading.opened(id, by);
        Stage stage = opened.procedure().after(opened.dossier().done()).orElse(null);
        if (stage == null || !opened.actions().contains(DossierAction.ADVANCE)) {
            return Outcome.rejected(DENIED);
        }
        if (opened.dossier().version() != version) {
            return Outcome.rejected(Rejection.of("dossier.error.stale"));
        }
        StepEntry entry = typed.cleaned();
        List<Rejection> rejections = new ArrayList<>(DossierRules.check(stage, entry, opened.lastDay(), clock.today()));
        for (Upload file : entry.files()) {
            rejections.addAll(attachments.check(file).rejections());
        }
        LocalDate day = entry.day();
        if (day == null || !rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        Integer votes = entry.votesFor();
        Integer all = entry.votesTotal();
        boolean failed = stage.rule() == StageRule.VOTE && votes != null && all != null && !stage.isReached(votes, all);
        if (failed) {
            write(opened, Step.Kind.VOTE_FAILED, stage, entry, List.of(), by);
            store.move(id, opened.dossier().done(), opened.dossier().status(), null);
            return Outcome.done(Advance.VOTE_FAILED);
        }
        Outcome<Optional<Long>> met = demanded(opened, stage, entry, day, by);
        if (met.isRejected()) {
            return Outcome.rejected(met.rejections());
        }
        write(opened, Step.Kind.DONE, stage, entry, List.of(), by);
        DossierStatus after = switch (stage.rule()) {
            case DECISION -> DossierStatus.RECOGNISED;
            default ->
                opened.dossier().status() == DossierStatus.RECOGNISED
                        ? DossierStatus.RECOGNISED
                        : DossierStatus.UNDER_WAY;
        };
        store.move(id, stage.position(), after, met.value().orElse(null));
        return Outcome.done(Advance.DONE);
    }

    /** What the stage demands beside its paper; of a decision the recognition it made. */
    private Outcome<Optional<Long>> demanded(Opened opened, Stage stage, StepEntry entry, LocalDate day, Actor by) {
        return switch (stage.rule()) {
            case SUBMISSION -> {
                List<Condition> blocking =
                        reading.blocking(opened.unit(), opened.dossier(), opened.procedure(), stage, day);
                yield blocking.isEmpty()
                        ? Outcome.done(Optional.empty())
                        : Outcome.rejected(blocking.stream()
                                .map(one -> new Rejection(null, one.messageKey(), one.arguments()))
                                .toList());
            }
            case OPINIONS -> {
                OpinionBoard board = opened.opinions();
                yield board.isComplete()
                        ? Outcome.done(Optional.empty())
                        : Outcome.rejected(
                                board.total() == 0
                                        ? Rejection.of("dossier.error.noOpinionBodies")
                                        : Rejection.of(
                                                "dossier.error.opinionsMissing",
                                                board.met() + "/" + board.total(),
                                                board.missingWords()));
            }
            case DECISION -> decisions.recognise(opened, Objects.requireNonNullElse(entry.document(), ""), day, by);
            case ANNOUNCEMENT -> decisions.announce(opened, day, by);
            default -> Outcome.done(Optional.empty());
        };
    }

    /** Gives it back, with all that is missing at once; the stages from there on are done anew. */
    public Outcome<Long> giveBack(
            long id, int version, @Nullable Long target, StepEntry typed, @Nullable String missing, Actor by) {
        store.lock(id);
        Opened opened = reading.opened(id, by);
        if (!opened.actions().contains(DossierAction.RETURN)) {
            return Outcome.rejected(DENIED);
        }
        StepEntry entry = typed.cleaned();
        List<Rejection> rejections = endings(opened, version, entry, true);
        Stage stage = opened.procedure().targets(opened.dossier().done()).stream()
                .filter(one -> target != null && one.id() == target)
                .findFirst()
                .orElse(null);
        if (stage == null) {
            rejections.add(Rejection.onField("target", "dossier.error.target"));
        }
        List<String> lines = VietnameseText.clean(missing)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            rejections.add(Rejection.onField("missing", "dossier.error.missing"));
        }
        if (stage == null || !rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        write(opened, Step.Kind.RETURNED, stage, entry, lines, by);
        store.move(id, opened.procedure().before(stage), DossierStatus.RETURNED, null);
        return Outcome.done(id);
    }

    /** Refuses it, or takes it back; the next one begins anew. */
    public Outcome<Long> stop(long id, int version, StepEntry entry, Actor by) {
        return end(id, version, DossierAction.STOP, Step.Kind.STOPPED, DossierStatus.STOPPED, entry, by);
    }

    /** Opens the review whether the recognition is to be revoked; nothing else ever does. */
    public Outcome<Long> openReview(long id, int version, StepEntry entry, Actor by) {
        return end(
                id, version, DossierAction.OPEN_REVIEW, Step.Kind.REVIEW_OPENED, DossierStatus.UNDER_REVIEW, entry, by);
    }

    public Outcome<Long> closeReview(long id, int version, StepEntry entry, Actor by) {
        return end(
                id, version, DossierAction.CLOSE_REVIEW, Step.Kind.REVIEW_CLOSED, DossierStatus.RECOGNISED, entry, by);
    }

    /** Revokes, by the number and day of the decision. */
    public Outcome<Long> revoke(long id, int version, StepEntry entry, Actor by) {
        return end(id, version, DossierAction.REVOKE, Step.Kind.REVOKED, DossierStatus.REVOKED, entry, by);
    }

    private Outcome<Long> end(
            long id,
            int version,
            DossierAction action,
            Step.Kind kind,
            DossierStatus status,
            StepEntry typed,
            Actor by) {
        store.lock(id);
        Opened opened = reading.opened(id, by);
        if (!opened.actions().contains(action)) {
            return Outcome.rejected(DENIED);
        }
        StepEntry entry = typed.cleaned();
        List<Rejection> rejections = endings(opened, version, entry, action == DossierAction.REVOKE);
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        if (action == DossierAction.REVOKE) {
            Outcome<Optional<Long>> revoked = decisions.revoke(opened, entry, by);
            if (revoked.isRejected()) {
                return Outcome.rejected(revoked.rejections());
            }
        }
        write(opened, kind, null, entry, List.of(), by);
        store.move(id, opened.dossier().done(), status, null);
        return Outcome.done(id);
    }

    private List<Rejection> endings(Opened opened, int version, StepEntry entry, boolean byPaper) {
        List<Rejection> rejections = new ArrayList<>();
        LocalDate day = entry.day();
        LocalDate before = opened.lastDay();
        if (opened.dossier().version() != version) {
            rejections.add(Rejection.of("dossier.error.stale"));
        }
        if (day == null) {
            rejections.add(Rejection.onField("day", "dossier.error.day"));
        } else if (day.isAfter(clock.today())) {
            rejections.add(Rejection.onField("day", "dossier.error.ahead"));
        } else if (before != null && day.isBefore(before)) {
            rejections.add(Rejection.onField("day", "dossier.error.beforeLast", Dates.format(before)));
        }
        if (entry.note() == null) {
            rejections.add(Rejection.onField("note", "dossier.error.reason"));
        }
        if (byPaper && entry.document() == null) {
            rejections.add(Rejection.onField("document", "dossier.error.returnDocument"));
        }
        DossierRules.tooLong(rejections, "note", entry.note(), DossierRules.LONGEST_NOTE);
        DossierRules.tooLong(rejections, "document", entry.document(), DossierRules.LONGEST);
        return rejections;
    }

    private void write(
            Opened opened, Step.Kind kind, @Nullable Stage stage, StepEntry entry, List<String> missing, Actor by) {
        LocalDate due = opened.times().stream()
                .filter(time -> time.place() == Place.NOW && kind == Step.Kind.DONE)
                .map(StageClock.Time::due)
                .filter(Objects::nonNull)
                .map(Due::day)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        long step = store.addStep(
                opened.dossier().id(),
                kind,
                stage == null ? null : stage.id(),
                entry,
                missing,
                due,
                by,
                clock.instant());
        for (Upload file : entry.files()) {
            attachments.store(OWNER_KIND, step, file, by).value();
        }
        trail.told(
                "DOSSIER_" + kind.name(),
                opened.dossier().id(),
                opened.unit(),
                opened.stateLabel(),
                stage == null ? kind.label() : stage.name(),
                entry.note() == null ? entry.document() : entry.note(),
                by);
    }
}
