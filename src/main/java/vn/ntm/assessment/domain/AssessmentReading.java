package vn.ntm.assessment.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.criteria.CriteriaCatalogue.Item;

/** What the pages of assessing read. */
@Service
@Transactional(readOnly = true)
public class AssessmentReading {

    private final Assessments cells;
    private final AssessmentStatements statements;
    private final Standings standings;

    AssessmentReading(Assessments cells, AssessmentStatements statements, Standings standings) {
        this.cells = cells;
        this.statements = statements;
        this.standings = standings;
    }

    /** The unit's cells by item id; those nobody entered are missing. */
    public Map<Long, Assessment> cells(AssessmentDesk desk) {
        Map<Long, Assessment> found = new HashMap<>();
        cells.findByUnitIdAndSetId(desk.unit().id().value(), desk.set().id())
                .forEach(cell -> found.put(cell.itemId(), cell));
        return found;
    }

    public @Nullable Assessment cell(AssessmentDesk desk, Item item) {
        return cells.findByUnitIdAndItemId(desk.unit().id().value(), item.id()).orElse(null);
    }

    /** How the unit stands now, criteria and indicators, by item id. */
    public Map<Long, Standing> standings(AssessmentDesk desk) {
        Map<Long, Standing> found = new HashMap<>();
        standings
                .of(desk.set().id(), List.of(desk.unit().id()), null, Standings.Kind.ALL)
                .forEach(standing -> found.put(standing.itemId(), standing));
        return found;
    }

    /** Everything ever said of a cell, the oldest first. */
    public List<AssessmentStatement> statements(Assessment cell) {
        return statements.findByAssessmentIdOrderById(cell.id());
    }
}
