package vn.ntm.attachment.persistence;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.attachment.FileSearch;
import vn.ntm.attachment.domain.FileReading;
import vn.ntm.identity.Actor;
import vn.ntm.identity.SearchScope;
import vn.ntm.shared.SearchTerms;

/**
 * The words and the area are asked of one index; the last stored are shown. Of each text only the part around the words
 * leaves the database. The module that owns a file has the last word about who opens it.
 */
@Repository
class JdbcFileSearch implements FileSearch {

    /** Words that half the files hold are found among these already; all others are few enough to be sorted. */
    private static final int NEWEST = 500;

    private static final String SQL = """
            with recent as materialized (
              select attachment_id
                from (select attachment_id, words from attachment_text order by attachment_id desc limit %d) newest
               where words @@ cast(:query as tsquery) order by attachment_id desc limit :limit),
            every as (
              select attachment_id from attachment_text
               where (select count(*) from recent) < :limit and words @@ cast(:query as tsquery) offset 0),
            hit as materialized (
              select attachment_id from recent
              union
              select attachment_id from (select attachment_id from every order by attachment_id desc limit :limit) found
              order by attachment_id desc limit :limit)
            select a.*, substring(t.text from greatest(1, p.place - 200) for 700) as passage
              from hit h join attachment a on a.id = h.attachment_id join attachment_text t using (attachment_id)
                   cross join lateral (select lower(vn_unaccent(t.text)) as folded offset 0) f
                   cross join lateral (
                     select coalesce(nullif(position(:phrase in f.folded), 0), nullif(position(:longest in f.folded), 0), 1)
                            as place) p
             order by a.id desc""".formatted(NEWEST);

    private final JdbcClient jdbc;
    private final FileReading files;

    JdbcFileSearch(JdbcClient jdbc, FileReading files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    private record Hit(StoredFile file, String passage) {}

    @Override
    @Transactional(readOnly = true)
    public List<Found> search(SearchTerms terms, Actor actor, int limit) {
        if (terms.words().isEmpty()) {
            return List.of();
        }
        String longest = terms.words().stream()
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
        return jdbc
                .sql(SQL)
                .param("query", SearchScope.within(terms.query(), actor))
                .param("limit", limit)
                .param("phrase", terms.phrase())
                .param("longest", longest)
                .query((row, n) -> new Hit(JdbcFileStore.file(row, n), row.getString("passage")))
                .list()
                .stream()
                .filter(hit -> files.mayRead(hit.file(), actor))
                .map(hit -> new Found(hit.file(), hit.passage()))
                .toList();
    }
}
