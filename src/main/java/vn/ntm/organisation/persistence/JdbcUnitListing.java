package vn.ntm.organisation.persistence;

import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitListing;
import vn.ntm.organisation.UnitSummary;

@Repository
class JdbcUnitListing implements UnitListing {

    private final JdbcClient jdbc;

    JdbcUnitListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<UnitSummary> list(Wanted wanted, long after, int limit) {
        String[] kinds = Arrays.stream(UnitKind.values())
                .filter(kind -> wanted.level() == null || kind.level() == wanted.level())
                .filter(kind -> !wanted.programme() || kind.isInProgramme())
                .map(Enum::name)
                .toArray(String[]::new);
        return jdbc.sql("select " + JdbcUnitQueries.COLUMNS + JdbcUnitQueries.TABLES + "where "
                        + JdbcUnitQueries.INSIDE + " and " + JdbcUnitQueries.ALIVE
                        + " and u.kind = any(:kinds) and u.id > :last"
                        + " and (cast(:parent as bigint) is null or u.parent_id = :parent) order by u.id limit :limit")
                .param("path", wanted.path())
                .param("after", JdbcUnitQueries.after(wanted.path()))
                .param("day", wanted.day())
                .param("kinds", kinds, Types.ARRAY)
                .param("last", after)
                .param(
                        "parent",
                        wanted.parent() == null ? null : wanted.parent().value(),
                        Types.BIGINT)
                .param("limit", limit)
                .query(JdbcUnitQueries::summary)
                .list();
    }
}
