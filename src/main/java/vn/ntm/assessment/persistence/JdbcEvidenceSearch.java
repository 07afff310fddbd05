package vn.ntm.assessment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.EvidenceSearch;
import vn.ntm.identity.Actor;
import vn.ntm.shared.Dates;
import vn.ntm.shared.SearchTerms;

@Repository
class JdbcEvidenceSearch implements EvidenceSearch {

    private static final String SQL = """
            select e.title, e.document_number, e.document_date, e.issuer, e.unit_id, u.name,
                   (select min(l.item_id) from assessment_evidence_item l where l.evidence_id = e.id) as item_id
              from assessment_evidence e join organisation_unit u on u.id = e.unit_id
             where e.removed_at is null and u.path like :scope
               and evidence_words(e.title, e.document_number, e.issuer) @@ cast(:query as tsquery)
             order by e.id desc limit :limit""";

    private final JdbcClient jdbc;

    JdbcEvidenceSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Found> search(SearchTerms terms, Actor actor, int limit) {
        if (terms.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SQL)
                .param("query", terms.query())
                .param("scope", actor.scopePath() + "%")
                .param("limit", limit)
                .query(JdbcEvidenceSearch::found)
                .list();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        LocalDate day = row.getObject("document_date", LocalDate.class);
        String details = Stream.of(
                        row.getString("document_number"),
                        day == null ? null : Dates.format(day),
                        row.getString("issuer"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        long unit = row.getLong("unit_id");
        long item = row.getLong("item_id");
        String path =
                row.wasNull() ? "/danh-gia/" + unit + "/minh-chung" : "/danh-gia/" + unit + "/" + item + "#minh-chung";
        return new Found(row.getString("title"), details, row.getString("name"), path);
    }
}
