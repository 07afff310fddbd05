package vn.ntm.criteria.persistence;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.ntm.shared.RevisionCache;

/** What is laid down for everybody: sets, items, levels, decisions. */
@Component
class CriteriaRevisions extends RevisionCache {

    private static final int MOST = 500;

    CriteriaRevisions(JdbcTemplate jdbc) {
        super(jdbc, "criteria_revision", MOST);
    }
}
