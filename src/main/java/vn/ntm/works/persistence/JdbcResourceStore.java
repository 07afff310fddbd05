package vn.ntm.works.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Money;
import vn.ntm.works.Resources.Amount;
import vn.ntm.works.domain.ResourceStore;

@Repository
class JdbcResourceStore implements ResourceStore {

    private static final String LATEST = """
            with latest as (
              select distinct on (r.unit_id, r.source_code) r.unit_id, r.source_code, r.planned, r.done, r.paid, r.quantity
                from works_resource r join organisation_unit u on u.id = r.unit_id
               where u.path like :path and r.year = :year and r.day <= :day
               order by r.unit_id, r.source_code, r.day desc, r.id desc)
            """;

    private final JdbcClient jdbc;

    JdbcResourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OfUnit> of(String path, int year, LocalDate day) {
        return jdbc.sql(LATEST + "select * from latest order by unit_id, source_code")
                .param("path", path + "%")
                .param("year", year)
                .param("day", day)
                .query((row, number) -> new OfUnit(new UnitId(row.getLong("unit_id")), amount(row, number)))
                .list();
    }

    @Override
    public List<Amount> totals(String path, int year, LocalDate day) {
        return jdbc.sql(LATEST + """
                        select source_code, sum(planned) as planned, sum(done) as done, sum(paid) as paid,
                               sum(quantity) as quantity from latest group by source_code""")
                .param("path", path + "%")
                .param("year", year)
                .param("day", day)
                .query(JdbcResourceStore::amount)
                .list();
    }

    @Override
    public void add(
            UnitId unit, int year, LocalDate day, Amount amount, @Nullable String document, Actor by, Instant at) {
        jdbc.sql("""
                        insert into works_resource (unit_id, year, source_code, day, planned, done, paid, quantity,
                           document, entered_at, entered_by, entered_by_name)
                        values (:unit, :year, :source, :day, :planned, :done, :paid, :quantity,
                           :document, :at, :by, :byName)""")
                .param("unit", unit.value())
                .param("year", year)
                .param("source", amount.source())
                .param("day", day)
                .param("planned", amount.planned().dong())
                .param("done", amount.done().dong())
                .param("paid", amount.paid().dong())
                .param("quantity", amount.quantity())
                .param("document", document)
                .param("at", Timestamp.from(at))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .update();
    }

    private static Amount amount(ResultSet row, int number) throws SQLException {
        BigDecimal quantity = row.getBigDecimal("quantity");
        return new Amount(
                row.getString("source_code"),
                new Money(row.getBigDecimal("planned")),
                new Money(row.getBigDecimal("done")),
                new Money(row.getBigDecimal("paid")),
                quantity);
    }
}
