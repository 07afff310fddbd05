package vn.ntm.assessment.persistence;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.domain.StandingLines;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;

@Repository
@Transactional(readOnly = true)
class JdbcStandingLines implements StandingLines {

    private final JdbcClient jdbc;
    private final ApplicationClock clock;

    JdbcStandingLines(JdbcClient jdbc, ApplicationClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<UnitId, String> of(long setId, Collection<UnitId> units, LocalDate day) {
        // Nothing is known of days to come: from today on it is what stands now.
        String column = day.isBefore(clock.today()) ? "history" : "now";
        Map<UnitId, String> lines = new HashMap<>();
        jdbc.sql("select unit_id, " + column
                        + " from assessment_standing_line where set_id = :set and unit_id = any (:units)")
                .param("set", setId)
                .param("units", UnitId.values(units))
                .query((ResultSet row) -> {
                    lines.put(new UnitId(row.getLong(1)), row.getString(2));
                });
        return lines;
    }
}
