package vn.ntm.assessment.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.RecognitionProcedure;
import vn.ntm.assessment.Recognitions.NewRecognition;
import vn.ntm.assessment.Recognitions.Recognition;
import vn.ntm.criteria.RecognitionAuthority;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** Where recognitions and the figures of their conditions are kept. */
public interface RecognitionStore {

    /** What the entry adds to what was typed. */
    record Judged(
            @Nullable Long setId,
            RecognitionProcedure procedure,
            RecognitionAuthority authority,
            String issuer,
            @Nullable String lacking,
            @Nullable Long renews) {}

    /** The latest decision first; one statement. */
    List<Recognition> of(Collection<UnitId> units);

    /** Of every unit in the subtree, the latest decision first. */
    List<Recognition> under(String path);

    @Nullable Recognition find(long id);

    long add(NewRecognition wanted, Judged judged, Actor by, Instant at);

    /** False if it was announced before. */
    boolean announce(long id, LocalDate day);

    /** False if it was revoked before. */
    boolean revoke(long id, String number, LocalDate day, String reason, Actor by, Instant at);

    /** The first day anything is known of the unit's results; null while nothing is. */
    @Nullable LocalDate firstResultOf(UnitId unit);

    /** The figures of a unit up to the end of the day, the latest first. */
    List<RecognitionFigure> figures(UnitId unit, LocalDate day);

    long addFigure(
            UnitId unit,
            RecognitionFigure.Kind kind,
            LocalDate day,
            BigDecimal value,
            String document,
            Actor by,
            Instant at);
}
