package vn.ntm.assessment.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.assessment.domain.AssessmentService.Seen;
import vn.ntm.assessment.domain.PredecessorReading.Past;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitLineage.Predecessor;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/**
 * "Kế thừa hiện trạng từ ...": a predecessor's last values become drafts of the new commune, with their source. A draft is
 * a proposal: nothing counts as assessed before the commune sends it and it is verified. What the commune typed stays.
 */
@Service
@Transactional
public class Inheriting {

    private final PredecessorReading predecessors;
    private final AssessmentDesk.Opening opening;
    private final AssessmentService service;
    private final Assessments cells;
    private final SetChoice choice;
    private final Standings standings;

    Inheriting(
            PredecessorReading predecessors,
            AssessmentDesk.Opening opening,
            AssessmentService service,
            Assessments cells,
            SetChoice choice,
            Standings standings) {
        this.predecessors = predecessors;
        this.opening = opening;
        this.service = service;
        this.cells = cells;
        this.choice = choice;
        this.standings = standings;
    }

    /** How many cells were proposed. */
    public Outcome<Integer> inherit(UnitSummary unit, UnitId from, Actor by) {
        if (by.readOnly() || !AssessmentRules.isOwn(by, unit)) {
            return Outcome.rejected(Rejection.of("assessment.denied.enter"));
        }
        Past past = predecessors.read(unit).orElse(null);
        Predecessor source = past == null
                ? null
                : past.columns().stream()
                        .map(PredecessorReading.Column::predecessor)
                        .filter(one -> one.unit().id().equals(from))
                        .findFirst()
                        .orElse(null);
        if (past == null || source == null) {
            return Outcome.rejected(Rejection.of("assessment.error.notPredecessor"));
        }
        SetSummary set = past.set();
        if (set == null || choice.of(unit).stream().noneMatch(current -> current.id() == set.id())) {
            return Outcome.rejected(Rejection.of("assessment.error.inheritOtherSet"));
        }
        return opening.open(unit.id(), set.id(), by)
                .map(desk -> Outcome.done(propose(desk, source, by)))
                .orElseGet(() -> Outcome.rejected(Rejection.of("assessment.denied.enter")));
    }

    private int propose(AssessmentDesk desk, Predecessor source, Actor by) {
        Map<Long, Standing> stood =
                standings.of(desk.set().id(), List.of(source.unit().id()), source.eve(), Standings.Kind.ALL).stream()
                        .collect(Collectors.toMap(Standing::itemId, standing -> standing));
        Set<Long> begun = cells
                .findByUnitIdAndSetId(desk.unit().id().value(), desk.set().id())
                .stream()
                .map(Assessment::itemId)
                .collect(Collectors.toSet());
        int proposed = 0;
        for (Item item : desk.assessed()) {
            Standing standing = stood.get(item.id());
            if (standing != null && standing.status().isSaid() && !begun.contains(item.id())) {
                Outcome<Assessment> entered =
                        service.enter(desk, new Seen(item.id(), null), proposal(standing, source), by);
                if (!entered.isRejected()) {
                    proposed++;
                }
            }
        }
        return proposed;
    }

    private static Finding proposal(Standing standing, Predecessor source) {
        return new Finding(
                standing.status(),
                standing.value(),
                null,
                null,
                standing.valueText(),
                "Đề xuất kế thừa hiện trạng từ " + source.unit().name() + ", số liệu đến " + Dates.format(source.eve())
                        + " (từ ngày " + Dates.format(standing.since()) + ")",
                null,
                null,
                null,
                null,
                null);
    }
}
