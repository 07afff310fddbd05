package vn.ntm.report.domain.form;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.assessment.TargetKind;
import vn.ntm.assessment.Targets;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.Requirements;
import vn.ntm.criteria.Requirements.Requirement;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.report.domain.table.CommuneStates;
import vn.ntm.report.domain.table.CommuneStates.State;
import vn.ntm.report.domain.table.TableQuestion;

/** What the three periods of a form are filled from: the end of the year before, the data cut, and the year's plan. */
@Component
class FormData {

    private final CommuneStates states;
    private final Requirements requirements;
    private final CriteriaCatalogue catalogue;
    private final Standings standings;
    private final Targets targets;

    FormData(
            CommuneStates states,
            Requirements requirements,
            CriteriaCatalogue catalogue,
            Standings standings,
            Targets targets) {
        this.states = states;
        this.requirements = requirements;
        this.catalogue = catalogue;
        this.standings = standings;
        this.targets = targets;
    }

    /**
     * Communes by criteria.
     *
     * @param planned by commune, the criteria and indicators it is to meet this year
     * @param groups by commune, the groups it was put in, "nhom_1"
     */
    record Communes(State before, State now, Map<UnitId, Set<Long>> planned, Map<UnitId, Set<String>> groups) {

        boolean isMet(int period, UnitSummary commune, Item item) {
            State state = period == 0 ? before : now;
            boolean met = state.status(commune, item).isMet();
            return met
                    || period == 2
                            && planned.getOrDefault(commune.id(), Set.of()).contains(item.id());
        }

        int met(int period, UnitSummary commune) {
            return (int) now.criteria().stream()
                    .filter(item -> isMet(period, commune, item))
                    .count();
        }
    }

    /** One commune by indicators: how each stood, by item. */
    record OneCommune(
            List<Item> items,
            Map<Long, Requirement> levels,
            Map<Long, Standing> before,
            Map<Long, Standing> now,
            Set<Long> planned) {}

    static LocalDate endOfYearBefore(LocalDate day) {
        return LocalDate.of(day.getYear() - 1, Month.DECEMBER, 31);
    }

    Communes communes(TableQuestion question) {
        State now = states.of(question.area(), question.day());
        List<UnitId> ids = now.communes().stream().map(UnitSummary::id).toList();
        return new Communes(
                states.on(now, endOfYearBefore(question.day())),
                now,
                planned(ids, question.day().getYear()),
                requirements.groupsOf(ids, question.day()));
    }

    OneCommune commune(TableQuestion question) {
        State now = states.of(question.area(), question.day());
        SetSummary measured = now.set();
        if (measured == null) {
            return new OneCommune(List.of(), Map.of(), Map.of(), Map.of(), Set.of());
        }
        long set = measured.id();
        UnitId commune = question.area().id();
        return new OneCommune(
                catalogue.itemsOf(set),
                requirements.of(set, commune, question.day()),
                stands(set, commune, endOfYearBefore(question.day())),
                stands(set, commune, question.day()),
                planned(List.of(commune), question.day().getYear()).getOrDefault(commune, Set.of()));
    }

    private Map<Long, Standing> stands(long set, UnitId commune, LocalDate day) {
        return Standing.byUnit(standings.of(set, List.of(commune), day, Standings.Kind.ALL))
                .getOrDefault(commune, Map.of());
    }

    private Map<UnitId, Set<Long>> planned(List<UnitId> communes, int year) {
        Map<UnitId, Set<Long>> planned = new HashMap<>();
        for (Targets.Target target : targets.of(communes, year)) {
            Long item = target.itemId();
            if (target.kind() == TargetKind.CRITERION && item != null) {
                planned.computeIfAbsent(target.unit(), unit -> new HashSet<>()).add(item);
            }
        }
        return planned;
    }
}
