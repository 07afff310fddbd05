package vn.ntm.criteria;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The criteria sets, for other modules. A set is chosen by the day of the paper: a notice of 2021 speaks of the set
 * 2016-2020, because the next one came into force in 3/2022 (domain 2.1).
 */
public interface CriteriaCatalogue {

    /** Sets in force on the day, base tier first: XA before HUYEN, NTM before NANG_CAO. */
    List<SetSummary> inForce(LocalDate day);

    /** The set of that level and tier in force on the day. */
    Optional<SetSummary> inForce(ObjectLevel level, Tier tier, LocalDate day);

    Optional<SetSummary> find(long setId);

    /** All sets, newest first. */
    List<SetSummary> all();

    /** Criteria and indicators of a set that carry one of these codes ("17", "8.1"); unknown codes are missing from the map. */
    Map<String, Item> resolve(long setId, Collection<String> codes);

    /** Every criterion with its indicators, in printed order. */
    List<Item> itemsOf(long setId);

    Map<Long, Item> findItems(Collection<Long> itemIds);

    /** Kind of object a set measures. */
    enum ObjectLevel {
        THON,
        XA,
        HUYEN,
        TINH
    }

    /** Level of recognition. */
    enum Tier {
        NTM,
        NANG_CAO,
        KIEU_MAU,
        HIEN_DAI,
        HOAN_THANH_NHIEM_VU
    }

    /**
     * A set.
     *
     * @param code short stable code, e.g. "xa-ntm-2016-2020"
     * @param decision number and date of the decision, "1980/QĐ-TTg ngày 17/10/2016"
     */
    record SetSummary(
            long id,
            String code,
            String name,
            ObjectLevel level,
            Tier tier,
            String decision,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            int criteria,
            int indicators) {}

    /**
     * A criterion (parentId null) or an indicator of it. Both live in one table of "criterion items", so a task can
     * point to either by one id.
     *
     * @param code "17" or "17.1", text, never a number
     */
    record Item(long id, long setId, @Nullable Long parentId, String code, String name) {

        public boolean isCriterion() {
            return parentId == null;
        }
    }
}
