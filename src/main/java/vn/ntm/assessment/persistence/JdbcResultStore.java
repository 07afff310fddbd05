package vn.ntm.assessment.persistence;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.assessment.Results.Cut;
import vn.ntm.assessment.Results.Result;
import vn.ntm.assessment.domain.ResultStore;
import vn.ntm.identity.Actor;

/** Any number of results in two statements. */
@Repository
class JdbcResultStore implements ResultStore {

    private static final String ROWS = """
            (select unit_id, item_id, status, cast(value as numeric) as value, value_text, note
               from unnest(:units, :items, :statuses, :values, :texts, :notes)
                 as row (unit_id, item_id, status, value, value_text, note)) r""";
    private static final String CELLS = """
            insert into assessment (unit_id, set_id, item_id, step, status, value, value_text, note,
                                    entered_at, entered_by, entered_by_name)
            select unit_id, :set, item_id, 'CONFIRMED', status, value, value_text, note, :at, :user, :name
              from %s
            on conflict (unit_id, item_id) do update set
              version = assessment.version + 1, status = excluded.status, value = excluded.value,
              value_text = excluded.value_text, note = excluded.note, entered_at = excluded.entered_at,
              entered_by = excluded.entered_by, entered_by_name = excluded.entered_by_name
            where assessment.step = 'CONFIRMED'
            """.formatted(ROWS);
    private static final String STATEMENTS = """
            insert into assessment_statement (assessment_id, unit_id, item_id, voice, action, day, at, status, value,
                                              value_text, note, user_id, user_name, position, document)
            select a.id, a.unit_id, a.item_id, 'VERIFIER', 'VERIFY', :day, :at, r.status, r.value, r.value_text, r.note,
                   :user, :name, :position, :document
              from %s join assessment a on a.unit_id = r.unit_id and a.item_id = r.item_id
            """.formatted(ROWS);

    private final JdbcClient jdbc;

    JdbcResultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Cut cut, Actor by, Instant at) {
        for (String statement : List.of(CELLS, STATEMENTS)) {
            JdbcClient.StatementSpec spec = jdbc.sql(statement)
                    .param("units", longs(cut, result -> result.unit().value()), Types.ARRAY)
                    .param("items", longs(cut, Result::itemId), Types.ARRAY)
                    .param("statuses", texts(cut, result -> result.status().name()), Types.ARRAY)
                    .param("values", texts(cut, Result::value), Types.ARRAY)
                    .param("texts", texts(cut, Result::valueText), Types.ARRAY)
                    .param("notes", texts(cut, Result::note), Types.ARRAY)
                    .param("set", cut.setId())
                    .param("at", Timestamp.from(at))
                    .param("user", by.userId().value())
                    .param("name", by.name())
                    .param("position", by.position())
                    .param("day", cut.day())
                    .param("document", cut.document());
            spec.update();
        }
    }

    private static Long[] longs(Cut cut, Function<Result, Long> what) {
        return cut.results().stream().map(what).toArray(Long[]::new);
    }

    private static @Nullable String[] texts(Cut cut, Function<Result, @Nullable Object> what) {
        return cut.results().stream()
                .map(result -> Objects.toString(what.apply(result), null))
                .toArray(String[]::new);
    }
}
