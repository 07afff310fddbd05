package vn.ntm.organisation.persistence.rearrange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.Units.Lineage;
import vn.ntm.organisation.Units.Share;
import vn.ntm.organisation.domain.rearrange.Rearrangement;
import vn.ntm.organisation.domain.rearrange.Rearrangement.Author;
import vn.ntm.organisation.domain.rearrange.Rearrangement.Begins;
import vn.ntm.organisation.domain.rearrange.RearrangementKind;
import vn.ntm.organisation.domain.rearrange.RearrangementState;
import vn.ntm.organisation.domain.rearrange.RearrangementStore;
import vn.ntm.organisation.domain.rearrange.RunStep;

@Repository
class JdbcRearrangements implements RearrangementStore {

    private final JdbcClient jdbc;

    JdbcRearrangements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long insert(Rearrangement draft, Instant at) {
        Begins begins = draft.begins();
        UnitId parent = begins == null ? null : begins.parent();
        return jdbc.sql("""
                        insert into unit_rearrangement (kind, effective_on, document, document_date, note, new_kind, new_name,
                            new_code, new_parent_id, ends, state, created_at, created_by, created_by_name, created_by_position)
                        values (:kind, :day, :document, :dated, :note, :newKind, :newName,
                            :newCode, :newParent, :ends, :state, :at, :user, :name, :position) returning id""")
                .param("kind", draft.kind().name())
                .param("day", draft.effectiveOn())
                .param("document", draft.document())
                .param("dated", draft.documentDate(), Types.DATE)
                .param("note", draft.note())
                .param("newKind", begins == null ? null : begins.kind().name())
                .param("newName", begins == null ? null : begins.name())
                .param("newCode", begins == null ? null : begins.code())
                .param("newParent", parent == null ? null : parent.value(), Types.BIGINT)
                .param("ends", draft.ends())
                .param("state", draft.state().name())
                .param("at", Timestamp.from(at))
                .param("user", draft.author().userId())
                .param("name", draft.author().name())
                .param("position", draft.author().position())
                .query(Long.class)
                .single();
    }

    @Override
    public void addPairs(long id, List<Lineage> pairs) {
        for (Lineage pair : pairs) {
            UnitId to = pair.to();
            jdbc.sql("""
                            insert into rearrangement_pair (rearrangement_id, from_unit_id, to_unit_id, share)
                            values (:id, :from, :to, :share) on conflict do nothing""")
                    .param("id", id)
                    .param("from", pair.from().value())
                    .param("to", to == null ? null : to.value(), Types.BIGINT)
                    .param("share", pair.share().name())
                    .update();
        }
    }

    @Override
    public Optional<Rearrangement> find(long id) {
        return jdbc.sql("select * from unit_rearrangement where id = :id")
                .param("id", id)
                .query(JdbcRearrangements::row)
                .optional();
    }

    @Override
    public Optional<Rearrangement> lock(long id) {
        return jdbc.sql("select * from unit_rearrangement where id = :id for update")
                .param("id", id)
                .query(JdbcRearrangements::row)
                .optional();
    }

    @Override
    public List<Rearrangement> newest(int limit, String scopePath) {
        return jdbc.sql("""
                        select r.* from unit_rearrangement r
                         where :scope = '/' or r.kind not in ('CAI_CACH_2025', 'DA_KET_THUC')
                           and exists (select 1 from rearrangement_pair p join organisation_unit u on u.id = p.from_unit_id
                                        where p.rearrangement_id = r.id and starts_with(u.path, :scope))
                         order by r.id desc limit :limit""")
                .param("scope", scopePath)
                .param("limit", limit)
                .query(JdbcRearrangements::row)
                .list();
    }

    @Override
    public Optional<Rearrangement> open(RearrangementKind kind) {
        return jdbc.sql(
                        "select * from unit_rearrangement where kind = :kind and state <> 'DROPPED' order by id desc limit 1")
                .param("kind", kind.name())
                .query(JdbcRearrangements::row)
                .optional()
                .filter(one -> one.state() != RearrangementState.DONE || kind == RearrangementKind.CAI_CACH_2025);
    }

    @Override
    public List<Rearrangement> running() {
        return jdbc.sql("select * from unit_rearrangement where state in ('PREPARING', 'SETTLING') order by id")
                .query(JdbcRearrangements::row)
                .list();
    }

    @Override
    public void move(long id, RearrangementState state, @Nullable Instant doneAt) {
        jdbc.sql("""
                        update unit_rearrangement set state = :state, done_at = cast(:done as timestamptz), failure = null, version = version + 1
                         where id = :id""")
                .param("id", id)
                .param("state", state.name())
                .param("done", doneAt == null ? null : Timestamp.from(doneAt), Types.TIMESTAMP)
                .update();
    }

