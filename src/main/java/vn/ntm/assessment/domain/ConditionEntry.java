package vn.ntm.assessment.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitFlagKind;
import vn.ntm.organisation.UnitFlags;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** What an office enters for the conditions: figures of papers, and the list of communes "trọng điểm về an ninh trật tự". */
@Service
@Transactional
public class ConditionEntry {

    private static final BigDecimal MOST_DEBT = BigDecimal.valueOf(1_000_000_000L);
    private static final BigDecimal MOST_SATISFACTION = BigDecimal.valueOf(100);

    private final RecognitionStore store;
    private final UnitFlags flags;
    private final RecognitionTrail trail;
    private final ApplicationClock clock;

    ConditionEntry(RecognitionStore store, UnitFlags flags, RecognitionTrail trail, ApplicationClock clock) {
        this.store = store;
        this.flags = flags;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether this person may enter them; a unit that ended is history. */
    public boolean mayEnter(UnitSummary unit, Actor actor) {
        return unit.existsOn(clock.today()) && RecognitionRules.mayInform(actor, unit);
    }

    /** A figure of a paper. */
    public Outcome<Long> figure(
            UnitSummary unit,
            RecognitionFigure.@Nullable Kind kind,
            @Nullable BigDecimal value,
            @Nullable LocalDate day,
            @Nullable String document,
            Actor by) {
        List<Rejection> rejections = check(unit, day, document, by);
        if (kind == null) {
            rejections.add(Rejection.onField("kind", "assessment.error.figureKind"));
        }
        BigDecimal most = kind == RecognitionFigure.Kind.SATISFACTION ? MOST_SATISFACTION : MOST_DEBT;
        if (value == null || value.signum() < 0 || value.compareTo(most) > 0) {
            rejections.add(Rejection.onField("value", "assessment.error.figureValue"));
        }
        String paper = VietnameseText.cleanOrNull(document);
        if (kind == null || value == null || day == null || paper == null || !rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        long id = store.addFigure(unit.id(), kind, day, value, paper, by, clock.instant());
        trail.told(
                "RECOGNITION_FIGURE",
                id,
                unit,
                null,
                kind.label() + ": " + value.toPlainString().replace('.', ','),
                paper,
                by);
        return Outcome.done(id);
    }

    /** Puts the commune on the list. */
    public Outcome<UnitId> list(UnitSummary unit, @Nullable LocalDate from, @Nullable String document, Actor by) {
        List<Rejection> rejections = checkCommune(unit, from, document, by);
        String paper = VietnameseText.cleanOrNull(document);
        if (from == null || paper == null || !rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        Outcome<UnitId> listed = flags.raise(unit.id(), UnitFlagKind.XA_TRONG_DIEM_ANTT, from, paper);
        if (!listed.isRejected()) {
            trail.told("SECURITY_LISTED", unit.id().value(), unit, null, paper, null, by);
        }
        return listed;
    }

    /** Takes the commune off the list, from that day on. */
    public Outcome<UnitId> unlist(UnitSummary unit, @Nullable LocalDate from, @Nullable String document, Actor by) {
        List<Rejection> rejections = checkCommune(unit, from, document, by);
        String paper = VietnameseText.cleanOrNull(document);
        if (from == null || paper == null || !rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        Outcome<UnitId> ended = flags.end(unit.id(), UnitFlagKind.XA_TRONG_DIEM_ANTT, from, paper);
        if (!ended.isRejected()) {
            trail.told("SECURITY_UNLISTED", unit.id().value(), unit, null, paper, null, by);
        }
        return ended;
    }

    private List<Rejection> checkCommune(
            UnitSummary unit, @Nullable LocalDate day, @Nullable String document, Actor by) {
        List<Rejection> rejections = check(unit, day, document, by);
        if (!unit.kind().isCommune()) {
            rejections.add(Rejection.of("assessment.error.listedOther"));
        }
        return rejections;
    }

    private List<Rejection> check(UnitSummary unit, @Nullable LocalDate day, @Nullable String document, Actor by) {
        List<Rejection> rejections = new ArrayList<>();
        if (!mayEnter(unit, by)) {
            rejections.add(Rejection.of("assessment.denied.condition"));
        }
        if (day == null) {
            rejections.add(Rejection.onField("from", "assessment.error.recognitionDay"));
        } else if (day.isAfter(clock.today())) {
            rejections.add(Rejection.onField("from", "assessment.error.recognitionAhead"));
        }
        String paper = VietnameseText.cleanOrNull(document);
        if (paper == null || paper.length() > RecognitionRules.LONGEST) {
            rejections.add(Rejection.onField("document", "assessment.error.documentRequired"));
        }
        return rejections;
    }
}
