package vn.ntm.openness.domain;

import java.time.Instant;
import java.util.List;
import vn.ntm.assessment.CriteriaAverage;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.organisation.UnitSummary;

/**
 * How the criteria of an area stand, in counts only: no person, no duty, no paper.
 *
 * @param at the moment it was counted
 */
public record PublicProgress(
        UnitSummary area, SetSummary set, Instant at, List<Commune> communes, List<Criterion> criteria) {

    /**
     * A commune.
     *
     * @param met criteria that count as met
     * @param confirmed of them, those that a verifier confirmed
     */
    public record Commune(String name, int met, int confirmed) {}

    /** A criterion, with how many communes meet it. */
    public record Criterion(String code, String name, int met, int confirmed) {}

    public CriteriaAverage average() {
        return new CriteriaAverage(communes.stream().mapToInt(Commune::met).sum(), communes.size());
    }

    /** How many communes meet every criterion of the set. */
    public long complete() {
        return communes.stream()
                .filter(commune -> commune.met() == set.criteria())
                .count();
    }
}
