package vn.ntm.notice.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.PartialDate;

/** Columns that JDBC gives in an awkward form. */
final class Columns {

    private Columns() {}

    static @Nullable Integer integer(ResultSet rs, String column) throws SQLException {
        int value = rs.getInt(column);
        return rs.wasNull() ? null : value;
    }

    static @Nullable Long bigint(ResultSet rs, String column) throws SQLException {
        long value = rs.getLong(column);
        return rs.wasNull() ? null : value;
    }

    static @Nullable PartialDate partialDate(ResultSet rs) throws SQLException {
        Integer year = integer(rs, "issued_year");
        return year == null ? null : new PartialDate(year, integer(rs, "issued_month"), integer(rs, "issued_day"));
    }

    static List<String> texts(ResultSet rs, String column) throws SQLException {
        Array array = rs.getArray(column);
        return List.of((String[]) array.getArray());
    }

    static Instant moment(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}
