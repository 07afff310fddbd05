package vn.ntm.dossier.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.dossier.domain.Opinion;
import vn.ntm.dossier.domain.OpinionBoard.Line;
import vn.ntm.dossier.domain.OpinionStore;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

@Repository
class JdbcOpinions implements OpinionStore {

    /** The latest paper of a body: as it came, and of two of one day the one written down last. */
    private static final String LATEST = """
        left join lateral (select o.* from dossier_opinion_line l join dossier_opinion o on o.id = l.opinion_id
           where l.giver_id = g.id order by o.received_on desc, o.id desc limit 1) o on true
        """;

    private final JdbcClient jdbc;

    JdbcOpinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, List<Line>> linesOf(Collection<Long> dossiers) {
        Map<Long, List<Line>> lines = new HashMap<>();
        jdbc.sql("select g.id as giver, g.dossier_id, g.unit_id, g.name, g.codes, g.in_told, o.id, o.result,"
                        + " o.document, o.dated, o.received_on, o.note, r.asked, r.asked_on, r.due_on from"
                        + " dossier_opinion_giver g\n"
                        + LATEST
                        + "left join lateral (select count(*) as asked, max(day) as asked_on,"
                        + " (array_agg(due order by id desc))[1] as due_on from"
                        + " dossier_opinion_request where giver_id = g.id) r on true where g.dossier_id = any"
                        + " (:ids) order by g.id")
                .param("ids", dossiers.toArray(Long[]::new))
                .query(row -> {
                    lines.computeIfAbsent(row.getLong("dossier_id"), id -> new ArrayList<>())
                            .add(line(row));
                });
        return lines;
    }

    @Override
    public Map<Long, Count> countsOf(Collection<Long> dossiers, LocalDate day) {
        Map<Long, Count> counts = new HashMap<>();
        // one pass over all papers: a look-up for each body took four times as long
        jdbc.sql("""
            with latest as (
              select distinct on (l.giver_id) l.giver_id, o.result
                from dossier_opinion_giver g
                join dossier_opinion_line l on l.giver_id = g.id
                join dossier_opinion o on o.id = l.opinion_id
               where g.dossier_id = any (:ids) and o.received_on <= :day
               order by l.giver_id, o.received_on desc, o.id desc)
            select g.dossier_id, count(*), count(*) filter (where coalesce(o.result = 'DAT', g.in_told)),
                   count(*) filter (where g.in_told)
              from dossier_opinion_giver g left join latest o on o.giver_id = g.id
             where g.dossier_id = any (:ids) and g.added_at < :end
             group by g.dossier_id\
            """)
                .param("ids", dossiers.toArray(Long[]::new))
                .param("day", day)
                .param("end", JdbcPast.end(day))
                .query(row -> {
                    counts.put(row.getLong(1), new Count(row.getInt(2), row.getInt(3), row.getInt(4)));
                });
        return counts;
    }

    @Override
    public List<Opinion> papersOf(long giver) {
        return jdbc.sql("select o.* from dossier_opinion_line l join dossier_opinion o on o.id = l.opinion_id"
                        + " where l.giver_id = :giver order by o.received_on desc, o.id desc")
                .param("giver", giver)
                .query((row, number) -> opinion(row))
                .list();
    }

    @Override
    public void addGiver(
            long dossier,
            @Nullable UnitId unit,
            String name,
            @Nullable String codes,
            boolean inTold,
            Actor by,
            Instant at) {
        jdbc.sql("""
            insert into dossier_opinion_giver (dossier_id, unit_id, name, codes, in_told, added_at, added_by)
            values (:dossier, :unit, :name, :codes, :told, :at, :by)\
            """)
                .param("dossier", dossier)
                .param("unit", unit == null ? null : unit.value(), Types.BIGINT)
                .param("name", name)
                .param("codes", codes, Types.VARCHAR)
                .param("told", inTold)
                .param("at", Timestamp.from(at))
                .param("by", by.userId().value())
                .update();
    }

    @Override
    public boolean dropGiver(long giver) {
        return jdbc.sql("""
            delete from dossier_opinion_giver g where g.id = :id
              and not exists (select 1 from dossier_opinion_line where giver_id = g.id)
              and not exists (select 1 from dossier_opinion_request where giver_id = g.id)\
            """).param("id", giver).update() == 1;
    }

    @Override
    public long addOpinion(
            Opinion.Result result,
            String document,
            LocalDate dated,
            LocalDate receivedOn,
            @Nullable String note,
            Collection<Long> givers,
            Actor by,
            Instant at) {
        long id = jdbc.sql("""
            insert into dossier_opinion
              (result, document, dated, received_on, note, at, user_id, user_name, position)
            values (:result, :document, :dated, :received, :note, :at, :user, :userName, :position)
            returning id\
            """)
                .param("result", result.name())
                .param("document", document)
                .param("dated", dated)
                .param("received", receivedOn)
                .param("note", note, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .param("user", by.userId().value())
                .param("userName", by.name())
                .param("position", by.position())
                .query(Long.class)
                .single();
        jdbc.sql("insert into dossier_opinion_line (opinion_id, giver_id) select :id, unnest(:givers)")
                .param("id", id)
                .param("givers", givers.toArray(Long[]::new))
                .update();
        return id;
    }

    @Override
    public void addRequest(
            Collection<Long> givers,
            LocalDate day,
            @Nullable LocalDate due,
            @Nullable String document,
            Actor by,
            Instant at) {
        jdbc.sql("""
            insert into dossier_opinion_request (giver_id, day, due, document, at, user_id, user_name)
            select unnest(:givers), :day, :due, :document, :at, :user, :userName\
            """)
                .param("givers", givers.toArray(Long[]::new))
                .param("day", day)
                .param("due", due, Types.DATE)
                .param("document", document, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .param("user", by.userId().value())
                .param("userName", by.name())
                .update();
    }

    @Override
    public void setTold(long dossier, int met, int total, String source, Actor by, Instant at) {
        jdbc.sql("insert into dossier_told (dossier_id, met, total, source, at, user_id)"
                        + " values (:id, :met, :total, :source, :at, :user)")
                .param("met", met)
                .param("total", total)
                .param("source", source)
                .param("at", Timestamp.from(at))
                .param("user", by.userId().value())
                .param("id", dossier)
                .update();
        jdbc.sql("update dossier set told_met = :met, told_total = :total, told_source = :source,"
                        + " version = version + 1 where id = :id")
                .param("met", met)
                .param("total", total)
                .param("source", source)
                .param("id", dossier)
                .update();
    }

    private static Line line(ResultSet row) throws SQLException {
        Long unit = row.getObject("unit_id", Long.class);
        return new Line(
                row.getLong("giver"),
                unit == null ? null : new UnitId(unit),
                row.getString("name"),
                row.getString("codes"),
                row.getBoolean("in_told"),
                row.getString("result") == null ? null : opinion(row),
                row.getInt("asked"),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class));
    }

    private static Opinion opinion(ResultSet row) throws SQLException {
        return new Opinion(
                row.getLong("id"),
                Opinion.Result.valueOf(row.getString("result")),
                row.getString("document"),
                row.getObject("dated", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                row.getString("note"));
    }
}
