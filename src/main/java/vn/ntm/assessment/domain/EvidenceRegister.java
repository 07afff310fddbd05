package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AssessmentStep;
import vn.ntm.organisation.UnitId;

/** What communes have as evidence and what they sent, for many at once: every call is one statement. */
public interface EvidenceRegister {

    /** How many pieces of evidence were in use for each result on the evening of the day, by unit and item. */
    Map<UnitId, Map<Long, Integer>> proofs(long setId, Collection<UnitId> units, LocalDate day);

    /** Where each result is on its way, by unit and item; those nobody entered are missing. */
    Map<UnitId, Map<Long, Sent>> sent(long setId, Collection<UnitId> units);

    /** @param day of the last time it was sent; null while it never was */
    record Sent(AssessmentStep step, @Nullable LocalDate day) {

        /** With whoever verifies it, or through; what was given back is with the commune again. */
        public boolean isSent() {
            return step == AssessmentStep.SUBMITTED || step == AssessmentStep.CONFIRMED;
        }
    }
}
