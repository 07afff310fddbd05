package vn.ntm.assessment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.assessment.domain.Stand;
import vn.ntm.assessment.domain.StandingStore;
import vn.ntm.assessment.domain.Timeline;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;

@Repository
@Transactional(readOnly = true)
class JdbcStandings implements Standings, StandingStore {

    private static final String COLUMNS =
            "s.unit_id, s.item_id, s.valid_from, s.status, s.self, s.verified, s.appraised, s.waiting";
    private static final String FROM = " from assessment_standing s";
    private static final String WITH_VALUES = "select " + COLUMNS + ", s.value, s.value_text" + FROM;
    private static final String NOW = " s.valid_to = 'infinity'";
    private static final String THEN = " s.valid_from <= :day and s.valid_to > :day";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final ApplicationClock clock;

    JdbcStandings(JdbcClient jdbc, JdbcTemplate template, ApplicationClock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    @Override
    public List<Standing> of(long setId, Collection<UnitId> units, @Nullable LocalDate day, Kind kind) {
        String items = switch (kind) {
            case ALL -> "";
            case CRITERIA ->
                " and s.item_id = any (array(select id from criteria_item"
                        + " where set_id = :set and kind = 'CRITERION'))";
            case INDICATORS ->
                " and s.item_id = any (array(select id from criteria_item"
                        + " where set_id = :set and kind = 'INDICATOR'))";
        };
        // Values are of indicators only, and would have every row fetched from the table.
        String select = kind == Kind.CRITERIA
                ? "select " + COLUMNS + ", null as value, null as value_text" + FROM
                : WITH_VALUES;
        // Nothing is known of days to come: from today on it is what stands now, which has an index of its own.
        boolean isPast = day != null && day.isBefore(clock.today());
        return jdbc.sql(select + " where s.set_id = :set and s.unit_id = any (:units) and" + (isPast ? THEN : NOW)
                        + items)
                .param("set", setId)
                .param("units", UnitId.values(units))
                .param("day", day)
                .query(JdbcStandings::standing)
                .list();
    }

    @Override
    public List<Standing> historyOf(UnitId unit, long itemId) {
        return jdbc.sql(WITH_VALUES + " where s.unit_id = :unit and s.item_id = :item order by s.valid_from")
                .param("unit", unit.value())
                .param("item", itemId)
                .query(JdbcStandings::standing)
                .list();
    }

    @Override
    public List<Standing> changedSince(long setId, Collection<UnitId> units, LocalDate day) {
        return jdbc.sql(WITH_VALUES + " where s.set_id = :set and s.unit_id = any (:units) and s.valid_from > :day and"
                        + NOW + " order by s.valid_from, s.unit_id, s.item_id")
                .param("set", setId)
                .param("units", UnitId.values(units))
                .param("day", day)
                .query(JdbcStandings::standing)
                .list();
    }

    @Override
    public void lock(UnitId unit) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('assessment_standing'), :unit)")
                .param("unit", Math.toIntExact(unit.value()))
                .query()
                .singleRow();
    }

    @Override
    public Map<Long, Timeline> of(UnitId unit, Collection<Long> itemIds) {
        Map<Long, Map<LocalDate, Stand>> stands = new HashMap<>();
        jdbc.sql(WITH_VALUES + " where s.unit_id = :unit and s.item_id = any (:items)")
                .param("unit", unit.value())
                .param("items", itemIds.toArray(Long[]::new))
                .query((ResultSet row) -> {
                    Standing standing = standing(row, 0);
                    stands.computeIfAbsent(standing.itemId(), item -> new TreeMap<>())
                            .put(
                                    standing.since(),
                                    new Stand(
                                            standing.status(),
                                            standing.self(),
                                            standing.verified(),
                                            standing.appraised(),
                                            standing.waiting(),
                                            standing.value(),
                                            standing.valueText()));
                });
        Map<Long, Timeline> timelines = new HashMap<>();
        stands.forEach((item, days) -> timelines.put(item, Timeline.of(days)));
        return timelines;
    }

    @Override
    @Transactional
    public void save(UnitId unit, long setId, Map<Long, Timeline> before, Map<Long, Timeline> after) {
        List<Object[]> gone = new ArrayList<>();
        List<Object[]> written = new ArrayList<>();
        after.forEach((item, timeline) -> {
            NavigableMap<LocalDate, Stand> old =
                    before.getOrDefault(item, Timeline.empty()).stands();
            NavigableMap<LocalDate, Stand> stands = timeline.stands();
            for (LocalDate day : old.keySet()) {
                if (!stands.containsKey(day)) {
                    gone.add(new Object[] {unit.value(), item, day});
                }
            }
            for (LocalDate day : stands.keySet()) {
                Stand stand = stands.get(day);
                LocalDate next = stands.higherKey(day);
                boolean same = stand.equals(old.get(day)) && java.util.Objects.equals(next, old.higherKey(day));
                if (!same) {
                    written.add(row(unit, setId, item, day, next, stand));
                }
            }
        });
        template.batchUpdate(
                "delete from assessment_standing where unit_id = ? and item_id = ? and valid_from = ?", gone);
        template.batchUpdate("""
                insert into assessment_standing
                  (unit_id, set_id, item_id, valid_from, valid_to, status, self, verified, appraised, waiting, value, value_text)
                values (?, ?, ?, ?, coalesce(?::date, 'infinity'), ?, ?, ?, ?, ?, ?, ?)
                on conflict (unit_id, item_id, valid_from) do update set
                  valid_to = excluded.valid_to, status = excluded.status, self = excluded.self,
                  verified = excluded.verified, appraised = excluded.appraised, waiting = excluded.waiting,
                  value = excluded.value, value_text = excluded.value_text
                """, written);
        if (!gone.isEmpty() || !written.isEmpty()) {
            jdbc.sql("select 1 from refresh_standing_line(:unit, :set)")
                    .param("unit", unit.value())
                    .param("set", setId)
                    .query()
                    .singleRow();
        }
    }

    private static @Nullable Object[] row(
            UnitId unit, long setId, long item, LocalDate day, @Nullable LocalDate next, Stand stand) {
        return new @Nullable Object[] {
            unit.value(),
            setId,
            item,
            day,
            next,
            stand.status().name(),
            name(stand.self()),
            name(stand.verified()),
            name(stand.appraised()),
            stand.waiting(),
            stand.value(),
            stand.valueText()
        };
    }

    private static @Nullable String name(@Nullable AchievementStatus status) {
        return status == null ? null : status.name();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                new UnitId(row.getLong("unit_id")),
                row.getLong("item_id"),
                row.getObject("valid_from", LocalDate.class),
                AchievementStatus.valueOf(row.getString("status")),
                status(row.getString("self")),
                status(row.getString("verified")),
                status(row.getString("appraised")),
                row.getBoolean("waiting"),
                row.getBigDecimal("value"),
                row.getString("value_text"));
    }

    private static @Nullable AchievementStatus status(@Nullable String name) {
        return name == null ? null : AchievementStatus.valueOf(name);
    }
}
