package vn.ntm.dossier.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.domain.StageClock.Done;
import vn.ntm.dossier.domain.StageClock.Due;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** Where dossiers and their steps are kept. */
public interface DossierStore {

    Optional<Dossier> find(long id);

    /** Nobody else writes to it until the transaction ends. */
    Optional<Dossier> lock(long id);

    /** Of a unit, the latest plan year first. */
    List<Dossier> of(UnitId unit);

    List<Dossier> ofCampaign(long campaign);

    /** One of that tier and year that was not stopped. */
    Optional<Dossier> current(UnitId unit, Tier tier, int planYear);

    /** Two people at once meet dossier_once. */
    long add(
            UnitId unit,
            Tier tier,
            int planYear,
            long procedure,
            @Nullable Long set,
            @Nullable Long campaign,
            @Nullable String outstanding,
            int done,
            Actor by,
            Instant at);

    void move(long id, int done, DossierStatus status, @Nullable Long recognition);

    void join(long id, @Nullable Long campaign);

    /** Returns its id. */
    long addStep(
            long dossier,
            Step.Kind kind,
            @Nullable Long stage,
            StepEntry entry,
            List<String> missing,
            @Nullable LocalDate due,
            Actor by,
            Instant at);

    /** All of a dossier, the first first. */
    List<Step> stepsOf(long dossier);

    Optional<Step> findStep(long id);

    /** When each stage was done last up to the day, by dossier and stage; one statement. */
    Map<Long, Map<Long, Done>> doneOf(Collection<Long> dossiers, LocalDate day);

    /** Last days by campaign and stage; one statement. */
    Map<Long, Map<Long, Due>> duesOf(Collection<Long> campaigns);

    /** Whether this person wrote a stage of the unit itself down. */
    boolean workedBelow(long dossier, long userId);
}