    @Override
    public void fail(long id, String failure) {
        jdbc.sql("update unit_rearrangement set failure = left(:failure, 500) where id = :id")
                .param("id", id)
                .param("failure", failure)
                .update();
    }

    @Override
    public List<Lineage> pairs(long id) {
        return jdbc.sql("select from_unit_id, to_unit_id, share from rearrangement_pair where rearrangement_id = :id")
                .param("id", id)
                .query((row, n) -> new Lineage(
                        new UnitId(row.getLong("from_unit_id")),
                        unit(row, "to_unit_id"),
                        Share.valueOf(row.getString("share"))))
                .list();
    }

    @Override
    public List<Touched> touched(long id) {
        return jdbc.sql("""
                        select f.id, f.name, a.name as parent_name,
                               array_remove(array_agg(t.name order by t.name), null) as receivers
                          from rearrangement_pair p
                          join organisation_unit f on f.id = p.from_unit_id
                          left join organisation_unit a on a.id = f.parent_id
                          left join organisation_unit t on t.id = p.to_unit_id
                         where p.rearrangement_id = :id
                         group by f.id, f.name, a.name order by f.short_name collate "vi-x-icu", f.id limit 200""")
                .param("id", id)
                .query((row, n) -> new Touched(
                        row.getLong("id"), row.getString("name"), row.getString("parent_name"), List.of((String[])
                                row.getArray("receivers").getArray())))
                .list();
    }

    @Override
    public void begun(long id, UnitId unit) {
        for (String statement : List.of(
                "update rearrangement_pair set to_unit_id = :unit where rearrangement_id = :id and to_unit_id is null",
                "update rearrangement_ending set to_unit_id = :unit, to_new = false where rearrangement_id = :id and to_new",
                "update rearrangement_line set to_unit_id = :unit"
                        + " where rearrangement_id = :id and choice = 'MOVE' and to_unit_id is null")) {
            jdbc.sql(statement).param("id", id).param("unit", unit.value()).update();
        }
    }

    @Override
    public void stepDone(long id, RunStep step, long touched, long millis, Instant at) {
        jdbc.sql("""
                        insert into rearrangement_step (rearrangement_id, step, touched, millis, done_at)
                        values (:id, :step, :touched, :millis, :at)""")
                .param("id", id)
                .param("step", step.name())
                .param("touched", touched)
                .param("millis", millis)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public Map<RunStep, Done> steps(long id) {
        Map<RunStep, Done> steps = new EnumMap<>(RunStep.class);
        jdbc.sql("select * from rearrangement_step where rearrangement_id = :id")
                .param("id", id)
                .query(row -> {
                    steps.put(
                            RunStep.valueOf(row.getString("step")),
                            new Done(
                                    row.getLong("touched"),
                                    row.getLong("millis"),
                                    row.getTimestamp("done_at").toInstant()));
                });
        return steps;
    }

    @Override
    public List<String> childrenLeftBehind(List<UnitId> units, LocalDate eve) {
        return jdbc.sql("""
                        select u.name from organisation_unit u
                         where u.parent_id = any(:units) and u.id <> all(:units)
                           and u.kind in ('TINH', 'THANH_PHO_TW', 'HUYEN', 'QUAN', 'THI_XA', 'THANH_PHO_TINH',
                             'THANH_PHO_TW_CON', 'XA', 'PHUONG', 'THI_TRAN', 'DAC_KHU')
                           and (u.valid_from is null or u.valid_from <= :eve) and (u.valid_to is null or u.valid_to > :eve)
                         order by u.short_name collate "vi-x-icu" limit 8""")
                .param("units", UnitId.values(units), Types.ARRAY)
                .param("eve", eve)
                .query(String.class)
                .list();
    }

    private static Rearrangement row(ResultSet row, int number) throws SQLException {
        String newKind = row.getString("new_kind");
        Timestamp done = row.getTimestamp("done_at");
        return new Rearrangement(
                row.getLong("id"),
                row.getInt("version"),
                RearrangementKind.valueOf(row.getString("kind")),
                row.getObject("effective_on", LocalDate.class),
                row.getString("document"),
                row.getObject("document_date", LocalDate.class),
                row.getString("note"),
                newKind == null
                        ? null
                        : new Begins(
                                UnitKind.valueOf(newKind),
                                row.getString("new_name"),
                                row.getString("new_code"),
                                unit(row, "new_parent_id")),
                row.getBoolean("ends"),
                RearrangementState.valueOf(row.getString("state")),
                new Author(
                        row.getLong("created_by"),
                        row.getString("created_by_name"),
                        row.getString("created_by_position")),
                done == null ? null : done.toInstant(),
                row.getString("failure"));
    }

    private static @Nullable UnitId unit(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : new UnitId(value);
    }
}
