package vn.ntm.task.persistence;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import vn.ntm.shared.OncePerRead;
import vn.ntm.shared.VietnameseText;

/**
 * The words of a search as conditions on assignments. A word that few duties and units hold is looked up first, so that
 * the assignments are found by their keys; of a word that very many hold a page is full before much is read.
 */
@Component
class WordSearch {

    private static final int FEW = 2000;
    private static final String KEYS =
            "array(select x.id from %s x where x.search_key like :word%d limit " + (FEW + 1) + ")";

    private final NamedParameterJdbcTemplate jdbc;

    WordSearch(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Conditions on the aliases a, and t and u where asked for.
     *
     * @param joins whether the duty and the unit have to be joined
     */
    record Found(String sql, boolean joins) {

        static final Found EVERYTHING = new Found("", false);
    }

    /** Puts into {@code values} what the condition needs. */
    Found find(@Nullable String text, Map<String, Object> values) {
        List<String> words = text == null
                ? List.of()
                : Stream.of(VietnameseText.fold(text).split(" "))
                        .filter(word -> !word.isEmpty())
                        .toList();
        if (words.isEmpty()) {
            return Found.EVERYTHING;
        }
        for (int n = 0; n < words.size(); n++) {
            values.put("word" + n, "%" + escaped(words.get(n)) + "%");
        }
        Map<List<String>, Found> known = OncePerRead.kept(this, HashMap::new);
        return known.computeIfAbsent(words, any -> ask(words.size(), values));
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private Found ask(int words, Map<String, Object> values) {
        List<String> questions = new ArrayList<>();
        for (int n = 0; n < words; n++) {
            questions.add("select " + n + " as n, " + KEYS.formatted("assigned_task", n) + " as tasks, "
                    + KEYS.formatted("organisation_unit", n) + " as units");
        }
        boolean[] joins = {false};
        String sql = jdbc
                .query(String.join(" union all ", questions), values, (row, n) -> {
                    String tasks = keys(row.getArray("tasks"));
                    String units = keys(row.getArray("units"));
                    joins[0] |= tasks == null || units == null;
                    int word = row.getInt("n");
                    return " and (" + either("a.task_id", tasks, "t.search_key", word) + " or "
                            + either("a.unit_id", units, "u.search_key", word) + ")";
                })
                .stream()
                .collect(Collectors.joining());
        return new Found(sql, joins[0]);
    }

    private static String either(String key, @Nullable String keys, String text, int word) {
        return keys == null ? text + " like :word" + word : key + " = any('" + keys + "'::bigint[])";
    }

    /** "{1,2,3}"; null for too many. */
    private static @Nullable String keys(Array array) throws SQLException {
        Long[] ids = (Long[]) array.getArray();
        return ids.length > FEW ? null : Stream.of(ids).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
