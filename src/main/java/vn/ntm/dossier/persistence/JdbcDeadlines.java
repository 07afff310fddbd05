package vn.ntm.dossier.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.dossier.domain.DeadlineStore;
import vn.ntm.dossier.domain.Dossier;
import vn.ntm.identity.Role;
import vn.ntm.organisation.UnitId;

@Repository
class JdbcDeadlines implements DeadlineStore {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcDeadlines(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public List<Dossier> waiting(LocalDate day, long after, int limit) {
        return jdbc.sql("""
            select d.* from dossier d join organisation_unit u on u.id = d.unit_id
             where d.id > :after and d.status in ('UNDER_WAY', 'RETURNED', 'RECOGNISED')
               and exists (select 1 from dossier_stage g where g.procedure_id = d.procedure_id and g.position > d.done)
               and (u.valid_from is null or u.valid_from <= :day) and (u.valid_to is null or u.valid_to >= :day)
             order by d.id limit :limit\
            """)
                .param("after", after)
                .param("day", day)
                .param("limit", limit)
                .query(JdbcDossiers::dossier)
                .list();
    }

    @Override
    public void replace(LocalDate day, Collection<Deadline> deadlines) {
        jdbc.sql("delete from dossier_deadline").update();
        batches.batchUpdate("""
            insert into dossier_deadline (day, dossier_id, giver_id, unit_id, actor_unit_id, actor_role, owner_path, title,
              path, due_day, reminder_day) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """, deadlines, AT_ONCE, (row, one) -> set(row, day, one));
    }

    private static void set(PreparedStatement row, LocalDate day, Deadline one) throws SQLException {
        UnitId actor = one.actorUnit();
        Role role = one.actorRole();
        row.setObject(1, day);
        row.setLong(2, one.dossier());
        row.setObject(3, one.giver(), Types.BIGINT);
        row.setLong(4, one.unit().value());
        row.setObject(5, actor == null ? null : actor.value(), Types.BIGINT);
        row.setString(6, role == null ? null : role.name());
        row.setString(7, one.owner());
        row.setString(8, one.title());
        row.setString(9, one.path());
        row.setObject(10, one.due());
        row.setObject(11, one.reminder());
    }
}
