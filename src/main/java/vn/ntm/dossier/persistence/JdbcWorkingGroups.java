package vn.ntm.dossier.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.dossier.domain.WorkingGroup;
import vn.ntm.dossier.domain.WorkingGroupStore;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

@Repository
class JdbcWorkingGroups implements WorkingGroupStore {

    private static final String SELECT =
            "select g.*, array(select unit_id from working_group_member where group_id = g.id) as members,"
                    + " array(select unit_id from working_group_commune where group_id = g.id) as communes"
                    + " from working_group g join organisation_unit u on u.id = g.area_id ";

    private final JdbcClient jdbc;

    JdbcWorkingGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WorkingGroup> around(String path) {
        return jdbc.sql(SELECT + "where u.path like :below or starts_with(:path, u.path) order by g.id")
                .param("below", path + "%")
                .param("path", path)
                .query(JdbcWorkingGroups::group)
                .list();
    }

    @Override
    public Optional<WorkingGroup> find(long id) {
        return jdbc.sql(SELECT + "where g.id = :id")
                .param("id", id)
                .query(JdbcWorkingGroups::group)
                .optional();
    }

    @Override
    public long add(WorkingGroup group, Actor by, Instant at) {
        long id = jdbc.sql("""
            insert into working_group
              (area_id, name, head, document, starts_on, created_at, created_by, created_by_name)
            values (:area, :name, :head, :document, :starts, :at, :by, :byName) returning id\
            """)
                .param("area", group.area().value())
                .param("name", group.name())
                .param("head", group.head())
                .param("document", group.document(), Types.VARCHAR)
                .param("starts", group.startsOn(), Types.DATE)
                .param("at", Timestamp.from(at))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .query(Long.class)
                .single();
        fill(id, group);
        return id;
    }

    @Override
    public boolean change(WorkingGroup group) {
        boolean changed = jdbc.sql("""
            update working_group set name = :name, head = :head, document = :document,
              starts_on = :starts, version = version + 1 where id = :id and version = :version\
            """)
                        .param("name", group.name())
                        .param("head", group.head())
                        .param("document", group.document(), Types.VARCHAR)
                        .param("starts", group.startsOn(), Types.DATE)
                        .param("id", group.id())
                        .param("version", group.version())
                        .update()
                == 1;
        if (changed) {
            jdbc.sql("delete from working_group_member where group_id = :id")
                    .param("id", group.id())
                    .update();
            jdbc.sql("delete from working_group_commune where group_id = :id")
                    .param("id", group.id())
                    .update();
            fill(group.id(), group);
        }
        return changed;
    }

    private void fill(long id, WorkingGroup group) {
        jdbc.sql("insert into working_group_member (group_id, unit_id) select :id, unnest(:units)")
                .param("id", id)
                .param("units", group.members().toArray(Long[]::new))
                .update();
        jdbc.sql("insert into working_group_commune (group_id, unit_id) select :id, unnest(:units)")
                .param("id", id)
                .param("units", group.communes().toArray(Long[]::new))
                .update();
    }

    private static WorkingGroup group(ResultSet row, int number) throws SQLException {
        return new WorkingGroup(
                row.getLong("id"),
                new UnitId(row.getLong("area_id")),
                row.getString("name"),
                row.getString("head"),
                row.getString("document"),
                row.getObject("starts_on", LocalDate.class),
                ids(row.getArray("members")),
                ids(row.getArray("communes")),
                row.getInt("version"));
    }

    private static Set<Long> ids(Array array) throws SQLException {
        Set<Long> ids = new TreeSet<>();
        for (Object id : (Object[]) array.getArray()) {
            ids.add(((Number) id).longValue());
        }
        return ids;
    }
}
