package vn.ntm.organisation.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.ntm.organisation.domain.DirectoryEvent;
import vn.ntm.organisation.domain.DirectoryStore;
import vn.ntm.organisation.domain.DirectoryUnit;
import vn.ntm.organisation.domain.UnitPlacement;

/** Writes thousands of rows as arrays: one statement per table, whatever the number. */
@Repository
class JdbcDirectoryStore implements DirectoryStore {

    private final JdbcTemplate jdbc;

    JdbcDirectoryStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One column of the rows to insert. */
    private record Column<T>(String name, String type, Function<T, @Nullable Object> value) {}

    private record Alias(long unit, int position, String text) {}

    private record Key(String key, long unit) {}

    private record Placement(long unit, int position, UnitPlacement row) {}

    private record Lineage(long event, long from, @Nullable Long to, String share) {}

    private record Stored(long id, DirectoryEvent event) {}

    @Override
    public int enter(List<DirectoryUnit> units) {
        Map<String, Long> known = new HashMap<>();
        jdbc.query("select unit_key, unit_id from unit_external_key", row -> {
            known.put(row.getString(1), row.getLong(2));
        });
        List<DirectoryUnit> missing = new ArrayList<>();
        for (DirectoryUnit unit : units) {
            Long id = known.get(unit.keys().get(0));
            if (id == null) {
                missing.add(unit);
            } else {
                unit.identify(id);
            }
        }
        List<Long> ids = newIds("organisation_unit", missing.size());
        for (int i = 0; i < ids.size(); i++) {
            missing.get(i).identify(ids.get(i));
        }
        insertUnits(missing);
        insertDetails(missing);
        return missing.size();
    }

    @Override
    public int record(List<DirectoryEvent> events) {
        Set<String> known = new HashSet<>(
                jdbc.queryForList("select event_key from unit_event where event_key is not null", String.class));
        List<DirectoryEvent> missing =
                events.stream().filter(event -> !known.contains(event.key())).toList();
        List<Long> ids = newIds("unit_event", missing.size());
        List<Stored> rows = new ArrayList<>();
        List<Lineage> lineage = new ArrayList<>();
        for (int i = 0; i < missing.size(); i++) {
            long id = ids.get(i);
            rows.add(new Stored(id, missing.get(i)));
            for (DirectoryEvent.Pair pair : missing.get(i).lineage()) {
                DirectoryUnit to = pair.to();
                lineage.add(new Lineage(
                        id,
                        pair.from().id(),
                        to == null ? null : to.id(),
                        pair.share().name()));
            }
        }
        insert(
                "unit_event",
                rows,
                List.of(
                        new Column<>("id", "bigint", Stored::id),
                        new Column<>("event_key", "text", row -> row.event().key()),
                        new Column<>("kind", "text", row -> row.event().kind().name()),
                        new Column<>("effective_on", "date", row -> row.event().effectiveOn()),
                        new Column<>("document", "text", row -> row.event().document()),
                        new Column<>("document_date", "date", row -> row.event().documentDate()),
                        new Column<>("note", "text", row -> row.event().note())));
        insert(
                "unit_lineage",
                lineage,
                List.of(
                        new Column<>("event_id", "bigint", Lineage::event),
                        new Column<>("from_unit_id", "bigint", Lineage::from),
                        new Column<>("to_unit_id", "bigint", Lineage::to),
                        new Column<>("share", "text", Lineage::share)));
        return missing.size();
    }

    private void insertUnits(List<DirectoryUnit> units) {
        insert(
                "organisation_unit",
                units,
                List.of(
                        new Column<>("id", "bigint", DirectoryUnit::id),
                        new Column<>("kind", "text", unit -> unit.kind().name()),
                        new Column<>("name", "text", DirectoryUnit::name),
                        new Column<>("short_name", "text", DirectoryUnit::shortName),
                        new Column<>("code", "text", DirectoryUnit::code),
                        new Column<>("parent_id", "bigint", DirectoryUnit::parentId),
                        new Column<>("path", "text", DirectoryUnit::path),
                        new Column<>("valid_from", "date", DirectoryUnit::from),
                        new Column<>("valid_to", "date", DirectoryUnit::to),
                        new Column<>("subordinate", "boolean", unit -> true),
                        new Column<>("counts_in_average", "boolean", DirectoryUnit::countsInAverage),
                        new Column<>("search_key", "text", DirectoryUnit::searchKey)));
    }

    private void insertDetails(List<DirectoryUnit> units) {
        List<Key> keys = new ArrayList<>();
        List<Alias> aliases = new ArrayList<>();
        List<Placement> placements = new ArrayList<>();
        for (DirectoryUnit unit : units) {
            unit.keys().forEach(key -> keys.add(new Key(key, unit.id())));
            List<String> names = unit.aliases();
            for (int i = 0; i < names.size(); i++) {
                aliases.add(new Alias(unit.id(), i, names.get(i)));
            }
            List<UnitPlacement> past = unit.placements();
            for (int i = 0; i < past.size(); i++) {
                placements.add(new Placement(unit.id(), i, past.get(i)));
            }
        }
        insert(
                "unit_external_key",
                keys,
                List.of(new Column<>("unit_key", "text", Key::key), new Column<>("unit_id", "bigint", Key::unit)));
        insert(
                "unit_alias",
                aliases,
                List.of(
                        new Column<>("unit_id", "bigint", Alias::unit),
                        new Column<>("position", "integer", Alias::position),
                        new Column<>("alias", "text", Alias::text)));
        insert(
                "unit_placement",
                placements,
                List.of(
                        new Column<>("unit_id", "bigint", Placement::unit),
                        new Column<>("position", "integer", Placement::position),
                        new Column<>("kind", "text", p -> p.row().kind().name()),
                        new Column<>("name", "text", p -> p.row().name()),
                        new Column<>("code", "text", p -> p.row().code()),
                        new Column<>("parent_id", "bigint", p -> p.row().parentId()),
                        new Column<>("valid_from", "date", p -> p.row().validFrom()),
                        new Column<>("valid_to", "date", p -> p.row().validTo())));
    }

    private List<Long> newIds(String table, int number) {
        return jdbc.queryForList(
                "select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, ?)",
                Long.class,
                table,
                number);
    }

    /** Table and column names are constants of this class; the values are bound as arrays. */
    private <T> void insert(String table, List<T> rows, List<Column<T>> columns) {
        if (rows.isEmpty()) {
            return;
        }
        StringBuilder names = new StringBuilder();
        StringBuilder arrays = new StringBuilder();
        for (Column<T> column : columns) {
            names.append(names.isEmpty() ? "" : ", ").append(column.name());
            arrays.append(arrays.isEmpty() ? "" : ", ")
                    .append("cast(? as ")
                    .append(column.type())
                    .append("[])");
        }
        String sql = "insert into " + table + " (" + names + ") overriding system value select * from unnest(" + arrays
                + ")";
        jdbc.execute((ConnectionCallback<Integer>) connection -> execute(connection, sql, rows, columns));
    }

    private static <T> int execute(Connection connection, String sql, List<T> rows, List<Column<T>> columns)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.size(); i++) {
                Column<T> column = columns.get(i);
                @Nullable Object[] values = new Object[rows.size()];
                for (int row = 0; row < values.length; row++) {
                    values[row] = column.value().apply(rows.get(row));
                }
                statement.setArray(i + 1, connection.createArrayOf(column.type(), values));
            }
            return statement.executeUpdate();
        }
    }
}
