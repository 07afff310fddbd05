package vn.ntm.openness.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.identity.Actor;
import vn.ntm.openness.domain.PublicPages;
import vn.ntm.organisation.UnitId;

@Repository
class JdbcPublicPages implements PublicPages {

    private final JdbcClient jdbc;

    JdbcPublicPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Open> find(UnitId area) {
        return jdbc.sql("select * from public_page where unit_id = :area")
                .param("area", area.value())
                .query(JdbcPublicPages::open)
                .optional();
    }

    @Override
    public List<Open> all() {
        return jdbc.sql("select * from public_page order by unit_id")
                .query(JdbcPublicPages::open)
                .list();
    }

    @Override
    public void open(UnitId area, Actor by, Instant at) {
        jdbc.sql(
                        "insert into public_page (unit_id, opened_at, opened_by, opened_by_name) values (:area, :at, :by, :name)"
                                + " on conflict (unit_id) do nothing")
                .param("area", area.value())
                .param("at", Timestamp.from(at))
                .param("by", by.userId().value())
                .param("name", by.name())
                .update();
    }

    @Override
    public void close(UnitId area) {
        jdbc.sql("delete from public_page where unit_id = :area")
                .param("area", area.value())
                .update();
    }

    private static Open open(ResultSet row, int number) throws SQLException {
        return new Open(
                new UnitId(row.getLong("unit_id")),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by_name"));
    }
}
