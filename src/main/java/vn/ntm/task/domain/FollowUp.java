package vn.ntm.task.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.DutyChased;
import vn.ntm.task.ExtensionDecided;
import vn.ntm.task.ExtensionRequested;
import vn.ntm.task.domain.TaskService.Target;

/** Gia hạn and đôn đốc (domain 5.3), one method each; who may is said by {@code actionsFor}. */
@Service
public class FollowUp {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TEXT = 2_000;

    private final AssignmentSteps steps;
    private final Units units;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher publisher;

    FollowUp(AssignmentSteps steps, Units units, ApplicationClock clock, ApplicationEventPublisher publisher) {
        this.steps = steps;
        this.units = units;
        this.clock = clock;
        this.publisher = publisher;
    }

    /** Xin gia hạn: the head of the unit, with a reason and a day after the one in force. */
    @Transactional
    public Outcome<Long> askExtension(Target target, @Nullable LocalDate until, @Nullable String reason, Actor by) {
        Assignment part = steps.open(target, by);
        String why = VietnameseText.cleanOrNull(reason);
        List<Rejection> rejections = checkDay(part, until);
        if (why == null) {
            rejections.add(Rejection.onField("reason", "task.error.reasonRequired"));
        }
        if (!part.actionsFor(by).contains(TaskAction.ASK_EXTENSION)) {
            return AssignmentSteps.refused(TaskAction.ASK_EXTENSION);
        }
        if (until == null || why == null || !rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        return steps.take(
                part,
                by,
                TaskAction.ASK_EXTENSION,
                (changed, now) -> changed.askExtension(by, until, why, now),
                changed -> publisher.publishEvent(new ExtensionRequested(
                        changed.task().id(),
                        changed.id(),
                        changed.task().title(),
                        changed.unitId(),
                        unitName(changed),
                        changed.ownerPath(),
                        changed.lastDay(),
                        until,
                        changed.askedLate(),
                        why,
                        by)));
    }

    /** Grants the day asked for or another; the original last day stays. */
    @Transactional
    public Outcome<Long> grantExtension(Target target, @Nullable LocalDate until, @Nullable String words, Actor by) {
        return extend(target, TaskAction.DECIDE_EXTENSION, until, VietnameseText.cleanOrNull(words), null, by);
    }

    @Transactional
    public Outcome<Long> refuseExtension(Target target, @Nullable String reason, Actor by) {
        String why = VietnameseText.cleanOrNull(reason);
        if (why == null) {
            return Outcome.rejected(Rejection.onField("reason", "task.error.reasonRequired"));
        }
        return steps.take(
                steps.open(target, by),
                by,
                TaskAction.DECIDE_EXTENSION,
                (changed, now) -> changed.refuseExtension(by, why, now),
                changed -> publisher.publishEvent(decided(changed, false, why, by)));
    }

    /**
     * Gia hạn theo văn bản, without having been asked: "3308/UBND-KTN" moved the goals of a whole province.
     *
     * @param document number of the document
     * @param documentDay its day
     */
    @Transactional
    public Outcome<Long> extendByDocument(
            Target target,
            @Nullable LocalDate until,
            @Nullable String document,
            @Nullable LocalDate documentDay,
            @Nullable String words,
            Actor by) {
        List<Rejection> rejections = checkDocument(document, documentDay);
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        String said = VietnameseText.cleanOrNull(words);
        String number = document + " ngày " + Dates.format(documentDay);
        return extend(target, TaskAction.EXTEND, until, said, number, by);
    }

    /** What a document that moves deadlines must carry, for a form over many rows. */
    public List<Rejection> checkDocument(@Nullable String document, @Nullable LocalDate documentDay) {
        List<Rejection> rejections = new ArrayList<>();
        if (document == null || document.isBlank()) {
            rejections.add(Rejection.onField("number", "task.error.documentRequired"));
        } else if (document.length() > LONGEST_NUMBER) {
            rejections.add(Rejection.onField("number", "task.error.numberTooLong"));
        }
        if (documentDay == null) {
            rejections.add(Rejection.onField("day", "task.error.documentDayRequired"));
        } else if (documentDay.isAfter(clock.today())) {
            rejections.add(Rejection.onField("day", "task.error.documentInFuture"));
        }
        return rejections;
    }

    private Outcome<Long> extend(
            Target target,
            TaskAction action,
            @Nullable LocalDate until,
            @Nullable String words,
            @Nullable String document,
            Actor by) {
        Assignment part = steps.open(target, by);
        if (!part.actionsFor(by).contains(action)) {
            return AssignmentSteps.refused(action);
        }
        List<Rejection> rejections = checkDay(part, until);
        if (until == null || !rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        return steps.take(
                part,
                by,
                action,
                (changed, now) -> changed.extend(by, until, words, document, now),
                changed -> publisher.publishEvent(decided(changed, true, document == null ? words : document, by)));
    }

    private static List<Rejection> checkDay(Assignment part, @Nullable LocalDate until) {
        List<Rejection> rejections = new ArrayList<>();
        LocalDate lastDay = part.lastDay();
        if (until == null) {
            rejections.add(Rejection.onField("until", "task.error.extensionDayRequired"));
        } else if (lastDay != null && !until.isAfter(lastDay)) {
            rejections.add(Rejection.onField("until", "task.error.extensionNotLater", Dates.format(lastDay)));
        } else if (lastDay != null && until.isAfter(lastDay.plusYears(5))) {
            rejections.add(Rejection.onField("until", "task.error.extensionTooFar"));
        }
        return rejections;
    }

    /**
     * Đôn đốc. Does not make the form stale that the unit is just writing; two people pressing at once press once.
     *
     * @param seen how often the duty had been chased when the form was shown
     */
    @Transactional
    public Outcome<Long> chase(Target target, int seen, @Nullable String words, @Nullable String letter, Actor by) {
        Assignment part = steps.visible(target, by);
        if (part.chases() != seen) {
            return Outcome.rejected(Rejection.of("task.error.chasedJustNow"));
        }
        String said = VietnameseText.cleanOrNull(words);
        if (said != null && said.length() > LONGEST_TEXT) {
            return Outcome.rejected(Rejection.onField("reason", "task.error.textTooLong"));
        }
        if (letter != null && letter.length() > LONGEST_NUMBER) {
            return Outcome.rejected(Rejection.onField("number", "task.error.numberTooLong"));
        }
        return steps.take(
                part,
                by,
                TaskAction.CHASE,
                (changed, now) -> changed.chase(by, said, letter, now),
                changed -> publisher.publishEvent(new DutyChased(
                        changed.task().id(),
                        changed.id(),
                        changed.task().title(),
                        changed.unitId(),
                        unitName(changed),
                        changed.unitPath(),
                        changed.lastDay(),
                        changed.chases(),
                        said,
                        letter,
                        by)));
    }

    @Transactional
    public Outcome<Long> answerChase(Target target, @Nullable String words, Actor by) {
        return steps.takeWithReason(
                target,
                by,
                TaskAction.ANSWER_CHASE,
                words,
                (part, said) -> part.answerChase(by, said, clock.instant()));
    }

    private ExtensionDecided decided(Assignment part, boolean granted, @Nullable String words, Actor by) {
        return new ExtensionDecided(
                part.task().id(),
                part.id(),
                part.task().title(),
                part.unitId(),
                unitName(part),
                part.unitPath(),
                granted,
                part.lastDay(),
                part.extensions(),
                words,
                by);
    }

    private String unitName(Assignment part) {
        return units.find(new UnitId(part.unitId())).map(UnitSummary::name).orElse("");
    }
}
