package vn.ntm.report.persistence;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.report.domain.period.Cut;
import vn.ntm.report.domain.period.CutRule;
import vn.ntm.report.domain.period.Cycle;
import vn.ntm.report.domain.period.DefinitionStore;
import vn.ntm.report.domain.period.ReportDefinition;

@Repository
class JdbcDefinitions implements DefinitionStore {

    private final JdbcClient jdbc;

    JdbcDefinitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ReportDefinition> of(Collection<UnitId> areas) {
        return jdbc.sql("select owner_unit_id, cycle, cut, week_day, due_days, version from report_definition"
                        + " where owner_unit_id = any (:areas)")
                .param("areas", UnitId.values(areas), Types.ARRAY)
                .query((row, n) -> new ReportDefinition(
                        new UnitId(row.getLong("owner_unit_id")),
                        new Cut(
                                Cycle.valueOf(row.getString("cycle")),
                                CutRule.valueOf(row.getString("cut")),
                                DayOfWeek.of(row.getInt("week_day"))),
                        row.getInt("due_days"),
                        row.getInt("version")))
                .list();
    }

    @Override
    public boolean save(ReportDefinition definition, Actor by, Instant now) {
        return jdbc.sql("""
                        insert into report_definition (owner_unit_id, cycle, cut, week_day, due_days,
                            updated_at, updated_by, updated_by_name)
                        values (:owner, :cycle, :cut, :weekDay, :dueDays, :now, :by, :name)
                        on conflict (owner_unit_id, cycle) do update set cut = :cut, week_day = :weekDay,
                            due_days = :dueDays, updated_at = :now, updated_by = :by, updated_by_name = :name,
                            version = report_definition.version + 1
                          where report_definition.version = :version""")
                        .param(
                                "owner",
                                Objects.requireNonNull(definition.owner()).value())
                        .param("cycle", definition.cycle().name())
                        .param("cut", definition.cut().rule().name())
                        .param("weekDay", definition.cut().weekDay().getValue())
                        .param("dueDays", definition.dueDays())
                        .param("now", Timestamp.from(now))
                        .param("by", by.userId().value())
                        .param("name", by.name())
                        .param("version", definition.version())
                        .update()
                == 1;
    }
}
