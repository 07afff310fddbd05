package vn.ntm.assessment.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.ntm.assessment.Results.Cut;
import vn.ntm.assessment.Results.Result;
import vn.ntm.assessment.domain.ResultStore;
import vn.ntm.identity.Actor;

@Repository
class JdbcResultStore implements ResultStore {

    private static final String CELL = """
            insert into assessment (unit_id, set_id, item_id, step, status, value, value_text, note,
                                    entered_at, entered_by, entered_by_name)
            values (?, ?, ?, 'CONFIRMED', ?, ?, ?, ?, ?, ?, ?)
            on conflict (unit_id, item_id) do update set
              version = assessment.version + 1, status = excluded.status, value = excluded.value,
              value_text = excluded.value_text, note = excluded.note, entered_at = excluded.entered_at,
              entered_by = excluded.entered_by, entered_by_name = excluded.entered_by_name
            where assessment.step = 'CONFIRMED'
            """;
    private static final String STATEMENT = """
            insert into assessment_statement (assessment_id, unit_id, item_id, voice, action, day, at, status, value,
                                              value_text, note, user_id, user_name, position, document)
            select id, unit_id, item_id, 'VERIFIER', 'VERIFY', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
              from assessment where unit_id = ? and item_id = ?
            """;

    private final JdbcTemplate jdbc;

    JdbcResultStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Cut cut, Actor by, Instant at) {
        Timestamp moment = Timestamp.from(at);
        List<Object[]> cells = cut.results().stream()
                .map(result -> cell(cut, result, by, moment))
                .toList();
        jdbc.batchUpdate(CELL, cells);
        List<Object[]> statements = cut.results().stream()
                .map(result -> statement(cut, result, by, moment))
                .toList();
        jdbc.batchUpdate(STATEMENT, statements);
    }

    private static @Nullable Object[] cell(Cut cut, Result result, Actor by, Timestamp at) {
        return new @Nullable Object[] {
            result.unit().value(),
            cut.setId(),
            result.itemId(),
            result.status().name(),
            result.value(),
            result.valueText(),
            result.note(),
            at,
            by.userId().value(),
            by.name()
        };
    }

    private static @Nullable Object[] statement(Cut cut, Result result, Actor by, Timestamp at) {
        return new @Nullable Object[] {
            cut.day(),
            at,
            result.status().name(),
            result.value(),
            result.valueText(),
            result.note(),
            by.userId().value(),
            by.name(),
            by.position(),
            cut.document(),
            result.unit().value(),
            result.itemId()
        };
    }
}
