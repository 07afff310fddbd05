package vn.ntm.organisation.persistence;

import java.util.HashMap;
import java.util.Map;
import vn.ntm.organisation.domain.UnitSearch;

/**
 * The condition and the rank of a search. Every stored word follows a blank, so "% tan%" finds words that begin so. The
 * words come from {@code SearchKey} and hold letters and digits only; they are bound, never pasted in.
 */
record SearchSql(String where, String rank, Map<String, Object> parameters) {

    private static final int MAX_WORDS = 12;
    private static final String EXACT = "(u.search_key like :exact or u.search_key like :exactShort)";

    static SearchSql of(UnitSearch search) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("(")
                .append(words(search.plain(), "plain", parameters))
                .append(" or ")
                .append(words(search.abbreviated(), "short", parameters))
                .append(")");
        narrow(search, where, parameters);
        exactly(search, parameters);
        parameters.put("prefix", "%| " + search.plain() + "%");
        parameters.put("phrase", "% " + search.plain() + "%");
        String rank = "case when " + EXACT
                + " then 0 when u.search_key like :prefix then 1 when u.search_key like :phrase then 2 else 3 end";
        return new SearchSql(where.toString(), rank, parameters);
    }

    static SearchSql exact(UnitSearch search) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder(EXACT);
        exactly(search, parameters);
        narrow(search, where, parameters);
        return new SearchSql(where.toString(), "0", parameters);
    }

    private static void exactly(UnitSearch search, Map<String, Object> parameters) {
        parameters.put("exact", "%| " + search.plain() + " |%");
        parameters.put("exactShort", "%| " + search.abbreviated() + " |%");
    }

    private static void narrow(UnitSearch search, StringBuilder where, Map<String, Object> parameters) {
        where.append(" and u.path like :scope || '%'");
        parameters.put("scope", search.scopePath());
        if (search.day() != null) {
            where.append(" and ").append(JdbcUnitQueries.ALIVE);
            parameters.put("day", search.day());
        }
        if (!search.parent().isEmpty()) {
            where.append(" and exists (select 1 from organisation_unit a where u.path like a.path || '_%'"
                    + " and a.search_key like '%| ' || :above || ' |%')");
            parameters.put("above", search.parent());
        }
    }

    private static String words(String text, String name, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder("(");
        int number = 0;
        for (String word : text.split(" ")) {
            if (number == MAX_WORDS) {
                break;
            }
            String parameter = name + number++;
            condition
                    .append(condition.length() == 1 ? "" : " and ")
                    .append("u.search_key like :")
                    .append(parameter);
            parameters.put(parameter, "% " + word + "%");
        }
        return condition.append(")").toString();
    }
}
