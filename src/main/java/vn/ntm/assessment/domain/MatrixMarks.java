package vn.ntm.assessment.domain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;

/** Which cells of a matrix somebody is bound to: by an open duty, or a target of the year. */
@Service
@Transactional(readOnly = true)
public class MatrixMarks {

    private final CriteriaCatalogue catalogue;
    private final Commitments commitments;
    private final ApplicationClock clock;

    MatrixMarks(CriteriaCatalogue catalogue, Commitments commitments, ApplicationClock clock) {
        this.catalogue = catalogue;
        this.commitments = commitments;
        this.clock = clock;
    }

    /**
     * By row and column; of a past day none, because what is ordered today says nothing about it.
     *
     * @param rows those shown
     */
    public boolean[][] of(Matrix matrix, List<Matrix.Row> rows, Actor actor) {
        List<Item> columns = matrix.columns();
        boolean[][] marks = new boolean[rows.size()][columns.size()];
        if (rows.isEmpty() || matrix.day().isBefore(clock.today())) {
            return marks;
        }
        long set = matrix.set().id();
        List<UnitId> units = rows.stream().map(row -> row.unit().id()).toList();
        Map<UnitId, Set<Long>> bound = commitments.of(units, set, matrix.day().getYear(), actor);
        SetStructure structure = new SetStructure(set, catalogue.itemsOf(set));
        List<Set<Long>> families = columns.stream().map(structure::family).toList();
        for (int row = 0; row < marks.length; row++) {
            Set<Long> own = bound.getOrDefault(units.get(row), Set.of());
            for (int column = 0; column < marks[row].length && !own.isEmpty(); column++) {
                marks[row][column] = !Collections.disjoint(own, families.get(column));
            }
        }
        return marks;
    }
}
