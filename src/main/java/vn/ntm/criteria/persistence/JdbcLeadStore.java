package vn.ntm.criteria.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.criteria.CriterionLeads.Lead;
import vn.ntm.criteria.domain.LeadStore;
import vn.ntm.organisation.UnitId;

@Repository
class JdbcLeadStore implements LeadStore {

    private final JdbcClient jdbc;

    JdbcLeadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Lead> inForce(long setId, Collection<Long> areaIds, LocalDate day) {
        return jdbc.sql("""
                        select l.* from criterion_lead l join criteria_item i on i.id = l.item_id
                         where i.set_id = :set and l.area_id = any(:areas)
                           and (l.valid_from is null or l.valid_from <= :day)
                           and (l.valid_to is null or l.valid_to >= :day)
                         order by i.position""")
                .param("set", setId)
                .param("areas", areaIds.toArray(Long[]::new))
                .param("day", day)
                .query(JdbcLeadStore::lead)
                .list();
    }

    @Override
    public Map<Long, Long> criterionOf(long setId) {
        Map<Long, Long> criteria = new LinkedHashMap<>();
        jdbc.sql("""
                        select i.id, coalesce(p.parent_id, i.parent_id) as criterion_id
                          from criteria_item i join criteria_item p on p.id = i.parent_id
                         where i.set_id = :set order by i.position""").param("set", setId).query(row -> {
            criteria.put(row.getLong("id"), row.getLong("criterion_id"));
        });
        return criteria;
    }

    static Lead lead(ResultSet row, int number) throws SQLException {
        return new Lead(
                row.getLong("id"),
                new UnitId(row.getLong("area_id")),
                row.getLong("item_id"),
                new UnitId(row.getLong("agency_id")),
                row.getString("official"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("document"));
    }
}
