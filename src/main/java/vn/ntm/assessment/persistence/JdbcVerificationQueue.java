package vn.ntm.assessment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.domain.Finding;
import vn.ntm.assessment.domain.VerificationQueue;
import vn.ntm.organisation.UnitId;

@Repository
@Transactional(readOnly = true)
class JdbcVerificationQueue implements VerificationQueue {

    private static final Map<View, String> VIEWS = Map.of(
            View.WAITING,
            "a.step = 'SUBMITTED'",
            View.VERIFIED,
            "a.step = 'CONFIRMED' and s.appraised is null",
            View.RETURNED,
            "a.step = 'RETURNED'");
    private static final String FROM = """
             from assessment a
             left join assessment_standing s
               on s.set_id = a.set_id and s.unit_id = a.unit_id and s.item_id = a.item_id and s.valid_to = 'infinity'
            """;

    private final JdbcClient jdbc;

    JdbcVerificationQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Row> rows(Wanted wanted, long viewerId, int limit, long offset) {
        Map<String, Object> params = new HashMap<>();
        String where = where(wanted, params);
        String order = wanted.order() == Order.BY_COMMUNE
                ? "u.short_name collate \"vi-x-icu\", a.unit_id, i.position"
                : "i.position, u.short_name collate \"vi-x-icu\", a.unit_id";
        params.put("viewer", viewerId);
        params.put("limit", limit);
        params.put("offset", offset);
        return jdbc.sql("""
                        select a.*, s.appraised, v.status as was, v.value as value_was, v.value_text as value_text_was,
                               v.day as verified_on, t.at as sent_at, t.user_name as sent_by,
                               (select count(*) from assessment_evidence_item ei
                                  join assessment_evidence e on e.id = ei.evidence_id
                                 where ei.item_id = a.item_id and e.unit_id = a.unit_id
                                   and e.removed_at is null) as evidence,
                               (a.entered_by = :viewer or a.submitted_by is not distinct from :viewer) as own
                        """ + FROM + """
                          join criteria_item i on i.id = a.item_id
                          join organisation_unit u on u.id = a.unit_id
                          left join lateral (select * from assessment_statement
                             where assessment_id = a.id and action = 'VERIFY' order by id desc limit 1) v on true
                          left join lateral (select * from assessment_statement
                             where assessment_id = a.id and action = 'SUBMIT' order by id desc limit 1) t on true
                        """ + where + " and " + VIEWS.get(wanted.view()) + " order by " + order
                        + " limit :limit offset :offset")
                .params(params)
                .query(JdbcVerificationQueue::row)
                .list();
    }

    @Override
    public Map<View, Long> counts(Wanted wanted) {
        Map<String, Object> params = new HashMap<>();
        StringJoiner counts = new StringJoiner(", ", "select ", "");
        for (View view : View.values()) {
            counts.add("count(*) filter (where " + VIEWS.get(view) + ") as " + view.name());
        }
        return jdbc.sql(counts + FROM + where(wanted, params))
                .params(params)
                .query((row, number) -> {
                    Map<View, Long> found = new EnumMap<>(View.class);
                    for (View view : View.values()) {
                        found.put(view, row.getLong(view.name()));
                    }
                    return found;
                })
                .single();
    }

    @Override
    public Map<Long, Long> waitingBySet(Collection<UnitId> units) {
        Map<Long, Long> counts = new LinkedHashMap<>();
        jdbc.sql(
                        "select set_id, count(*) as waiting from assessment where step = 'SUBMITTED' and unit_id = any (:units)"
                                + " group by set_id order by waiting desc, set_id")
                .param("units", UnitId.values(units))
                .query(row -> {
                    counts.put(row.getLong("set_id"), row.getLong("waiting"));
                });
        return counts;
    }

    private static String where(Wanted wanted, Map<String, Object> params) {
        params.put("set", wanted.setId());
        params.put("units", UnitId.values(wanted.units()));
        String where = " where a.set_id = :set and a.unit_id = any (:units)";
        Collection<Long> items = wanted.items();
        if (items != null) {
            params.put("items", items.toArray(Long[]::new));
            where += " and a.item_id = any (:items)";
        }
        Map<UnitId, Set<Long>> led = wanted.led();
        return led == null ? where : where + ledOnly(led, params);
    }

    /** Communes where a department answers for the same items are asked for together; mostly that is all of them. */
    private static String ledOnly(Map<UnitId, Set<Long>> led, Map<String, Object> params) {
        Map<Set<Long>, List<UnitId>> alike = led.keySet().stream().collect(Collectors.groupingBy(led::get));
        StringJoiner groups = new StringJoiner(" or ", " and (", ")").setEmptyValue(" and false");
        int number = 0;
        for (Map.Entry<Set<Long>, List<UnitId>> group : alike.entrySet()) {
            groups.add("(a.unit_id = any (:ledUnits%d) and a.item_id = any (:ledItems%d))".formatted(number, number));
            params.put("ledUnits" + number, UnitId.values(group.getValue()));
            params.put("ledItems" + number, group.getKey().toArray(Long[]::new));
            number++;
        }
        return groups.toString();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Finding finding = new Finding(
                AchievementStatus.valueOf(row.getString("status")),
                row.getBigDecimal("value"),
                row.getBigDecimal("part"),
                row.getBigDecimal("whole"),
                row.getString("value_text"),
                row.getString("note"),
                row.getString("measures"),
                row.getObject("measures_due", LocalDate.class),
                row.getObject("planned_on", LocalDate.class),
                row.getString("override_reason"),
                row.getString("override_document"));
        Timestamp sentAt = row.getTimestamp("sent_at");
        return new Row(
                new UnitId(row.getLong("unit_id")),
                row.getLong("item_id"),
                row.getInt("version"),
                finding,
                status(row.getString("was")),
                row.getBigDecimal("value_was"),
                row.getString("value_text_was"),
                row.getObject("verified_on", LocalDate.class),
                sentAt == null ? null : sentAt.toInstant(),
                row.getString("sent_by"),
                row.getString("return_reason"),
                status(row.getString("appraised")),
                row.getInt("evidence"),
                row.getBoolean("own"));
    }

    private static @Nullable AchievementStatus status(@Nullable String name) {
        return name == null ? null : AchievementStatus.valueOf(name);
    }
}
