package vn.ntm.works.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Money;
import vn.ntm.works.DebtLedger.Debt;
import vn.ntm.works.DebtLedger.Statement;
import vn.ntm.works.domain.LedgerStore;

@Repository
class JdbcLedgerStore implements LedgerStore {

    /** One row per work with figures: what is done, paid, owed and paid ahead on the day. */
    private static final String ACCOUNTS = """
            with latest as (
              select distinct on (e.work_id, e.figure, e.source_code) e.work_id, e.figure, e.amount, e.day
                from works_ledger_entry e
                join works_work w on w.id = e.work_id
                join organisation_unit u on u.id = w.unit_id
               where %s and e.day <= :day and (w.left_on is null or w.left_on > :day)
               order by e.work_id, e.figure, e.source_code, e.day desc, e.id desc),
            summed as (
              select work_id, max(day) as stated,
                     coalesce(sum(amount) filter (where figure = 'VOLUME'), 0) as volume,
                     coalesce(sum(amount) filter (where figure = 'PAID'), 0) as paid
                from latest group by work_id),
            account as (
              select w.unit_id, w.name, w.investment, s.*, greatest(s.volume - s.paid, 0) as owed,
                     greatest(s.paid - s.volume, 0) as ahead
                from summed s join works_work w on w.id = s.work_id)
            """;

    private static final String OF_SUBTREE = ACCOUNTS.formatted("u.path like :path");
    private static final String OF_UNITS = ACCOUNTS.formatted("w.unit_id = any (:units)");

    private final JdbcClient jdbc;

    JdbcLedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UnitId, Sums> sums(String path, LocalDate day) {
        Map<UnitId, Sums> sums = new HashMap<>();
        jdbc.sql(OF_SUBTREE + """
                        select unit_id, count(*) as works, count(*) filter (where owed > 0) as owing,
                               coalesce(sum(investment), 0) as investment, sum(volume) as volume, sum(paid) as paid,
                               sum(owed) as owed, sum(ahead) as ahead
                          from account group by unit_id""").param("path", path + "%").param("day", day).query(row -> {
            sums.put(new UnitId(row.getLong("unit_id")), sums(row));
        });
        return sums;
    }

    private static Sums sums(ResultSet row) throws SQLException {
        return new Sums(
                row.getInt("works"),
                row.getInt("owing"),
                new Money(row.getBigDecimal("investment")),
                new Money(row.getBigDecimal("volume")),
                new Money(row.getBigDecimal("paid")),
                new Money(row.getBigDecimal("owed")),
                new Money(row.getBigDecimal("ahead")));
    }

    @Override
    public Map<UnitId, Debt> debts(Collection<UnitId> units, LocalDate day) {
        Map<UnitId, Debt> debts = new HashMap<>();
        jdbc.sql(OF_UNITS + """
                        , told as (
                          select unit_id, max(day) as day from works_debt_declaration
                           where unit_id = any (:units) and day <= :day group by unit_id)
                        select coalesce(a.unit_id, t.unit_id) as unit_id, count(a.work_id) as works,
                               count(*) filter (where a.owed > 0) as owing, coalesce(sum(a.owed), 0) as owed,
                               greatest(max(a.stated), max(t.day)) as stated
                          from account a full join told t on t.unit_id = a.unit_id
                         group by coalesce(a.unit_id, t.unit_id)""")
                .param("units", UnitId.values(units))
                .param("day", day)
                .query(row -> {
                    debts.put(
                            new UnitId(row.getLong("unit_id")),
                            new Debt(
                                    new Money(row.getBigDecimal("owed")),
                                    row.getInt("works"),
                                    row.getInt("owing"),
                                    row.getObject("stated", LocalDate.class)));
                });
        return debts;
    }

    @Override
    public Map<UnitId, LocalDate> declared(String path, LocalDate day) {
        Map<UnitId, LocalDate> declared = new HashMap<>();
        jdbc.sql("select d.unit_id, max(d.day) as day from works_debt_declaration d"
                        + " join organisation_unit u on u.id = d.unit_id"
                        + " where u.path like :path and d.day <= :day group by d.unit_id")
                .param("path", path + "%")
                .param("day", day)
                .query(row -> {
                    declared.put(new UnitId(row.getLong("unit_id")), row.getObject("day", LocalDate.class));
                });
        return declared;
    }

