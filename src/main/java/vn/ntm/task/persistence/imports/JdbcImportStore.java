package vn.ntm.task.persistence.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.task.domain.imports.ImportField;
import vn.ntm.task.domain.imports.ImportStore;
import vn.ntm.task.domain.imports.ListImport;

@Repository
class JdbcImportStore implements ImportStore {

    /** Files that nobody confirmed are cleared after this. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final String SELECT = """
            select i.id, i.file_name, i.state, i.criteria_set_id, i.created_by, i.created_by_name, i.created_at, i.done_at,
                   (select count(*) from task_import_task t where t.import_id = i.id) as tasks,
                   exists (select 1 from task_import_task t join assignment_event e on e.task_id = t.task_id
                            where t.import_id = i.id and e.action <> 'ASSIGN') as touched
              from task_import i
             where i.owner_path like :scope""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcImportStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public long stage(String fileName, byte[] content, Actor by, String ownerPath, Instant at) {
        jdbc.sql("delete from task_import where state = 'STAGED' and created_at < :before")
                .param("before", Timestamp.from(at.minus(KEPT)))
                .update();
        return jdbc.sql("""
                        insert into task_import (file_name, content, state, created_by, created_by_name, owner_path, created_at)
                        values (:name, :content, 'STAGED', :by, :byName, :path, :at) returning id""")
                .param("name", fileName)
                .param("content", content)
                .param("by", by.userId().value())
                .param("byName", by.name())
                .param("path", ownerPath)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<ListImport> find(long id, Actor actor) {
        return jdbc.sql(SELECT + " and i.id = :id")
                .param("scope", actor.scopePath() + "%")
                .param("id", id)
                .query(JdbcImportStore::list)
                .optional();
    }

    @Override
    public List<ListImport> list(Actor actor, int limit) {
        return jdbc.sql(SELECT + " order by i.id desc limit :limit")
                .param("scope", actor.scopePath() + "%")
                .param("limit", limit)
                .query(JdbcImportStore::list)
                .list();
    }

    @Override
    public byte[] content(long id) {
        return jdbc.sql("select content from task_import where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    @Override
    public SortedMap<Integer, ImportField> columns(long id) {
        SortedMap<Integer, ImportField> columns = new TreeMap<>();
        jdbc.sql("select position, field from task_import_column where import_id = :id")
                .param("id", id)
                .query(row -> {
                    columns.put(row.getInt(1), ImportField.valueOf(row.getString(2)));
                });
        return columns;
    }

    @Override
    public Map<String, UnitId> units(long id) {
        Map<String, UnitId> units = new HashMap<>();
        jdbc.sql("select name, unit_id from task_import_unit where import_id = :id")
                .param("id", id)
                .query(row -> {
                    units.put(row.getString(1), new UnitId(row.getLong(2)));
                });
        return units;
    }

    @Override
    public void match(
            long id,
            SortedMap<Integer, ImportField> columns,
            @Nullable Long criteriaSet,
            Map<String, ImportField> byHeader,
            Actor by) {
        jdbc.sql("update task_import set criteria_set_id = :set where id = :id")
                .param("set", criteriaSet, Types.BIGINT)
                .param("id", id)
                .update();
        jdbc.sql("delete from task_import_column where import_id = :id")
                .param("id", id)
                .update();
        batches.batchUpdate(
                "insert into task_import_column (import_id, position, field) values (?, ?, ?)",
                columns.entrySet().stream()
                        .map(one ->
                                new Object[] {id, one.getKey(), one.getValue().name()})
                        .toList());
        batches.batchUpdate(
                "insert into task_import_header (user_id, header, field) values (?, ?, ?)"
                        + " on conflict (user_id, header) do update set field = excluded.field",
                byHeader.entrySet().stream()
                        .map(one -> new Object[] {
                            by.userId().value(), one.getKey(), one.getValue().name()
                        })
                        .toList());
    }

    @Override
    public void choose(long id, Map<String, UnitId> units) {
        batches.batchUpdate(
                "insert into task_import_unit (import_id, name, unit_id) values (?, ?, ?)"
                        + " on conflict (import_id, name) do update set unit_id = excluded.unit_id",
                units.entrySet().stream()
                        .map(one ->
                                new Object[] {id, one.getKey(), one.getValue().value()})
                        .toList());
    }

    @Override
    public Map<String, ImportField> remembered(Actor actor) {
        Map<String, ImportField> remembered = new HashMap<>();
        jdbc.sql("select header, field from task_import_header where user_id = :user")
                .param("user", actor.userId().value())
                .query(row -> {
                    remembered.put(row.getString(1), ImportField.valueOf(row.getString(2)));
                });
        return remembered;
    }

    @Override
    public void done(long id, Map<Long, Integer> firstRows, Instant at) {
        jdbc.sql("update task_import set state = 'DONE', done_at = :at, content = null where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
        batches.batchUpdate(
                "insert into task_import_task (import_id, task_id, first_row) values (?, ?, ?)",
                firstRows.entrySet().stream()
                        .map(one -> new Object[] {id, one.getKey(), one.getValue()})
                        .toList());
    }

    @Override
    public List<Long> tasks(long id) {
        return jdbc.sql("select task_id from task_import_task where import_id = :id order by first_row")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    @Override
    public void undone(long id, Instant at) {
        jdbc.sql("update task_import set state = 'UNDONE', undone_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    @Override
    public void lock(long id) {
        jdbc.sql("select id from task_import where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    private static ListImport list(ResultSet row, int number) throws SQLException {
        Timestamp done = row.getTimestamp("done_at");
        return new ListImport(
                row.getLong("id"),
                row.getString("file_name"),
                ListImport.State.valueOf(row.getString("state")),
                row.getObject("criteria_set_id", Long.class),
                row.getLong("created_by"),
                row.getString("created_by_name"),
                row.getTimestamp("created_at").toInstant(),
                done == null ? null : done.toInstant(),
                row.getInt("tasks"),
                row.getBoolean("touched"));
    }
}
