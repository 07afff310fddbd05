package vn.ntm.task.persistence;

import java.sql.Array;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.identity.SearchScope;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.OncePerRead;
import vn.ntm.shared.SearchTerms;

/**
 * The words of a search as a condition on assignments. Words that few have in an area are looked up first, so that the
 * assignments are found by their keys; of words that very many have a page is full before much is read.
 */
@Component
class WordSearch {

    private static final int FEW = 2000;
    private static final int OFTEN = 16;
    /**
     * Nothing where there are very many parts and every twenty-fifth of the newest has the words: a page of such a list is
     * soon full, and to find all of it takes longer.
     */
    private static final String KEYS = """
            select case when (select reltuples from pg_class where oid = 'assignment_words'::regclass) < %d
                          or (select count(*) from (select w.words from assignment_words w
                                                     order by w.assignment_id desc limit 400) newest
                               where newest.words @@ cast(:everywhere as tsquery)) < :often
                   then array(select parts_with_words(cast(:words as tsquery), %d)) end""".formatted(25 * FEW, FEW + 1);

    /** Asked of one row at a time: the list is read in its order, not all that has the words. */
    private static final String OF_EACH =
            " and (select w.words @@ cast(:words as tsquery) from assignment_words w where w.assignment_id = a.id)";

    private final NamedParameterJdbcTemplate jdbc;

    WordSearch(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A condition on the alias a.
     *
     * @param many whether very many have the words, so that they are not all counted
     */
    record Found(String sql, boolean many) {

        static final Found EVERYTHING = new Found("", false);
        static final Found NOTHING = new Found(" and false", false);
    }

    /**
     * Puts into {@code values} what the condition needs.
     *
     * @param reader whose area the search is for; null for everywhere
     */
    Found find(@Nullable String text, @Nullable Actor reader, Map<String, Object> values) {
        if (text == null || text.isBlank()) {
            return Found.EVERYTHING;
        }
        SearchTerms terms = SearchTerms.of(text);
        if (terms.isEmpty()) {
            return Found.NOTHING;
        }
        String everywhere = terms.queryWithCodes();
        String query = reader == null ? everywhere : SearchScope.within(everywhere, reader);
        boolean wide = reader == null || UnitId.ofPath(reader.scopePath()).size() <= 1;
        values.put("words", query);
        values.put("everywhere", everywhere);
        // a commune's own parts are few, whatever the words
        values.put("often", wide ? OFTEN : Integer.MAX_VALUE);
        Map<String, Found> known = OncePerRead.kept(this, HashMap::new);
        return known.computeIfAbsent(query, any -> ask(values));
    }

    private Found ask(Map<String, Object> values) {
        return jdbc.query(KEYS, values, (row, n) -> found(keys(row.getArray(1))))
                .get(0);
    }

    private static Found found(@Nullable String keys) {
        return keys == null ? new Found(OF_EACH, true) : new Found(" and a.id = any('" + keys + "'::bigint[])", false);
    }

    /** "{1,2,3}"; null for too many. */
    private static @Nullable String keys(@Nullable Array found) throws SQLException {
        if (found == null) {
            return null;
        }
        Long[] ids = (Long[]) found.getArray();
        return ids.length > FEW ? null : Stream.of(ids).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
