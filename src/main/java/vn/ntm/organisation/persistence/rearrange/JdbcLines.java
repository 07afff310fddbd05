package vn.ntm.organisation.persistence.rearrange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.ntm.organisation.UnitBound;
import vn.ntm.organisation.domain.rearrange.HoldingCount;
import vn.ntm.organisation.domain.rearrange.Line;
import vn.ntm.organisation.domain.rearrange.LineChoice;
import vn.ntm.organisation.domain.rearrange.LineFilter;
import vn.ntm.organisation.domain.rearrange.LineLedger;
import vn.ntm.organisation.domain.rearrange.Rearrangement;

@Repository
class JdbcLines implements LineLedger {

    private static final String FILTER = " " + """
             where l.rearrangement_id = :id and (cast(:holding as text) is null or l.holding = :holding)
               and (cast(:unit as bigint) is null or l.unit_id = :unit)
               and (not :check or l.choice is null or (l.choice = 'MOVE' and not l.sure and l.decided_by_name is null))""";

    private static final String LINE = """
            select l.*, u.name as unit_name, t.name as to_name from rearrangement_line l
              join organisation_unit u on u.id = l.unit_id
              left join organisation_unit t on t.id = l.to_unit_id""";

    private final JdbcClient jdbc;

    JdbcLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int refresh(Rearrangement rearrangement, UnitBound bound) {
        of(rearrangement, bound, """
                delete from rearrangement_line l
                 where l.rearrangement_id = :rearrangement and l.holding = :key and l.done_at is null
                   and not exists (select 1 from (%s) o where o.holding_id = l.holding_id and o.unit_id = l.unit_id)""").update();
        return of(rearrangement, bound, """
                insert into rearrangement_line (rearrangement_id, holding, holding_id, unit_id, title, detail, movable, sure,
                    choice, to_unit_id, reason)
                select :rearrangement, :key, o.holding_id, o.unit_id, left(o.title, 300), o.detail, o.movable, e.sure,
                       p.choice, case when p.choice = 'MOVE' then e.to_unit_id end, case when p.choice = 'CLOSE' then o.why end
                  from (%s) o
                  join rearrangement_ending e on e.rearrangement_id = :rearrangement and e.unit_id = o.unit_id
                  cross join lateral (select case
                        when e.stays then 'STAY'
                        when o.proposal = 'CLOSE' then 'CLOSE'
                        when e.to_unit_id is not null or e.to_new then 'MOVE' end) p (choice)
                on conflict do nothing""").update();
    }

    @Override
    public void grown() {
        jdbc.sql("analyze rearrangement_line").update();
    }

    @Override
    public long open(Rearrangement rearrangement, UnitBound bound) {
        return of(rearrangement, bound, "select count(*) from (%s) o where :key <> ''")
                .query(Long.class)
                .single();
    }

    private StatementSpec of(Rearrangement rearrangement, UnitBound bound, String sql) {
        return jdbc.sql(sql.replace("%s", bound.open()))
                .param("rearrangement", rearrangement.id())
                .param("day", rearrangement.effectiveOn())
                .param("key", bound.key());
    }

    @Override
    public void countBefore(long id, String holding, long open) {
        jdbc.sql("""
                        insert into rearrangement_proof (rearrangement_id, holding, open_before) values (:id, :holding, :open)
                        on conflict (rearrangement_id, holding) do update set open_before = excluded.open_before""")
                .param("id", id)
                .param("holding", holding)
                .param("open", open)
                .update();
    }

    @Override
    public void countAfter(long id, String holding, long open) {
        jdbc.sql(
                        "update rearrangement_proof set open_after = :open where rearrangement_id = :id and holding = :holding")
                .param("id", id)
                .param("holding", holding)
                .param("open", open)
                .update();
    }

