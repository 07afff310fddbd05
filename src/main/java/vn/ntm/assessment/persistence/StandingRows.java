package vn.ntm.assessment.persistence;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.domain.Stand;
import vn.ntm.organisation.UnitId;

/** Periods of standings on their way to the database: any number of them in one statement. */
final class StandingRows {

    /** The rows as a table "r"; they are bound by {@link #bind}. */
    static final String TABLE = """
            (select unit_id, item_id, cast(valid_from as date) as valid_from,
                    coalesce(cast(valid_to as date), 'infinity') as valid_to,
                    status, self, verified, appraised, waiting, cast(value as numeric) as value, value_text
               from unnest(:units, :items, :froms, :tos, :statuses, :selves, :verifieds, :appraiseds, :waitings, :values, :texts)
                 as row (unit_id, item_id, valid_from, valid_to, status, self, verified, appraised, waiting, value, value_text)) r""";

    private record Row(
            UnitId unit,
            long item,
            LocalDate from,
            @Nullable LocalDate to,
            Stand stand) {}

    private final List<Row> rows = new ArrayList<>();

    void add(UnitId unit, long item, LocalDate from, @Nullable LocalDate to, Stand stand) {
        rows.add(new Row(unit, item, from, to, stand));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Set<UnitId> units() {
        return rows.stream().map(Row::unit).collect(Collectors.toSet());
    }

    StatementSpec bind(StatementSpec statement) {
        Boolean[] waiting = rows.stream().map(row -> row.stand().waiting()).toArray(Boolean[]::new);
        return statement
                .param("units", longs(row -> row.unit().value()), Types.ARRAY)
                .param("items", longs(Row::item), Types.ARRAY)
                .param("froms", texts(Row::from), Types.ARRAY)
                .param("tos", texts(Row::to), Types.ARRAY)
                .param("statuses", texts(row -> row.stand().status().name()), Types.ARRAY)
                .param("selves", texts(row -> name(row.stand().self())), Types.ARRAY)
                .param("verifieds", texts(row -> name(row.stand().verified())), Types.ARRAY)
                .param("appraiseds", texts(row -> name(row.stand().appraised())), Types.ARRAY)
                .param("waitings", waiting, Types.ARRAY)
                .param("values", texts(row -> row.stand().value()), Types.ARRAY)
                .param("texts", texts(row -> row.stand().valueText()), Types.ARRAY);
    }

    private Long[] longs(Function<Row, Long> what) {
        return rows.stream().map(what).toArray(Long[]::new);
    }

    private @Nullable String[] texts(Function<Row, @Nullable Object> what) {
        return rows.stream().map(row -> Objects.toString(what.apply(row), null)).toArray(String[]::new);
    }

    private static @Nullable String name(@Nullable AchievementStatus status) {
        return status == null ? null : status.name();
    }
}
