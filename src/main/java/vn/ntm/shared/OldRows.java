package vn.ntm.shared;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A {@link Retained} kind that is the rows of a table for which a condition holds. */
public final class OldRows implements Retained {

    private final JdbcClient jdbc;
    private final String name;
    private final String label;
    private final int days;
    private final String sql;

    /**
     * @param table written in the code, never from outside
     * @param condition with {@code :before} as the moment up to which they go
     */
    public OldRows(JdbcClient jdbc, String name, String label, int days, String table, String condition) {
        this.jdbc = jdbc;
        this.name = name;
        this.label = label;
        this.days = days;
        this.sql = "delete from " + table + " where ctid in (select ctid from " + table + " where " + condition
                + " limit :most)";
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public int days() {
        return days;
    }

    @Override
    public int remove(Instant before, int most) {
        return jdbc.sql(sql)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .update();
    }
}
