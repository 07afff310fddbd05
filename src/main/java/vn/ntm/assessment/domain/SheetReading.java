package vn.ntm.assessment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.domain.SelfAssessmentSheet.Part;
import vn.ntm.assessment.domain.SelfAssessmentSheet.Row;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.Requirements.Requirement;

/** Puts a unit's whole set together, in a constant number of statements. */
@Service
@Transactional(readOnly = true)
public class SheetReading {

    private final AssessmentReading reading;
    private final EvidenceReading evidence;

    SheetReading(AssessmentReading reading, EvidenceReading evidence) {
        this.reading = reading;
        this.evidence = evidence;
    }

    /** What does not apply to the unit is left out. */
    public SelfAssessmentSheet sheet(AssessmentDesk desk) {
        Map<Long, Assessment> cells = reading.cells(desk);
        Map<Long, Standing> standings = reading.standings(desk);
        Map<Long, Integer> proofs = evidence.counts(desk.unit().id());
        List<Part> parts = new ArrayList<>();
        for (SetStructure.Part part : desk.set().parts()) {
            List<Row> rows = new ArrayList<>();
            for (Item item : part.assessed()) {
                if (desk.applies(item)) {
                    Assessment cell = cells.get(item.id());
                    Requirement requirement = desk.requirement(item);
                    rows.add(new Row(
                            item,
                            requirement,
                            cell,
                            standings.get(item.id()),
                            desk.actionsFor(item, cell),
                            proofs.getOrDefault(item.id(), 0),
                            cell != null
                                    && FindingRules.checkStatement(cell.finding(), requirement)
                                            .isEmpty()));
                }
            }
            if (!rows.isEmpty()) {
                parts.add(new Part(
                        part.criterion(), standings.get(part.criterion().id()), rows));
            }
        }
        return new SelfAssessmentSheet(desk, parts);
    }
}
