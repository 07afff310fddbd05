package vn.ntm.assessment;

import java.util.List;
import vn.ntm.identity.Actor;
import vn.ntm.shared.SearchTerms;

/** Finds papers that prove results, by title, number and issuer; of units in sight, the last added first. */
public interface EvidenceSearch {

    List<Found> search(SearchTerms terms, Actor actor, int limit);

    /** A paper, whose it is, and the page of one of the results it proves. */
    record Found(String title, String details, String unitName, String path) {}
}
