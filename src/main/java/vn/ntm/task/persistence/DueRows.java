package vn.ntm.task.persistence;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.DueDays;

/**
 * What has days of its own, asked alike: the statements name the columns {@code day, path, title, origin_label, units, open,
 * overdue, unit_name}, and of own parts {@code key, path, day, title, name, phrase, origin_label, done, version, updated_at}.
 * Parameters :from, :to, :today, :scope, :ownOnly, :own, :most.
 */
abstract class DueRows implements DueDays {

    /** A month of a province; more would be no calendar any more. */
    private static final int MOST = 2000;

    private final JdbcClient jdbc;
    private final ApplicationClock clock;
    private final String byDay;
    private final String ofOwnUnit;

    DueRows(JdbcClient jdbc, ApplicationClock clock, String byDay, String ofOwnUnit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.byDay = byDay;
        this.ofOwnUnit = ofOwnUnit;
    }

    @Override
    public List<DayDuty> byDay(LocalDate from, LocalDate to, Actor actor, boolean ownUnitOnly) {
        return jdbc.sql(byDay)
                .param("from", from)
                .param("to", to)
                .param("today", clock.today())
                .param("scope", actor.scopePath() + "%")
                .param("ownOnly", ownUnitOnly)
                .param("own", actor.unitId().value())
                .param("most", MOST)
                .query((row, n) -> new DayDuty(
                        row.getObject("day", LocalDate.class),
                        row.getString("path"),
                        row.getString("title"),
                        row.getString("origin_label"),
                        row.getInt("units"),
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getString("unit_name")))
                .list();
    }

    @Override
    public List<OwnDuty> ofOwnUnit(LocalDate from, Actor actor, int limit) {
        return jdbc.sql(ofOwnUnit)
                .param("own", actor.unitId().value())
                .param("from", from)
                .param("most", limit)
                .query((row, n) -> new OwnDuty(
                        row.getString("key"),
                        row.getString("path"),
                        row.getObject("day", LocalDate.class),
                        row.getString("title"),
                        row.getString("name"),
                        row.getString("phrase"),
                        row.getString("origin_label"),
                        row.getBoolean("done"),
                        row.getInt("version"),
                        row.getTimestamp("updated_at").toInstant()))
                .list();
    }
}
