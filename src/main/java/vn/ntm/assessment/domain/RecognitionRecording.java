package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.RecognitionProcedure;
import vn.ntm.assessment.Recognitions;
import vn.ntm.assessment.domain.RecognitionConditions.Kind;
import vn.ntm.assessment.domain.RecognitionConditions.State;
import vn.ntm.assessment.domain.RecognitionConditions.Verdict;
import vn.ntm.assessment.domain.RecognitionStore.Judged;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.RecognitionAuthority;
import vn.ntm.criteria.RecognitionGoals;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** Enters, announces and revokes recognitions. "Không để nợ tiêu chí": none while a condition is not met. */
@Service
@Transactional
public class RecognitionRecording implements Recognitions {

    private final RecognitionStore store;
    private final RecognitionReadiness readiness;
    private final RecognitionGoals goals;
    private final SetChoice choice;
    private final Units units;
    private final RecognitionTrail trail;
    private final MessageSource messages;
    private final ApplicationClock clock;

    RecognitionRecording(
            RecognitionStore store,
            RecognitionReadiness readiness,
            RecognitionGoals goals,
            SetChoice choice,
            Units units,
            RecognitionTrail trail,
            MessageSource messages,
            ApplicationClock clock) {
        this.store = store;
        this.readiness = readiness;
        this.goals = goals;
        this.choice = choice;
        this.units = units;
        this.trail = trail;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Recognition> of(Collection<UnitId> unitIds) {
        return store.of(unitIds);
    }

    /** Whether this person enters decisions about the unit; one that ended is history, which nobody edits. */
    public boolean mayRecord(UnitSummary unit, Actor actor) {
        return !goals.tiersOf(unit.kind()).isEmpty()
                && unit.existsOn(clock.today())
                && RecognitionRules.mayRecord(actor, unit, goals.authorityOf(unit.kind(), clock.today()));
    }

    @Override
    public Outcome<Long> record(NewRecognition typed, Actor by) {
        UnitSummary unit = units.find(typed.unit()).orElseThrow();
        if (!mayRecord(unit, by)) {
            return Outcome.rejected(Rejection.of("assessment.denied.recognition"));
        }
        NewRecognition wanted = cleaned(typed);
        List<Rejection> rejections = RecognitionRules.check(wanted, unit, goals.tiersOf(unit.kind()), clock.today());
        List<Recognition> before = store.of(List.of(unit.id()));
        if (before.stream()
                .anyMatch(one -> one.tier() == wanted.tier() && one.number().equals(wanted.number()))) {
            rejections.add(Rejection.onField("number", "assessment.error.recognitionTwice"));
        }
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        Verdict verdict = readiness.verdict(unit, wanted.tier(), wanted.decidedOn());
        rejections.addAll(refusals(wanted, verdict));
        return rejections.isEmpty() ? add(wanted, unit, verdict, before, by) : Outcome.rejected(rejections);
    }

    /** Conditions of a decision of our own time; of history only what a decision itself presupposes. */
    private List<Rejection> refusals(NewRecognition wanted, Verdict verdict) {
        List<Rejection> rejections = new ArrayList<>();
        if (wanted.history()) {
            LocalDate begins = store.firstResultOf(wanted.unit());
            LocalDate ours = begins == null ? clock.today() : begins;
            if (!wanted.decidedOn().isBefore(ours)) {
                rejections.add(Rejection.onField("history", "assessment.error.recognitionHistory", Dates.format(ours)));
            }
        }
        verdict.blocking().stream()
                .filter(one -> !wanted.history() || one.kind() == Kind.LOWER_TIER)
                .forEach(one -> rejections.add(new Rejection(null, one.messageKey(), one.arguments())));
        return rejections;
    }

    private Outcome<Long> add(
            NewRecognition wanted, UnitSummary unit, Verdict verdict, List<Recognition> before, Actor by) {
        RecognitionAuthority authority = goals.authorityOf(unit.kind(), wanted.decidedOn());
        String issuer = wanted.issuer() == null ? label("criteria.authority." + authority) : wanted.issuer();
        Long set = choice.of(unit, wanted.tier(), wanted.decidedOn())
                .map(SetSummary::id)
                .orElse(null);
        Long renews = before.stream()
                .filter(one -> one.tier() == wanted.tier()
                        && one.revocation() == null
                        && one.decidedOn().isBefore(wanted.decidedOn()))
                .map(Recognition::id)
                .findFirst()
                .orElse(null);
        long id = store.add(
                wanted,
                new Judged(set, verdict.procedure(), authority, issuer, lacking(wanted, verdict), renews),
                by,
                clock.instant());
        trail.told(
                "RECOGNITION",
                id,
                unit,
                null,
                wanted.number() + ", " + label("criteria.goal.tier." + wanted.tier()),
                null,
                by);
        return Outcome.done(id);
    }

    private static @Nullable String lacking(NewRecognition wanted, Verdict verdict) {
        if (wanted.history()) {
            return null;
        }
        String lacking = verdict.in(State.NO_DATA).stream()
                .map(one -> one.kind().label())
                .collect(Collectors.joining("; "));
        return lacking.isEmpty() ? null : lacking;
    }

    private static NewRecognition cleaned(NewRecognition typed) {
        LocalDate until = typed.validUntil();
        return new NewRecognition(
                typed.unit(),
                typed.tier(),
                typed.planYear(),
                VietnameseText.clean(typed.number()),
                typed.decidedOn(),
                typed.dayKnown(),
                VietnameseText.cleanOrNull(typed.issuer()),
                typed.announcedOn(),
                until == null ? RecognitionProcedure.on(typed.decidedOn()).validUntil(typed.decidedOn()) : until,
                VietnameseText.cleanOrNull(typed.outstanding()),
                VietnameseText.cleanOrNull(typed.note()),
                typed.history());
    }

    @Override
    public Outcome<Long> announce(UnitId unit, long id, @Nullable LocalDate day, Actor by) {
        return announce(units.find(unit).orElseThrow(), id, day, by);
    }

    @Override
    public Outcome<Long> revoke(
            UnitId unit, long id, @Nullable String number, @Nullable LocalDate day, @Nullable String why, Actor by) {
        return revoke(units.find(unit).orElseThrow(), id, number, day, why, by);
    }

    /** Enters the day of the announcement of a decision. */
    public Outcome<Long> announce(UnitSummary unit, long id, @Nullable LocalDate day, Actor by) {
        Optional<Recognition> found = open(unit, id, by);
        if (found.isEmpty()) {
            return Outcome.rejected(Rejection.of("assessment.denied.recognition"));
        }
        List<Rejection> rejections = new ArrayList<>();
        if (day == null) {
            rejections.add(Rejection.onField("day", "assessment.error.recognitionDay"));
        }
        RecognitionRules.between(rejections, "day", day, found.get().decidedOn(), clock.today());
        if (day == null || !rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        if (!store.announce(id, day)) {
            return Outcome.rejected(Rejection.of("assessment.error.recognitionDone"));
        }
        trail.told("RECOGNITION_ANNOUNCED", id, unit, null, Dates.format(day), null, by);
        return Outcome.done(id);
    }

    /** Takes it back by a decision; both stay in the history. */
    public Outcome<Long> revoke(
            UnitSummary unit,
            long id,
            @Nullable String number,
            @Nullable LocalDate day,
            @Nullable String why,
            Actor by) {
        Optional<Recognition> found = open(unit, id, by);
        if (found.isEmpty()) {
            return Outcome.rejected(Rejection.of("assessment.denied.recognition"));
        }
        List<Rejection> rejections = new ArrayList<>();
        String document = VietnameseText.cleanOrNull(number);
        String reason = VietnameseText.cleanOrNull(why);
        if (document == null || document.length() > RecognitionRules.LONGEST) {
            rejections.add(Rejection.onField("number", "assessment.error.recognitionNumber"));
        }
        if (day == null) {
            rejections.add(Rejection.onField("day", "assessment.error.recognitionDay"));
        }
        if (reason == null || reason.length() > RecognitionRules.LONGEST_REASON) {
            rejections.add(Rejection.onField("reason", "assessment.error.flagReason"));
        }
        RecognitionRules.between(rejections, "day", day, found.get().decidedOn(), clock.today());
        if (document == null || day == null || reason == null || !rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        if (!store.revoke(id, document, day, reason, by, clock.instant())) {
            return Outcome.rejected(Rejection.of("assessment.error.recognitionDone"));
        }
        Recognition taken = found.get();
        trail.told(
                "RECOGNITION_REVOKED",
                id,
                unit,
                taken.decision() + ", " + label("criteria.goal.tier." + taken.tier()),
                document + " ngày " + Dates.format(day),
                reason,
                by);
        return Outcome.done(id);
    }

    private Optional<Recognition> open(UnitSummary unit, long id, Actor by) {
        return Optional.ofNullable(store.find(id)).filter(one -> one.unit().equals(unit.id()) && mayRecord(unit, by));
    }

    private String label(String key) {
        return messages.getMessage(key, null, Locale.ROOT);
    }
}