    @Override
    public List<HoldingCount> counts(long id) {
        return jdbc.sql("""
                        select coalesce(l.holding, p.holding) as holding, coalesce(l.lines, 0) as lines,
                               coalesce(l.to_move, 0) as to_move, coalesce(l.to_close, 0) as to_close,
                               coalesce(l.to_stay, 0) as to_stay, coalesce(l.undecided, 0) as undecided,
                               coalesce(l.moved, 0) as moved, coalesce(l.closed, 0) as closed, coalesce(l.stayed, 0) as stayed,
                               coalesce(l.gone, 0) as gone, p.open_before, p.open_after
                          from (select holding, count(*) as lines,
                                       count(*) filter (where choice = 'MOVE') as to_move,
                                       count(*) filter (where choice = 'CLOSE') as to_close,
                                       count(*) filter (where choice = 'STAY') as to_stay,
                                       count(*) filter (where choice is null) as undecided,
                                       count(*) filter (where outcome = 'MOVED') as moved,
                                       count(*) filter (where outcome = 'CLOSED') as closed,
                                       count(*) filter (where outcome = 'STAYED') as stayed,
                                       count(*) filter (where outcome = 'GONE') as gone
                                  from rearrangement_line where rearrangement_id = :id group by holding) l
                          full join (select * from rearrangement_proof where rearrangement_id = :id) p
                               on p.holding = l.holding
                         order by 1""")
                .param("id", id)
                .query((row, n) -> new HoldingCount(
                        row.getString("holding"),
                        row.getLong("lines"),
                        row.getLong("to_move"),
                        row.getLong("to_close"),
                        row.getLong("to_stay"),
                        row.getLong("undecided"),
                        row.getLong("moved"),
                        row.getLong("closed"),
                        row.getLong("stayed"),
                        row.getLong("gone"),
                        number(row, "open_before"),
                        number(row, "open_after")))
                .list();
    }

