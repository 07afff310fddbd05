package vn.ntm.task.persistence;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.shared.OncePerRead;

/**
 * What an actor may read of the assignments, as a condition on the alias a. The root of the territory stands first in the
 * indexes of the lists, so a province does not read past the duties of the others; only where a unit of it has a duty from
 * elsewhere must both ends be looked at. It is written out: how much a territory holds decides how a list is best read.
 */
@Component
class TerritorySql {

    private static final String ALL = "/";

    private final JdbcTemplate jdbc;

    TerritorySql(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Empty for who reads everything. Where nothing came from elsewhere, as nearly always, one index holds what is his, in
     * the order of the lists.
     */
    String of(Actor actor) {
        String path = actor.scopePath();
        return condition(path, !path.equals(ALL) && hasFromElsewhere(root(path)));
    }

    /** The same without asking the database whether anything came from elsewhere: for the few counts of each page. */
    static String ofBothEnds(Actor actor) {
        return condition(actor.scopePath(), true);
    }

    private static String condition(String path, boolean bothEnds) {
        if (path.equals(ALL)) {
            return "";
        }
        long root = root(path);
        String here = "a.owner_root = " + root;
        String home = " and " + (bothEnds ? "(" + here + " or (a.across and a.unit_root = " + root + "))" : here);
        return path.equals("/" + root + "/") ? home : home + " and " + Within.territory(path);
    }

    private static long root(String path) {
        return Long.parseLong(path.split("/", -1)[1]);
    }

    private boolean hasFromElsewhere(long root) {
        Map<Long, Boolean> known = OncePerRead.kept(this, HashMap::new);
        return known.computeIfAbsent(
                root,
                any -> Boolean.TRUE.equals(jdbc.queryForObject(
                        "select exists (select 1 from assignment where across and unit_root = ?)",
                        Boolean.class,
                        root)));
    }
}
