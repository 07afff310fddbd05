package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.RecognitionGoals;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.AdministrativeLevel;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** Opens dossiers: from the beginning, or taking one over that went some way before it came here. */
@Service
@Transactional
public class DossierOpening {

    private static final int FIRST_YEAR = 2010;

    private final DossierStore store;
    private final ProcedureStore procedures;
    private final CampaignStore campaigns;
    private final RecognitionGoals goals;
    private final CriteriaCatalogue catalogue;
    private final Units units;
    private final DossierTrail trail;
    private final ApplicationClock clock;

    DossierOpening(
            DossierStore store,
            ProcedureStore procedures,
            CampaignStore campaigns,
            RecognitionGoals goals,
            CriteriaCatalogue catalogue,
            Units units,
            DossierTrail trail,
            ApplicationClock clock) {
        this.store = store;
        this.procedures = procedures;
        this.campaigns = campaigns;
        this.goals = goals;
        this.catalogue = catalogue;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A dossier to open.
     *
     * @param procedure null for the version in force
     * @param takenOver the last stage done before it came here, null for none
     * @param source the paper that says so
     */
    public record NewDossier(
            @Nullable UnitId unit,
            @Nullable Tier tier,
            @Nullable Integer planYear,
            @Nullable Long procedure,
            @Nullable Long campaign,
            @Nullable Long takenOver,
            @Nullable String source) {}

    /** The version in force for that kind of unit on the day; of those that came later the last known stands in. */
    public Optional<Procedure> inForce(ObjectLevel level, LocalDate day) {
        return procedures.all().stream()
                .filter(one -> one.level() == level && !one.validFrom().isAfter(day))
                .findFirst();
    }

    public Outcome<Long> open(NewDossier wanted, Actor by) {
        LocalDate today = clock.today();
        UnitId unitId = wanted.unit();
        UnitSummary unit = unitId == null ? null : units.find(unitId).orElse(null);
        if (unit == null || !DossierRules.mayOpen(by, unit, today)) {
            return Outcome.rejected(Rejection.onField("unit", "dossier.error.unit"));
        }
        List<Rejection> rejections = new ArrayList<>();
        Tier tier = wanted.tier();
        if (tier == null || !goals.tiersOf(unit.kind()).contains(tier)) {
            rejections.add(Rejection.onField("tier", "dossier.error.tier"));
        }
        Integer year = wanted.planYear();
        if (year == null || year < FIRST_YEAR || year > today.getYear() + 1) {
            rejections.add(Rejection.onField(
                    "planYear", "dossier.error.planYear", "" + FIRST_YEAR, "" + (today.getYear() + 1)));
        }
        ObjectLevel level = level(unit);
        Campaign campaign = wanted.campaign() == null
                ? null
                : campaigns.find(wanted.campaign()).orElse(null);
        Long chosen = campaign == null ? wanted.procedure() : Long.valueOf(campaign.procedureId());
        Procedure procedure = (chosen == null ? inForce(level, today) : procedures.find(chosen))
                .filter(one -> one.level() == level)
                .orElse(null);
        if (procedure == null) {
            rejections.add(Rejection.onField("procedure", "dossier.error.procedure"));
        }
        if (wanted.campaign() != null && (campaign == null || !unit.path().startsWith(campaign.areaPath()))) {
            rejections.add(Rejection.onField("campaign", "dossier.error.campaign"));
        }
        if (tier == null || year == null || procedure == null || !rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        if (store.current(unit.id(), tier, year).isPresent()) {
            return Outcome.rejected(Rejection.onField("unit", "dossier.error.twice"));
        }
        return add(wanted, unit, tier, year, procedure, by);
    }

    private Outcome<Long> add(NewDossier wanted, UnitSummary unit, Tier tier, int year, Procedure procedure, Actor by) {
        Stage taken = wanted.takenOver() == null
                ? null
                : procedure.find(wanted.takenOver()).orElse(null);
        String source = VietnameseText.cleanOrNull(wanted.source());
        List<Rejection> rejections = new ArrayList<>();
        if (wanted.takenOver() != null
                && (taken == null
                        || taken.rule() == StageRule.DECISION
                        || taken.rule() == StageRule.ANNOUNCEMENT
                        || !by.role().isOffice())) {
            rejections.add(Rejection.onField("takenOver", "dossier.error.takenOver"));
        }
        if (taken != null && source == null) {
            rejections.add(Rejection.onField("source", "dossier.error.source"));
        }
        DossierRules.tooLong(rejections, "source", source, DossierRules.LONGEST);
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        LocalDate today = clock.today();
        long id = store.add(
                unit.id(),
                tier,
                year,
                procedure.id(),
                catalogue.inForce(level(unit), tier, today).map(SetSummary::id).orElse(null),
                wanted.campaign(),
                goals.of(unit.id()).stream()
                        .filter(goal -> goal.tier() == tier && goal.planYear() == year)
                        .map(RecognitionGoals.Goal::outstanding)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                taken == null ? 0 : taken.position(),
                by,
                clock.instant());
        if (taken != null) {
            store.addStep(
                    id,
                    Step.Kind.TAKEN_OVER,
                    taken.id(),
                    StepEntry.of(today, source),
                    List.of(),
                    null,
                    by,
                    clock.instant());
        }
        trail.told("DOSSIER_OPENED", id, unit, null, procedure.code() + ", " + year, source, by);
        return Outcome.done(id);
    }

    /** Which procedures and sets are for that unit. */
    public static ObjectLevel level(UnitSummary unit) {
        return unit.kind().level() == AdministrativeLevel.DISTRICT ? ObjectLevel.HUYEN : ObjectLevel.XA;
    }
}
