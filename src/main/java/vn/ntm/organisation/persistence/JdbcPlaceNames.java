package vn.ntm.organisation.persistence;

import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.organisation.PlaceNames;

/** Nearest by trigrams: how many groups of three letters two names have in common. */
@Repository
class JdbcPlaceNames implements PlaceNames {

    /** Vietnamese names of places have one to three syllables; one alone is like too many others. */
    private static final int LONGEST = 3;

    /** Below this two names have little more than a syllable in common. */
    private static final double NEAR = 0.45;

    private static final String SQL = """
            select g.gram, n.short_name, plain_name(n.short_name) as plain
              from unnest(:grams) g(gram)
             cross join lateral (
               select u.short_name, similarity(plain_name(u.short_name), g.gram) as near
                 from organisation_unit u where plain_name(u.short_name) % g.gram
                order by near desc, u.valid_to desc nulls first, u.id limit 1) n
             where n.near between :near and 0.999
             order by n.near desc, length(g.gram) desc limit 1""";

    private final JdbcClient jdbc;

    JdbcPlaceNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Correction> correct(List<String> words) {
        Map<String, Integer> grams = grams(words);
        if (grams.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql(SQL)
                .param("grams", grams.keySet().toArray(String[]::new), Types.ARRAY)
                .param("near", NEAR)
                .query((row, n) -> corrected(words, grams, row.getString(1), row.getString(3), row.getString(2)))
                .optional();
    }

    private static Correction corrected(
            List<String> words, Map<String, Integer> grams, String gram, String plain, String name) {
        int from = grams.getOrDefault(gram, 0);
        List<String> corrected = new ArrayList<>(words.subList(0, from));
        corrected.addAll(List.of(plain.split("[^a-z0-9]+")));
        corrected.addAll(words.subList(from + gram.split(" ").length, words.size()));
        return new Correction(corrected, name);
    }

    /** Two and three words in a row, with the place of the first. */
    private static Map<String, Integer> grams(List<String> words) {
        Map<String, Integer> grams = new LinkedHashMap<>();
        for (int length = 2; length <= LONGEST; length++) {
            for (int from = 0; from + length <= words.size(); from++) {
                grams.putIfAbsent(String.join(" ", words.subList(from, from + length)), from);
            }
        }
        return grams;
    }
}
