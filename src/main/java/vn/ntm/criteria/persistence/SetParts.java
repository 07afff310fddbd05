package vn.ntm.criteria.persistence;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.criteria.domain.PrintedSet.Basis;
import vn.ntm.criteria.domain.SetBrowsing.Column;

/** What sets and their drafts read alike. */
final class SetParts {

    private SetParts() {}

    /** In printed order. */
    static List<Basis> bases(JdbcClient jdbc, long setId) {
        return jdbc.sql("select * from criteria_legal_basis where set_id = :set order by position")
                .param("set", setId)
                .query((row, number) -> new Basis(
                        row.getString("kind"),
                        row.getString("document"),
                        row.getObject("dated", LocalDate.class),
                        row.getString("title"),
                        row.getString("province"),
                        row.getString("note")))
                .list();
    }

    /** In the order of the decision's table. */
    static List<Column> columns(JdbcClient jdbc, String dimension) {
        return jdbc.sql(
                        "select key, label, short_label from threshold_column where dimension = :code order by position")
                .param("code", dimension)
                .query((row, number) ->
                        new Column(row.getString("key"), row.getString("label"), row.getString("short_label")))
                .list();
    }
}
