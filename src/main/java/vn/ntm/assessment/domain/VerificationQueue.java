package vn.ntm.assessment.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.organisation.UnitId;

/** The cells that wait for somebody who verifies. Every call is one statement. */
public interface VerificationQueue {

    /** Which cells. */
    enum View {
        /** Sent by the commune, not verified yet. */
        WAITING("cho"),
        /** Verified, not appraised. */
        VERIFIED("da-tham-tra"),
        /** Given back, not sent again. */
        RETURNED("tra-lai");

        private final String code;

        View(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static View ofCode(@Nullable String code) {
            for (View view : values()) {
                if (view.code.equals(code)) {
                    return view;
                }
            }
            return WAITING;
        }
    }

    /** How the cells are grouped. */
    enum Order {
        BY_CRITERION,
        BY_COMMUNE
    }

    /**
     * What one person may verify, and what of it is wanted.
     *
     * @param led null for an office, which verifies everything of its units; for a department the items by unit
     * @param items only these items (a criterion with its indicators); null for all
     */
    record Wanted(
            long setId,
            Collection<UnitId> units,
            @Nullable Map<UnitId, Set<Long>> led,
            @Nullable Collection<Long> items,
            View view,
            Order order) {}

    /**
     * One cell in the queue.
     *
     * @param was what was verified last; null the first time
     * @param sentAt null where it was not sent (again)
     * @param evidence papers and pictures that prove it
     */
    record Row(
            UnitId unit,
            long itemId,
            int version,
            Finding finding,
            @Nullable AchievementStatus was,
            @Nullable BigDecimal valueWas,
            @Nullable String valueTextWas,
            @Nullable LocalDate verifiedOn,
            @Nullable Instant sentAt,
            @Nullable String sentBy,
            @Nullable String returnReason,
            @Nullable AchievementStatus appraised,
            int evidence,
            boolean enteredByViewer) {}

    List<Row> rows(Wanted wanted, long viewerId, int limit, long offset);

    /** How many there are, by view. */
    Map<View, Long> counts(Wanted wanted);

    /** How many cells of each set wait in these units, the most first. */
    Map<Long, Long> waitingBySet(Collection<UnitId> units);
}
