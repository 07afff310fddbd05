package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.Territory;
import vn.ntm.dossier.SubmissionCondition;
import vn.ntm.dossier.SubmissionCondition.Condition;
import vn.ntm.dossier.SubmissionCondition.State;
import vn.ntm.dossier.domain.StageClock.Done;
import vn.ntm.dossier.domain.StageClock.Due;
import vn.ntm.dossier.domain.StageClock.Time;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.WorkingDays;
import vn.ntm.ui.NotFoundException;

/** One dossier as a person sees it: its stages with their clocks, its history, its opinions, what may be done. */
@Service
@Transactional(readOnly = true)
public class DossierReading {

    private final DossierStore store;
    private final ProcedureStore procedures;
    private final OpinionStore opinions;
    private final List<SubmissionCondition> conditions;
    private final Sights sights;

    DossierReading(
            DossierStore store,
            ProcedureStore procedures,
            OpinionStore opinions,
            List<SubmissionCondition> conditions,
            Sights sights) {
        this.store = store;
        this.procedures = procedures;
        this.opinions = opinions;
        this.conditions = conditions;
        this.sights = sights;
    }

    /** Who sees what, on which day. */
    @Component
    record Sights(Units units, Territory territory, ApplicationClock clock, WorkingDays days) {

        boolean holds(Actor actor, UnitSummary unit) {
            return unit.path().startsWith(territory.pathOf(actor));
        }
    }

    /**
     * All of it.
     *
     * @param inForce the unit exists today; else everything is history
     */
    public record Opened(
            Dossier dossier,
            UnitSummary unit,
            Procedure procedure,
            List<Step> steps,
            List<Time> times,
            OpinionBoard opinions,
            Set<DossierAction> actions,
            boolean inForce) {

        /** When anything was done last; a later stage is not done before it. Null at the beginning. */
        public @Nullable LocalDate lastDay() {
            return steps.stream()
                    .filter(step -> step.kind() != Step.Kind.TAKEN_OVER)
                    .reduce((one, later) -> later)
                    .map(Step::day)
                    .orElse(null);
        }

        public boolean may(String action) {
            return actions.contains(DossierAction.valueOf(action));
        }

        /** How a stage was done last, by its id. */
        public Map<Long, Step> doneSteps() {
            Map<Long, Step> done = new HashMap<>();
            for (Step step : steps) {
                if (step.kind() == Step.Kind.DONE && step.stageId() != null) {
                    done.put(step.stageId(), step);
                }
            }
            return done;
        }

        /** The last day of the stage of that kind; null where it has none, or none is known yet. */
        public @Nullable LocalDate lastDayOf(StageRule rule) {
            return times.stream()
                    .filter(time -> time.stage().rule() == rule)
                    .findFirst()
                    .map(Time::lastDay)
                    .orElse(null);
        }

        public String stateLabel() {
            return dossier.stateLabel(procedure);
        }
    }

    /** Of others' territory there is none. */
    public Opened opened(long id, Actor actor) {
        Dossier dossier = store.find(id).orElseThrow(() -> new NotFoundException("dossier", id));
        UnitSummary unit = sights.units()
                .find(dossier.unit())
                .filter(found -> sights.holds(actor, found))
                .orElseThrow(() -> new NotFoundException("dossier", id));
        Procedure procedure = procedures.find(dossier.procedureId()).orElseThrow();
        LocalDate today = sights.clock().today();
        List<Step> steps = store.stepsOf(id);
        Map<Long, Done> done = store.doneOf(List.of(id), today).getOrDefault(id, Map.of());
        Long campaign = dossier.campaignId();
        Map<Long, Due> dues =
                campaign == null ? Map.of() : store.duesOf(List.of(campaign)).getOrDefault(campaign, Map.of());
        List<Time> times = StageClock.of(
                procedure, dossier.done(), done, dues, today, dossier.status().goesOn() && unit.existsOn(today), sights.days());
        boolean workedBelow = store.workedBelow(id, actor.userId().value());
        return new Opened(
                dossier,
                unit,
                procedure,
                steps,
                times,
                new OpinionBoard(opinions.linesOf(List.of(id)).getOrDefault(id, List.of()), dossier.told()),
                DossierRules.actionsFor(actor, unit, dossier, procedure, workedBelow, today),
                unit.existsOn(today));
    }

    /** The conditions as they stand on the day. */
    public List<Condition> conditions(UnitSummary unit, Dossier dossier, LocalDate day) {
        Map<String, Condition> byCode = new LinkedHashMap<>();
        for (SubmissionCondition source : conditions) {
            source.of(unit, dossier.tier(), dossier.planYear(), day)
                    .forEach(one -> byCode.merge(one.code(), one, DossierReading::better));
        }
        return List.copyOf(byCode.values());
    }

    private static Condition better(Condition earlier, Condition later) {
        return later.state() == State.NO_DATA && earlier.state() != State.NO_DATA ? earlier : later;
    }

    /** Those that stand against that stage: a submission waits for everything that can be known by then. */
    List<Condition> blocking(UnitSummary unit, Dossier dossier, Procedure procedure, Stage stage, LocalDate day) {
        boolean surveyed = procedure.isSurveyedBefore(stage);
        return conditions(unit, dossier, day).stream()
                .filter(one -> one.state() != State.MET && (surveyed || !one.fromSurvey()))
                .toList();
    }
}
