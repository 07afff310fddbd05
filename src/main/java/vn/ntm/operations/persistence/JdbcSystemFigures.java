package vn.ntm.operations.persistence;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.operations.domain.SystemFigures;

@Component
class JdbcSystemFigures implements SystemFigures {

    private final JdbcClient jdbc;

    JdbcSystemFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Database read() {
        List<Table> largest = jdbc.sql("""
                        select c.relname, pg_total_relation_size(c.oid), greatest(c.reltuples, 0)::bigint from pg_class c
                         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                         order by 2 desc, 1 limit 8""")
                .query((row, n) -> new Table(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
        return jdbc.sql("""
                        select now() as now, current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
                               (select count(*) from pg_stat_activity where datname = current_database()) as connections,
                               current_setting('max_connections')::int as most,
                               (select count(*) from flyway_schema_history where success) as migrations,
                               (select max(installed_on) from flyway_schema_history) as migrated,
                               (select count(*) from spring_session
                                 where expiry_time > extract(epoch from now()) * 1000) as sessions""")
                .query((row, n) -> {
                    Timestamp migrated = row.getTimestamp("migrated");
                    return new Database(
                            row.getTimestamp("now").toInstant(),
                            row.getString("version"),
                            row.getLong("bytes"),
                            row.getInt("connections"),
                            row.getInt("most"),
                            row.getInt("migrations"),
                            migrated == null ? null : migrated.toInstant(),
                            row.getInt("sessions"),
                            largest);
                })
                .single();
    }
}
