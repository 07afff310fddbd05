package vn.ntm.assessment;

import java.util.ArrayList;
import java.util.List;

/**
 * A group of communes by criteria met, as the reports print them: 19; 15-18; 10-14; 5-9; under 5 of a set of 19, and 10;
 * 5-9; under 5 of a set of 10 (domain 2.4 rule 4).
 *
 * @param from at least so many
 * @param to at most so many
 */
public record Band(int from, int to) {

    private static final int STEP = 5;

    /** Of a set with that many criteria, the best group first. */
    public static List<Band> of(int criteria) {
        List<Band> bands = new ArrayList<>();
        bands.add(new Band(criteria, criteria));
        int to = criteria - 1;
        while (to >= 0) {
            int from = to / STEP * STEP;
            bands.add(new Band(from, to));
            to = from - 1;
        }
        return bands;
    }

    public boolean holds(int met) {
        return met >= from && met <= to;
    }

    /** "19/19", "15–18", "dưới 5". */
    public String label(int criteria) {
        if (from == criteria) {
            return from + "/" + criteria;
        }
        return from == 0 ? "dưới " + (to + 1) : from + "–" + to;
    }
}
