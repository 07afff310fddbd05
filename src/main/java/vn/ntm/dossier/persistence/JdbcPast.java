package vn.ntm.dossier.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.dossier.domain.BoardStore.Row;
import vn.ntm.dossier.domain.Dossier.Told;
import vn.ntm.dossier.domain.PastStore;
import vn.ntm.dossier.domain.Step;
import vn.ntm.shared.ApplicationClock;

@Repository
class JdbcPast implements PastStore {

    private static final String ROWS = """
        select d.*, u.name as unit_name, u.short_name, up.name as parent_name
          from dossier d join organisation_unit u on u.id = d.unit_id
          left join organisation_unit up on up.id = u.parent_id
         where u.path like :path and\s""";

    private static final String IN_ORDER =
            " order by d.plan_year desc, d.tier desc, u.short_name collate \"vi-x-icu\", d.id";

    private final JdbcClient jdbc;

    JdbcPast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Row> rows(String path, int planYear, LocalDate day) {
        return jdbc.sql(ROWS
                        + "d.plan_year = :year and (d.opened_at < :end or exists (select 1 from dossier_step s"
                        + " where s.dossier_id = d.id and s.day <= :day))" + IN_ORDER)
                .param("path", path + "%")
                .param("year", planYear)
                .param("day", day)
                .param("end", end(day))
                .query(JdbcPast::row)
                .list();
    }

    @Override
    public Map<Long, List<Step>> stepsOf(Collection<Long> dossiers, LocalDate day) {
        Map<Long, List<Step>> steps = new HashMap<>();
        jdbc.sql("select s.* from dossier_step s where s.dossier_id = any (:ids) and s.day <= :day order by s.id")
                .param("ids", dossiers.toArray(Long[]::new))
                .param("day", day)
                .query(JdbcDossiers::step)
                .list()
                .forEach(step -> steps.computeIfAbsent(step.dossierId(), id -> new ArrayList<>())
                        .add(step));
        return steps;
    }

    @Override
    public Map<Long, Told> toldOf(Collection<Long> dossiers, LocalDate day) {
        Map<Long, Told> told = new HashMap<>();
        jdbc.sql("select distinct on (dossier_id) dossier_id, met, total, source from dossier_told"
                        + " where dossier_id = any (:ids) and at < :end order by dossier_id, id desc")
                .param("ids", dossiers.toArray(Long[]::new))
                .param("end", end(day))
                .query(row -> {
                    told.put(row.getLong(1), new Told(row.getInt(2), row.getInt(3), row.getString(4)));
                });
        return told;
    }

    @Override
    public List<Row> ofYears(String path, int firstYear, int lastYear) {
        return jdbc.sql(ROWS + "d.plan_year between :first and :last and d.status <> 'STOPPED'" + IN_ORDER)
                .param("path", path + "%")
                .param("first", firstYear)
                .param("last", lastYear)
                .query(JdbcPast::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                JdbcDossiers.dossier(row, number),
                row.getString("unit_name"),
                row.getString("short_name"),
                row.getString("parent_name"));
    }

    /** The end of the day in Vietnam. */
    static Timestamp end(LocalDate day) {
        return Timestamp.from(
                day.plusDays(1).atStartOfDay(ApplicationClock.ZONE).toInstant());
    }
}
