package vn.ntm.notice.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.plan.ActionPlan;
import vn.ntm.notice.domain.plan.ActionPlan.Line;
import vn.ntm.notice.domain.plan.ActionPlan.NewPlan;
import vn.ntm.notice.domain.plan.PlanStore;
import vn.ntm.organisation.UnitId;

@Repository
class JdbcPlanStore implements PlanStore {

    /** Everybody in the territory reads its plans, and whoever sees the territory. */
    private static final String SELECT = """
            select p.*, u.name as issuer_name from action_plan p join organisation_unit u on u.id = p.issuer_unit_id
             where (p.territory like :scope || '%' or :own like p.territory || '%')""";

    private final JdbcClient jdbc;

    JdbcPlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec visible(String more, Actor viewer) {
        return jdbc.sql(SELECT + more).param("scope", viewer.scopePath()).param("own", viewer.unitPath());
    }

    @Override
    public List<ActionPlan> list(Actor viewer) {
        return visible(" order by p.dated desc, p.id desc limit 200", viewer)
                .query((row, number) -> plan(row, List.of()))
                .list();
    }

    @Override
    public Optional<ActionPlan> find(long id, Actor viewer) {
        List<Line> lines = jdbc.sql("""
                        select l.id, l.item_id, i.code, i.name as item_name, l.agency_id, a.name as agency_name, l.due
                          from action_plan_line l
                          join criteria_item i on i.id = l.item_id
                          join organisation_unit a on a.id = l.agency_id
                         where l.plan_id = ? order by i.id, a.name""")
                .param(id)
                .query((row, number) -> new Line(
                        row.getLong("id"),
                        row.getLong("item_id"),
                        row.getString("code"),
                        row.getString("item_name"),
                        new UnitId(row.getLong("agency_id")),
                        row.getString("agency_name"),
                        row.getObject("due", LocalDate.class)))
                .list();
        return visible(" and p.id = :id", viewer)
                .param("id", id)
                .query((row, number) -> plan(row, lines))
                .optional();
    }

    @Override
    public List<ActionPlan> numbered(Collection<String> keys, Actor viewer) {
        return visible(" and p.number_key = any (:keys) order by p.dated desc, p.id", viewer)
                .param("keys", keys.toArray(String[]::new))
                .query((row, number) -> plan(row, List.of()))
                .list();
    }

    @Override
    public long add(
            NewPlan plan,
            String key,
            LocalDate dated,
            UnitId issuer,
            String territory,
            long set,
            Actor by,
            Instant at) {
        return jdbc.sql("""
                        insert into action_plan (type, number, number_key, dated, issuer_unit_id, territory, title,
                          criteria_set_id, entered_at, entered_by, entered_by_name)
                        values (:type, :number, :key, :dated, :issuer, :territory, :title, :set, :at, :by, :byName)
                        returning id""")
                .param("type", plan.type())
                .param("number", plan.number())
                .param("key", key)
                .param("dated", dated)
                .param("issuer", issuer.value())
                .param("territory", territory)
                .param("title", plan.title())
                .param("set", set)
                .param("at", Timestamp.from(at))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .query(Long.class)
                .single();
    }

    @Override
    public void addLine(long plan, long item, UnitId agency, @Nullable LocalDate due, Actor by, Instant at) {
        jdbc.sql("insert into action_plan_line (plan_id, item_id, agency_id, due, added_at, added_by, added_by_name)"
                        + " values (:plan, :item, :agency, :due, :at, :by, :byName)")
                .param("plan", plan)
                .param("item", item)
                .param("agency", agency.value())
                .param("due", due)
                .param("at", Timestamp.from(at))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .update();
    }

    @Override
    public boolean removeLine(long plan, long line) {
        return jdbc.sql("delete from action_plan_line where id = ? and plan_id = ?")
                        .params(line, plan)
                        .update()
                == 1;
    }

    private static ActionPlan plan(ResultSet row, List<Line> lines) throws SQLException {
        return new ActionPlan(
                row.getLong("id"),
                row.getString("type"),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                new UnitId(row.getLong("issuer_unit_id")),
                row.getString("issuer_name"),
                row.getString("territory"),
                row.getString("title"),
                row.getLong("criteria_set_id"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by_name"),
                lines);
    }
}
