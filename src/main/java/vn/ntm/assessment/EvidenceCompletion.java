package vn.ntm.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import vn.ntm.organisation.UnitId;

/** How much of the evidence a set asks for ("hồ sơ minh chứng", domain 3.8) units had on a day. */
public interface EvidenceCompletion {

    /** By unit, those too that have none; a constant number of statements. */
    Map<UnitId, Share> of(long setId, Collection<UnitId> units, LocalDate day);

    /**
     * Of one unit.
     *
     * @param proved indicators with at least one piece of evidence
     * @param asked indicators that apply to the unit
     */
    record Share(int proved, int asked) {}
}
