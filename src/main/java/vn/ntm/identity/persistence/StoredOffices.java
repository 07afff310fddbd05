package vn.ntm.identity.persistence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.identity.Offices;
import vn.ntm.identity.Role;
import vn.ntm.organisation.UnitId;

@Repository
class StoredOffices implements Offices {

    private static final String[] ROLES =
            Arrays.stream(Role.values()).filter(Role::isOffice).map(Role::name).toArray(String[]::new);

    private final JdbcClient jdbc;

    StoredOffices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, UnitId> of(Collection<String> territories, LocalDate day) {
        Map<String, UnitId> offices = new HashMap<>();
        jdbc.sql("""
            select distinct on (s.path) s.path, m.unit_id
              from organisation_unit s
              join membership m on m.scope_unit_id = s.id
              join organisation_unit u on u.id = m.unit_id
             where s.path = any (:paths) and m.role = any (:roles)
               and (m.valid_from is null or m.valid_from <= :day) and (m.valid_to is null or m.valid_to >= :day)
             order by s.path, u.kind <> 'VPDP', m.id\
            """)
                .param("paths", territories.toArray(String[]::new))
                .param("roles", ROLES)
                .param("day", day)
                .query(row -> {
                    offices.put(row.getString(1), new UnitId(row.getLong(2)));
                });
        return offices;
    }
}
