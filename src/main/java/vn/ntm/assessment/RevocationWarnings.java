package vn.ntm.assessment;

import java.util.Map;
import vn.ntm.organisation.UnitSummary;

/** What calls for the revocation of recognitions (domain 3.7): a warning, never a revocation. */
public interface RevocationWarnings {

    /** By the id of the recognition; those with nothing against them are missing. A constant number of statements. */
    Map<Long, Warning> of(UnitSummary unit);

    /**
     * Why it should be considered.
     *
     * @param failing how many criteria of {@code criteria} fail, {@code codes}
     * @param weighty those of them that count more; empty where half of all fail
     * @param lostCommunes of a district: communes that lost theirs, 0 for none
     */
    record Warning(int failing, int criteria, String codes, String weighty, int lostCommunes) {}
}
