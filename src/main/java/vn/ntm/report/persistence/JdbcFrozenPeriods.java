package vn.ntm.report.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.report.domain.frozen.FrozenPeriod;
import vn.ntm.report.domain.frozen.FrozenPeriods;
import vn.ntm.report.domain.period.Cut;
import vn.ntm.report.domain.period.CutRule;
import vn.ntm.report.domain.period.Cycle;
import vn.ntm.report.domain.period.ReportPeriod;

@Repository
class JdbcFrozenPeriods implements FrozenPeriods {

    private static final String COLUMNS = """
            select id, owner_unit_id, owner_path, owner_name, cycle, cut, week_day, period, edition, note, checksum,
                   frozen_at, frozen_by_name, frozen_by_position
              from report_frozen_period
            """;

    private final JdbcClient jdbc;

    JdbcFrozenPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long insert(
            UnitSummary area,
            ReportPeriod period,
            @Nullable String note,
            String tables,
            String checksum,
            Actor by,
            Instant now) {
        return jdbc.sql("""
                        insert into report_frozen_period (owner_unit_id, owner_path, owner_name, cycle, cut, week_day,
                            period, from_day, to_day, edition, note, tables, checksum, frozen_at, frozen_by,
                            frozen_by_name, frozen_by_position)
                        values (:owner, :path, :area, :cycle, :cut, :weekDay, :period, :from, :to,
                            1 + (select count(*) from report_frozen_period
                                  where owner_unit_id = :owner and cycle = :cycle and period = :period),
                            :note, :tables, :checksum, :now, :by, :name, :position)
                        returning id""")
                .param("owner", area.id().value())
                .param("path", area.path())
                .param("area", area.name())
                .param("cycle", period.cut().cycle().name())
                .param("cut", period.cut().rule().name())
                .param("weekDay", period.cut().weekDay().getValue())
                .param("period", period.code())
                .param("from", period.from())
                .param("to", period.to())
                .param("note", note)
                .param("tables", tables)
                .param("checksum", checksum)
                .param("now", Timestamp.from(now))
                .param("by", by.userId().value())
                .param("name", by.name())
                .param("position", by.position())
                .query(Long.class)
                .single();
    }

    @Override
    public List<FrozenPeriod> of(UnitSummary area) {
        return jdbc.sql(COLUMNS + " where owner_unit_id = :area order by to_day desc, id desc limit 200")
                .param("area", area.id().value())
                .query((row, n) -> period(row))
                .list();
    }

    @Override
    public Optional<FrozenPeriod> find(long id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, n) -> period(row))
                .optional();
    }

    @Override
    public String tables(long id) {
        return jdbc.sql("select tables from report_frozen_period where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static FrozenPeriod period(ResultSet row) throws SQLException {
        Cut cut = new Cut(
                Cycle.valueOf(row.getString("cycle")),
                CutRule.valueOf(row.getString("cut")),
                DayOfWeek.of(row.getInt("week_day")));
        return new FrozenPeriod(
                row.getLong("id"),
                new UnitId(row.getLong("owner_unit_id")),
                row.getString("owner_path"),
                row.getString("owner_name"),
                Objects.requireNonNull(ReportPeriod.ofCode(cut, row.getString("period"))),
                row.getInt("edition"),
                row.getString("note"),
                row.getString("checksum"),
                row.getTimestamp("frozen_at").toInstant(),
                row.getString("frozen_by_name"),
                row.getString("frozen_by_position"));
    }
}