    @Override
    public List<Long> works(Question question, int page, int size) {
        return jdbc.sql(OF_SUBTREE + "select a.work_id from account a join organisation_unit u on u.id = a.unit_id"
                        + (question.onlyOwing() ? " where a.owed > 0" : "")
                        + " order by u.path, a.name, a.work_id limit :size offset :offset")
                .param("path", question.path() + "%")
                .param("day", question.day())
                .param("size", size)
                .param("offset", (long) (page - 1) * size)
                .query(Long.class)
                .list();
    }

    @Override
    public long count(Question question) {
        return jdbc.sql(OF_SUBTREE + "select count(*) from account" + (question.onlyOwing() ? " where owed > 0" : ""))
                .param("path", question.path() + "%")
                .param("day", question.day())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Figure> figures(Collection<Long> workIds, LocalDate day) {
        return jdbc.sql("""
                        select distinct on (work_id, figure, source_code) work_id, source_code, amount, day
                          from works_ledger_entry where work_id = any (:works) and day <= :day
                         order by work_id, figure, source_code, day desc, id desc""")
                .param("works", workIds.toArray(Long[]::new))
                .param("day", day)
                .query((row, number) -> new Figure(
                        row.getLong("work_id"),
                        row.getString("source_code"),
                        new Money(row.getBigDecimal("amount")),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    @Override
    public List<Plan> plans(Collection<Long> workIds, LocalDate day) {
        return jdbc.sql("""
                        select distinct on (work_id) work_id, plan, due_on from works_debt_plan
                         where work_id = any (:works) and day <= :day order by work_id, day desc, id desc""")
                .param("works", workIds.toArray(Long[]::new))
                .param("day", day)
                .query((row, number) -> new Plan(
                        row.getLong("work_id"), row.getString("plan"), row.getObject("due_on", LocalDate.class)))
                .list();
    }

    @Override
    public List<Entry> history(long workId) {
        return jdbc.sql("select * from works_ledger_entry where work_id = :work order by day desc, id desc")
                .param("work", workId)
                .query((row, number) -> new Entry(
                        row.getObject("day", LocalDate.class),
                        row.getString("source_code"),
                        new Money(row.getBigDecimal("amount")),
                        row.getString("document"),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getString("entered_by_name")))
                .list();
    }

    @Override
    public void state(long workId, Statement statement, Actor by, Instant at) {
        if (statement.volume() != null) {
            add(workId, statement, null, statement.volume(), by, at);
        }
        statement.paid().forEach((source, amount) -> add(workId, statement, source, amount, by, at));
    }

    private void add(long workId, Statement statement, @Nullable String source, Money amount, Actor by, Instant at) {
        jdbc.sql("""
                        insert into works_ledger_entry (work_id, day, figure, source_code, amount, document, entered_at,
                           entered_by, entered_by_name)
                        values (:work, :day, :figure, :source, :amount, :document, :at, :by, :byName)""")
                .param("work", workId)
                .param("day", statement.day())
                .param("figure", source == null ? "VOLUME" : "PAID")
                .param("source", source)
                .param("amount", amount.dong())
                .param("document", statement.document())
                .param("at", Timestamp.from(at))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .update();
    }

    @Override
    public void plan(long workId, LocalDate day, String words, @Nullable LocalDate dueOn, Actor by, Instant at) {
        jdbc.sql("insert into works_debt_plan (work_id, day, plan, due_on, entered_at, entered_by, entered_by_name)"
                        + " values (:work, :day, :plan, :due, :at, :by, :byName)")
                .param("work", workId)
                .param("day", day)
                .param("plan", words)
                .param("due", dueOn)
                .param("at", Timestamp.from(at))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .update();
    }

    @Override
    public long declare(UnitId unit, LocalDate day, String document, Actor by, Instant at) {
        return jdbc.sql("insert into works_debt_declaration (unit_id, day, document, entered_at, entered_by,"
                        + " entered_by_name) values (:unit, :day, :document, :at, :by, :byName) returning id")
                .param("unit", unit.value())
                .param("day", day)
                .param("document", document)
                .param("at", Timestamp.from(at))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .query(Long.class)
                .single();
    }
}
