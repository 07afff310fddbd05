package vn.ntm.organisation.persistence;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.ntm.shared.RevisionCache;

/** Lists of the directory: the communes and the areas of a place. */
@Component
class UnitRevisions extends RevisionCache {

    private static final int MOST = 100;

    UnitRevisions(JdbcTemplate jdbc) {
        super(jdbc, "organisation_revision", MOST);
    }
}
