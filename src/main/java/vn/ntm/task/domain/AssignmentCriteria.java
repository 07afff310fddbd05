package vn.ntm.task.domain;

import java.util.Collection;
import java.util.Map;
import vn.ntm.criteria.CriteriaCatalogue.Item;

/** Stores which criteria and indicators an assignment is about. */
public interface AssignmentCriteria {

    void save(Map<Long, Collection<Item>> itemsByAssignment);

    /** What a part is about and made of goes over to another unit's part; nothing of it is done there yet. */
    void pass(long from, long to);

    /** The same for many parts of other units at once. */
    void copy(long from, Collection<Long> to);

    /**
     * "Nhắc lần thứ ba": keeps which earlier duties on the same criterion the same unit still has open, now that it gets
     * a new one.
     */
    void linkRepeats(Collection<Long> assignments);
}
