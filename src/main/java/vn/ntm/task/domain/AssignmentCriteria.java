package vn.ntm.task.domain;

import java.util.Collection;
import java.util.Map;
import vn.ntm.criteria.CriteriaCatalogue.Item;

/** Stores which criteria and indicators an assignment is about. */
public interface AssignmentCriteria {

    void save(Map<Long, Collection<Item>> itemsByAssignment);
}
