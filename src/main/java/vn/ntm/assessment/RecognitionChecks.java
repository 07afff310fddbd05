package vn.ntm.assessment;

import java.time.LocalDate;
import java.util.List;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.organisation.UnitSummary;

/** "Điều kiện xét, công nhận" of a unit as they stand on a day (domain 3.3), for the modules above. */
public interface RecognitionChecks {

    /** Every condition the procedure of the day asks for, in its order; a constant number of statements. */
    List<Check> of(UnitSummary unit, Tier tier, LocalDate day);

    /** How a condition stands; a figure nobody entered is not fulfilled. */
    enum State {
        MET,
        NOT_MET,
        NO_DATA
    }

    /**
     * One condition.
     *
     * @param code stable: CRITERIA, SATISFACTION, DEBT, ...
     * @param messageKey why, with arguments
     * @param path where it is mended
     */
    record Check(String code, String label, State state, String messageKey, List<Object> arguments, String path) {}
}
