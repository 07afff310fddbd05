package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Recognitions;
import vn.ntm.assessment.Recognitions.Recognition;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitLineage;
import vn.ntm.organisation.UnitLineage.Predecessor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units.Share;
import vn.ntm.shared.ApplicationClock;

/**
 * What a unit that began by a rearrangement came of (domain 1.3): the predecessors' last states as of the eve of the event,
 * side by side. Its own level is never computed from theirs.
 */
@Service
@Transactional(readOnly = true)
public class PredecessorReading {

    private final UnitLineage lineage;
    private final SetChoice choice;
    private final CriteriaCatalogue catalogue;
    private final Standings standings;
    private final Recognitions recognitions;
    private final ApplicationClock clock;

    PredecessorReading(
            UnitLineage lineage,
            SetChoice choice,
            CriteriaCatalogue catalogue,
            Standings standings,
            Recognitions recognitions,
            ApplicationClock clock) {
        this.lineage = lineage;
        this.choice = choice;
        this.catalogue = catalogue;
        this.standings = standings;
        this.recognitions = recognitions;
        this.clock = clock;
    }

    /**
     * The predecessors with their last states.
     *
     * @param set the newest set that anything is known in; null where nothing is
     * @param awaited it was not recognised since it began: "chờ thừa nhận / rà soát lại sau sắp xếp"
     */
    public record Past(
            UnitSummary unit,
            LocalDate eventDay,
            @Nullable SetSummary set,
            List<Column> columns,
            List<Row> rows,
            boolean awaited) {}

    /** One predecessor; its recognition in force at the end, and how many criteria it had met. */
    public record Column(Predecessor predecessor, @Nullable Recognition recognition, long met) {}

    /** One criterion: how each predecessor stood, in the order of the columns. */
    public record Row(Item criterion, List<AchievementStatus> statuses) {}

    /** Whether the unit began by a rearrangement. */
    public boolean began(UnitSummary unit) {
        return !origins(unit).isEmpty();
    }

    /** Those of the event the unit began by; whoever gave it a part later is no predecessor of the whole. */
    private List<Predecessor> origins(UnitSummary unit) {
        return lineage.predecessorsOf(unit.id()).stream()
                .filter(one -> one.eventDay().equals(unit.validFrom()))
                .toList();
    }

    /** Whether its level has yet to be acknowledged anew. */
    public boolean isAwaited(UnitSummary unit) {
        List<Predecessor> predecessors = origins(unit);
        return !predecessors.isEmpty() && isAwaited(unit, predecessors);
    }

    public Optional<Past> read(UnitSummary unit) {
        List<Predecessor> predecessors = origins(unit);
        if (predecessors.isEmpty()) {
            return Optional.empty();
        }
        LocalDate began = predecessors.get(0).eventDay();
        List<UnitId> ids =
                predecessors.stream().map(one -> one.unit().id()).distinct().toList();
        LocalDate eve = began.minusDays(1);
        SetSummary set = null;
        Map<UnitId, Map<Long, Standing>> stood = Map.of();
        for (SetSummary candidate : newestFirst(predecessors.get(0).unit())) {
            List<Standing> known = standings.of(candidate.id(), ids, eve, Standings.Kind.CRITERIA);
            if (!known.isEmpty()) {
                set = candidate;
                stood = Standing.byUnit(known);
                break;
            }
        }
        List<Row> rows = rows(set, ids, stood);
        return Optional.of(
                new Past(unit, began, set, columns(predecessors, rows, eve), rows, isAwaited(unit, predecessors)));
    }

    private List<SetSummary> newestFirst(UnitSummary unit) {
        return choice.ever(unit).stream()
                .filter(set -> set.criteria() > 0)
                .sorted(Comparator.comparingLong(SetSummary::id).reversed())
                .toList();
    }

    private List<Row> rows(@Nullable SetSummary set, List<UnitId> ids, Map<UnitId, Map<Long, Standing>> stood) {
        List<Row> rows = new ArrayList<>();
        if (set != null) {
            for (SetStructure.Part part : new SetStructure(set.id(), catalogue.itemsOf(set.id())).parts()) {
                rows.add(new Row(
                        part.criterion(),
                        ids.stream()
                                .map(id -> stood.getOrDefault(id, Map.of())
                                        .get(part.criterion().id()))
                                .map(standing -> standing == null ? AchievementStatus.NOT_ASSESSED : standing.status())
                                .toList()));
            }
        }
        return rows;
    }

    private List<Column> columns(List<Predecessor> predecessors, List<Row> rows, LocalDate eve) {
        Map<UnitId, Recognition> held = new HashMap<>();
        for (Recognition one : recognitions.of(
                predecessors.stream().map(one -> one.unit().id()).toList())) {
            if (one.isInForceOn(eve)) {
                held.putIfAbsent(one.unit(), one);
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < predecessors.size(); i++) {
            int place = i;
            long met = rows.stream()
                    .filter(row -> row.statuses().get(place).isMet())
                    .count();
            columns.add(new Column(
                    predecessors.get(i), held.get(predecessors.get(i).unit().id()), met));
        }
        return columns;
    }

    /** A commune that only moved under another parent, or took another name, is still the one that was recognised. */
    private boolean isAwaited(UnitSummary unit, List<Predecessor> predecessors) {
        Predecessor first = predecessors.get(0);
        boolean same = predecessors.size() == 1
                && first.share() == Share.WHOLE
                && first.unit().kind() == unit.kind();
        LocalDate today = clock.today();
        return unit.kind().isInProgramme()
                && !same
                && recognitions.of(List.of(unit.id())).stream()
                        .noneMatch(one -> !one.decidedOn().isBefore(first.eventDay()) && one.isInForceOn(today));
    }
}
