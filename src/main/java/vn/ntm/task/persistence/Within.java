package vn.ntm.task.persistence;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A path inside a subtree, as a range that the index on paths answers: a plan made once for all paths cannot use it with
 * "like".
 */
final class Within {

    /** In the subtree of :path; see {@link #bind}. */
    static final String UNIT = "a.unit_path ~>=~ :path and a.unit_path ~<~ :after";

    private Within() {}

    static StatementSpec bind(StatementSpec statement, String path) {
        return statement.param("path", path).param("after", after(path));
    }

    /**
     * What the actor may read, written out: whether a territory holds one row of a hundred thousand or every second
     * decides how a list is best read.
     */
    static String territory(String path) {
        if (!path.matches("[0-9/]+")) {
            throw new IllegalArgumentException("path " + path);
        }
        String range = " ~>=~ '%s' and %s ~<~ '%s'";
        return "(a.owner_path" + range.formatted(path, "a.owner_path", after(path)) + " or a.unit_path"
                + range.formatted(path, "a.unit_path", after(path)) + ")";
    }

    /** The first path after a subtree: "/1/" ends before "/10". */
    private static String after(String path) {
        return path.substring(0, path.length() - 1) + (char) (path.charAt(path.length() - 1) + 1);
    }
}
