package vn.ntm.organisation.persistence;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.organisation.PlaceNames;

/** Of the names that have groups of letters in common, the one that the fewest slips lead to. */
@Repository
class JdbcPlaceNames implements PlaceNames {

    /** Vietnamese names of places have one to three syllables; one alone is like too many others. */
    private static final int LONGEST = 3;

    /** Letters and spaces; any shorter run of letters is near some name. */
    private static final int SHORTEST = 5;

    /** More words are a sentence: some of them always look like a name, though none was meant. */
    private static final int MOST_WORDS = 5;

    private static final String SQL = """
            select g.gram, n.short_name, n.plain
              from unnest(:grams) g(gram)
             cross join lateral (
               select u.short_name, plain_name(u.short_name) as plain,
                      similarity(plain_name(u.short_name), g.gram) as near
                 from organisation_unit u where plain_name(u.short_name) % g.gram
                order by near desc, u.valid_to desc nulls first, u.id limit 15) n
             order by n.near desc, length(g.gram) desc""";

    private final JdbcClient jdbc;

    JdbcPlaceNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Correction> correct(List<String> words) {
        Map<String, Integer> grams = words.size() > MOST_WORDS ? Map.of() : grams(words);
        if (grams.isEmpty()) {
            return Optional.empty();
        }
        return jdbc
                .sql(SQL)
                .param("grams", grams.keySet().toArray(String[]::new), Types.ARRAY)
                .query((row, n) -> new Near(row.getString("gram"), row.getString("plain"), row.getString("short_name")))
                .list()
                .stream()
                .filter(near -> near.slips() > 0 && near.slips() <= near.pardoned())
                .min(Comparator.comparingInt(Near::slips))
                .map(near -> corrected(words, grams, near.gram(), near.plain(), near.name()));
    }

    /** Words as typed beside a name, folded and as it is written. */
    private record Near(String gram, String plain, String name) {

        /** In a short name a second slip makes another name of it. */
        int pardoned() {
            return plain.length() < 8 ? 1 : 2;
        }

        /** Letters left out, put in, taken for another or swapped with their neighbour. */
        int slips() {
            int[][] cost = new int[gram.length() + 1][plain.length() + 1];
            for (int i = 0; i <= gram.length(); i++) {
                for (int j = 0; j <= plain.length(); j++) {
                    cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, i, j);
                }
            }
            return cost[gram.length()][plain.length()];
        }

        private int cheapest(int[][] cost, int i, int j) {
            boolean same = gram.charAt(i - 1) == plain.charAt(j - 1);
            int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
            boolean swapped = i > 1
                    && j > 1
                    && gram.charAt(i - 1) == plain.charAt(j - 2)
                    && gram.charAt(i - 2) == plain.charAt(j - 1);
            return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
        }
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
                String gram = String.join(" ", words.subList(from, from + length));
                if (gram.length() > SHORTEST) {
                    grams.putIfAbsent(gram, from);
                }
            }
        }
        return grams;
    }
}
