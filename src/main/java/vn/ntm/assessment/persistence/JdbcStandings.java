package vn.ntm.assessment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
    private final ApplicationClock clock;

    JdbcStandings(JdbcClient jdbc, ApplicationClock clock) {
        this.jdbc = jdbc;
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
    public void lock(Collection<UnitId> units) {
        // In one order, so that two who lock several never wait for each other.
        jdbc.sql("""
                        select count(pg_advisory_xact_lock(hashtext('assessment_standing'), unit))
                          from (select cast(unit as int) as unit from unnest(:units) as unit order by unit) ordered
                        """).param("units", UnitId.values(units), Types.ARRAY).query().singleRow();
    }

    @Override
    public Map<UnitId, Map<Long, Timeline>> of(Collection<UnitId> units, Collection<Long> itemIds) {
        Map<UnitId, Map<Long, Map<LocalDate, Stand>>> stands = new HashMap<>();
        jdbc.sql(WITH_VALUES + " where s.unit_id = any (:units) and s.item_id = any (:items)")
                .param("units", UnitId.values(units), Types.ARRAY)
                .param("items", itemIds.toArray(Long[]::new), Types.ARRAY)
                .query((ResultSet row) -> {
                    Standing standing = standing(row, 0);
                    stands.computeIfAbsent(standing.unit(), unit -> new HashMap<>())
                            .computeIfAbsent(standing.itemId(), item -> new TreeMap<>())
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
        Map<UnitId, Map<Long, Timeline>> timelines = new HashMap<>();
        stands.forEach((unit, items) -> {
            Map<Long, Timeline> own = new HashMap<>();
            items.forEach((item, days) -> own.put(item, Timeline.of(days)));
            timelines.put(unit, own);
        });
        return timelines;
    }

    @Override
    @Transactional
    public void save(long setId, Map<UnitId, Map<Long, Timeline>> before, Map<UnitId, Map<Long, Timeline>> after) {
        StandingRows gone = new StandingRows();
        StandingRows written = new StandingRows();
        after.forEach((unit, items) -> {
            Map<Long, Timeline> known = before.getOrDefault(unit, Map.of());
            items.forEach((item, timeline) -> compare(
                    unit, item, known.getOrDefault(item, Timeline.empty()).stands(), timeline.stands(), gone, written));
        });
        if (!gone.isEmpty()) {
            gone.bind(jdbc.sql("delete from assessment_standing s using " + StandingRows.TABLE
                            + " where s.unit_id = r.unit_id and s.item_id = r.item_id and s.valid_from = r.valid_from"))
                    .update();
        }
        if (!written.isEmpty()) {
            written.bind(jdbc.sql("""
                            insert into assessment_standing
                              (unit_id, set_id, item_id, valid_from, valid_to, status, self, verified, appraised, waiting, value, value_text)
                            select unit_id, :set, item_id, valid_from, valid_to, status, self, verified, appraised, waiting, value, value_text
                              from %s
                            on conflict (unit_id, item_id, valid_from) do update set
                              valid_to = excluded.valid_to, status = excluded.status, self = excluded.self,
                              verified = excluded.verified, appraised = excluded.appraised, waiting = excluded.waiting,
                              value = excluded.value, value_text = excluded.value_text
                            """.formatted(StandingRows.TABLE)))
                    .param("set", setId)
                    .update();
        }
        Set<UnitId> changed = new LinkedHashSet<>(gone.units());
        changed.addAll(written.units());
        if (!changed.isEmpty()) {
            jdbc.sql("select count(*) from unnest(:units) as unit, refresh_standing_line(unit, :set)")
                    .param("units", UnitId.values(changed), Types.ARRAY)
                    .param("set", setId)
                    .query()
                    .singleRow();
        }
    }

    private static void compare(
            UnitId unit,
            long item,
            NavigableMap<LocalDate, Stand> old,
            NavigableMap<LocalDate, Stand> stands,
            StandingRows gone,
            StandingRows written) {
        old.forEach((day, stand) -> {
            if (!stands.containsKey(day)) {
                gone.add(unit, item, day, null, stand);
            }
        });
        stands.forEach((day, stand) -> {
            LocalDate next = stands.higherKey(day);
            if (!stand.equals(old.get(day)) || !Objects.equals(next, old.higherKey(day))) {
                written.add(unit, item, day, next, stand);
            }
        });
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