    @Override
    public List<Ended> ended(long id, int limit) {
        return jdbc.sql("""
                        select holding, reason, count(*) from rearrangement_line
                         where rearrangement_id = :id and outcome = 'CLOSED'
                         group by holding, reason order by count(*) desc, holding, reason limit :limit""")
                .param("id", id)
                .param("limit", limit)
                .query((row, n) -> new Ended(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    @Override
    public Listing list(LineFilter filter) {
        long total = filtered("select count(*) from rearrangement_line l" + FILTER, filter)
                .query(Long.class)
                .single();
        List<Line> lines = filtered(LINE + FILTER + " order by l.holding, l.id limit :size offset :skip", filter)
                .param("size", filter.size())
                .param("skip", (filter.page() - 1) * filter.size())
                .query(JdbcLines::line)
                .list();
        return new Listing(lines, total);
    }

    private StatementSpec filtered(String sql, LineFilter filter) {
        return jdbc.sql(sql)
                .param("id", filter.id())
                .param("holding", filter.holding(), Types.VARCHAR)
                .param("unit", filter.unit(), Types.BIGINT)
                .param("check", filter.check());
    }

    @Override
    public List<Receiver> receivers(long id, Collection<Long> units) {
        return jdbc.sql("""
                        select distinct t.id, t.name
                          from unnest(cast(:units as bigint[])) w (unit_id)
                          join organisation_unit u on u.id = w.unit_id
                          join (select from_unit_id, to_unit_id from rearrangement_pair where rearrangement_id = :id
                                union all
                                select unit_id, to_unit_id from rearrangement_ending where rearrangement_id = :id
                                union all
                                select unit_id, to_unit_id from rearrangement_line where rearrangement_id = :id
                                   and unit_id = any(:units)) g
                               on g.from_unit_id = any(cast(string_to_array(trim(both '/' from u.path), '/') as bigint[]))
                          join organisation_unit t on t.id = g.to_unit_id
                         where g.from_unit_id = w.unit_id or u.kind not in ('XA', 'PHUONG', 'THI_TRAN', 'DAC_KHU')
                         order by t.name, t.id""")
                .param("id", id)
                .param("units", units.toArray(Long[]::new), Types.ARRAY)
                .query((row, n) -> new Receiver(row.getLong(1), row.getString(2)))
                .list();
    }

    @Override
    public int decide(long id, Collection<Long> lines, Decision decision, String by) {
        return decision(
                        jdbc.sql(DECIDE + " where l.rearrangement_id = :id and l.id = any(:lines)" + TAKES_IT)
                                .param("id", id)
                                .param("lines", lines.toArray(Long[]::new), Types.ARRAY),
                        decision,
                        by)
                .update();
    }

    @Override
    public int decideAll(LineFilter filter, Decision decision, String by) {
        return decision(filtered(DECIDE + FILTER + TAKES_IT, filter), decision, by)
                .update();
    }

    private static final String DECIDE = "update rearrangement_line l set choice = :choice, to_unit_id = :to,"
            + " reason = :reason, decided_by_name = :by";
    private static final String TAKES_IT = " and l.done_at is null and (:choice <> 'MOVE' or l.movable)";

    private static StatementSpec decision(StatementSpec statement, Decision decision, String by) {
        boolean move = decision.choice() == LineChoice.MOVE;
        return statement
                .param("choice", decision.choice().name())
                .param("to", move ? decision.toUnit() : null, Types.BIGINT)
                .param("reason", move ? null : decision.reason(), Types.VARCHAR)
                .param("by", by);
    }

    @Override
    public @Nullable String unreachable(Rearrangement rearrangement) {
        return jdbc.sql("""
                        select t.name from rearrangement_line l join organisation_unit t on t.id = l.to_unit_id
                         where l.rearrangement_id = :id and l.done_at is null and l.choice = 'MOVE'
                           and (t.valid_from > :day or t.valid_to < :day
                                or exists (select 1 from rearrangement_ending e
                                            where e.rearrangement_id = :id and e.unit_id = t.id and not e.stays))
                         limit 1""")
                .param("id", rearrangement.id())
                .param("day", rearrangement.effectiveOn())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable Long nextPart(long id, String holding, int size) {
        long last = jdbc.sql("""
                        select coalesce(max(id), 0) from (select id from rearrangement_line
                          where rearrangement_id = :id and holding = :holding and done_at is null
                          order by id limit :size) next""")
                .param("id", id)
                .param("holding", holding)
                .param("size", size)
                .query(Long.class)
                .single();
        return last == 0 ? null : last;
    }

    @Override
    public void tickGone(Rearrangement rearrangement, UnitBound bound, long lastLine, Instant at) {
        of(rearrangement, bound, """
                update rearrangement_line l set done_at = :at, outcome = 'GONE'
                 where l.rearrangement_id = :rearrangement and l.holding = :key and l.done_at is null and l.id <= :last
                   and not exists (select 1 from (%s) o where o.holding_id = l.holding_id and o.unit_id = l.unit_id)""")
                .param("at", Timestamp.from(at))
                .param("last", lastLine)
                .update();
    }

    @Override
    public int tick(long id, String holding, long lastLine, Instant at) {
        return jdbc.sql("""
                        update rearrangement_line set done_at = :at,
                               outcome = case choice when 'MOVE' then 'MOVED' when 'CLOSE' then 'CLOSED' else 'STAYED' end
                         where rearrangement_id = :id and holding = :holding and done_at is null and id <= :last""")
                .param("id", id)
                .param("holding", holding)
                .param("last", lastLine)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        String choice = row.getString("choice");
        return new Line(
                row.getLong("id"),
                row.getString("holding"),
                row.getLong("unit_id"),
                row.getString("unit_name"),
                row.getString("title"),
                row.getString("detail"),
                row.getBoolean("movable"),
                row.getBoolean("sure"),
                choice == null ? null : LineChoice.valueOf(choice),
                number(row, "to_unit_id"),
                row.getString("to_name"),
                row.getString("reason"),
                row.getString("outcome"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
