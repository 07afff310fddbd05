package vn.ntm.assessment.persistence;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.AssessmentStep;
import vn.ntm.assessment.domain.EvidenceRegister;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;

@Repository
@Transactional(readOnly = true)
class JdbcEvidenceRegister implements EvidenceRegister {

    private final JdbcClient jdbc;

    JdbcEvidenceRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UnitId, Map<Long, Integer>> proofs(long setId, Collection<UnitId> units, LocalDate day) {
        Map<UnitId, Map<Long, Integer>> proofs = new HashMap<>();
        jdbc.sql("""
                        select e.unit_id, l.item_id, count(*) as proofs
                          from assessment_evidence e
                          join assessment_evidence_item l on l.evidence_id = e.id
                          join criteria_item i on i.id = l.item_id
                         where e.unit_id = any (:units) and i.set_id = :set
                           and e.added_at < :end and (e.removed_at is null or e.removed_at >= :end)
                         group by e.unit_id, l.item_id""").param("units", UnitId.values(units)).param("set", setId).param("end", end(day)).query(row -> {
            proofs.computeIfAbsent(new UnitId(row.getLong("unit_id")), unit -> new HashMap<>())
                    .put(row.getLong("item_id"), row.getInt("proofs"));
        });
        return proofs;
    }

    /** The end of the day in Vietnam. */
    private static Timestamp end(LocalDate day) {
        return Timestamp.from(
                day.plusDays(1).atStartOfDay(ApplicationClock.ZONE).toInstant());
    }

    @Override
    public Map<UnitId, Map<Long, Sent>> sent(long setId, Collection<UnitId> units) {
        Map<UnitId, Map<Long, Sent>> sent = new HashMap<>();
        jdbc.sql("""
                        select a.unit_id, a.item_id, a.step, s.day
                          from assessment a
                          left join lateral (select day from assessment_statement
                             where assessment_id = a.id and action = 'SUBMIT' order by id desc limit 1) s on true
                         where a.set_id = :set and a.unit_id = any (:units)""").param("units", UnitId.values(units)).param("set", setId).query(row -> {
            sent.computeIfAbsent(new UnitId(row.getLong("unit_id")), unit -> new HashMap<>())
                    .put(
                            row.getLong("item_id"),
                            new Sent(
                                    AssessmentStep.valueOf(row.getString("step")),
                                    row.getObject("day", LocalDate.class)));
        });
        return sent;
    }
}
