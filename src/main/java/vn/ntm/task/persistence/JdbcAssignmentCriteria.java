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

    @Override
    public void pass(long from, long to) {
        copy(from, List.of(to));
    }

    @Override
    public void copy(long from, Collection<Long> to) {
        Long[] receivers = to.toArray(Long[]::new);
        jdbc.update(
                "insert into assignment_criterion (assignment_id, item_id, code)"
                        + " select r.id, c.item_id, c.code from assignment_criterion c, unnest(?::bigint[]) r(id)"
                        + " where c.assignment_id = ?",
                receivers,
                from);
        jdbc.update(
                "insert into assignment_item (assignment_id, position, label, item_id, code, due)"
                        + " select r.id, i.position, i.label, i.item_id, i.code, i.due"
                        + " from assignment_item i, unnest(?::bigint[]) r(id) where i.assignment_id = ?",
                receivers,
                from);
        linkRepeats(to);
    }

    @Override
    public void linkRepeats(Collection<Long> assignments) {
        jdbc.batchUpdate("""
                insert into assignment_repeat (assignment_id, earlier_id)
                select distinct a.id, b.id
                  from assignment a
                  join assignment_criterion c on c.assignment_id = a.id
                  join assignment b on b.unit_id = a.unit_id and b.id < a.id and b.task_id <> a.task_id
                                   and b.role <> 'SUPPORTING' and b.status not in ('DONE', 'CANCELLED')
                  join assignment_criterion d on d.assignment_id = b.id
                                             and split_part(d.code, '.', 1) = split_part(c.code, '.', 1)
                 where a.id = ? and a.role <> 'SUPPORTING'
                """, assignments.stream().map(id -> new Object[] {id}).toList());
    }
}
