package vn.ntm.task.persistence.series;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.task.domain.series.OccurrenceDrafts;

@Component
class JdbcOccurrenceDrafts implements OccurrenceDrafts {

    private final JdbcClient jdbc;

    JdbcOccurrenceDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Draft> find(long occurrenceId, Actor actor) {
        Map<String, String> values = new LinkedHashMap<>();
        return jdbc
                .sql("""
                        select d.number, d.saved_at, d.saved_by_label, v.key, v.value
                          from occurrence_draft d left join lateral jsonb_each_text(d.answers) v on true
                         where d.occurrence_id = :id and d.unit_id = :unit""")
                .param("id", occurrenceId)
                .param("unit", actor.unitId().value())
                .query((row, n) -> {
                    String key = row.getString("key");
                    if (key != null) {
                        values.put(key, row.getString("value"));
                    }
                    return new Draft(
                            values,
                            row.getString("number"),
                            row.getTimestamp("saved_at").toInstant(),
                            row.getString("saved_by_label"));
                })
                .list()
                .stream()
                .findFirst();
    }

    @Override
    public void save(long occurrenceId, Map<String, String> values, @Nullable String number, Actor by, Instant now) {
        jdbc.sql("""
                        insert into occurrence_draft (occurrence_id, unit_id, answers, number, saved_at, saved_by, saved_by_label)
                        values (:id, :unit, jsonb_object(cast(:keys as text[]), cast(:values as text[])), :number, :now, :user,
                                :label)
                        on conflict (occurrence_id, unit_id) do update
                          set answers = excluded.answers, number = excluded.number, saved_at = excluded.saved_at,
                              saved_by = excluded.saved_by, saved_by_label = excluded.saved_by_label""")
                .param("id", occurrenceId)
                .param("unit", by.unitId().value())
                .param("keys", values.keySet().toArray(String[]::new))
                .param("values", values.values().toArray(String[]::new))
                .param("number", number)
                .param("now", Timestamp.from(now))
                .param("user", by.userId().value())
                .param("label", by.position())
                .update();
    }
}
