package vn.ntm.task.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.task.domain.AssignmentCriteria;

@Component
class JdbcAssignmentCriteria implements AssignmentCriteria {

    private final JdbcTemplate jdbc;

    JdbcAssignmentCriteria(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void save(Map<Long, Collection<Item>> itemsByAssignment) {
        List<Object[]> rows = new ArrayList<>();
        itemsByAssignment.forEach((assignment, items) ->
                items.stream().distinct().forEach(item -> rows.add(new Object[] {assignment, item.id(), item.code()})));
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("insert into assignment_criterion (assignment_id, item_id, code) values (?, ?, ?)", rows);
        }
    }
}
