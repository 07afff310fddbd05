package vn.ntm.identity;

import java.util.List;
import vn.ntm.organisation.UnitId;

/** The area of a reader in a query of text search: what is searched has the ids of every area it is seen from as "@5". */
public final class SearchScope {

    private SearchScope() {}

    /** The area is one more word of the query; none for who reads everything. */
    public static String within(String query, Actor reader) {
        List<UnitId> scope = UnitId.ofPath(reader.scopePath());
        return scope.isEmpty()
                ? query
                : query + " & '@" + scope.get(scope.size() - 1).value() + "'";
    }
}
