package vn.ntm.task.persistence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.ntm.notification.domain.Crowd;
import vn.ntm.shared.SearchTerms;
import vn.ntm.support.TestDatabase;

/**
 * The search for duties over a million parts of 10,000 communes: words that all have, words that few have, an area. A
 * program by itself, run by hand: {@code BenchDutySearch [units] [duties per unit]}.
 */
public final class BenchDutySearch {

    private static final int ROUNDS = 21;

    private BenchDutySearch() {}

    public static void main(String[] args) {
        int units = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int duties = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        var database = TestDatabase.newDatabase();
        SingleConnectionDataSource source = new SingleConnectionDataSource(
                String.valueOf(database.getJdbcUrl()),
                String.valueOf(database.getUsername()),
                String.valueOf(database.getPassword()),
                true);
        JdbcClient jdbc = JdbcClient.create(source);
        long start = System.nanoTime();
        Crowd.make(jdbc, units, duties, LocalDate.of(2023, 4, 12));
        jdbc.sql("vacuum analyze").update();
        System.out.printf("made in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        String commune = jdbc.sql("select path from organisation_unit where search_key like '% dong nguoi 77 |%'")
                .query(String.class)
                .single();
        for (String words :
                List.of("viec so", "dong nguoi 77", "viec so 42 dong nguoi 77", "42", "khong co gi", "viec dong")) {
            time(jdbc, words, "/", null);
            time(jdbc, words, commune, last(commune));
        }
        source.destroy();
        System.exit(0);
    }

    private static String last(String path) {
        String[] ids = path.split("/");
        return ids[ids.length - 1];
    }

    private static void time(JdbcClient jdbc, String words, String scope, @Nullable String area) {
        SearchTerms terms = SearchTerms.of(words);
        String query = terms.queryWithCodes() + (area == null ? "" : " & '@" + area + "'");
        long[] took = new long[ROUNDS];
        int found = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            found = jdbc.sql(JdbcDutySearch.SQL)
                    .param("query", query)
                    .param("scope", scope + "%")
                    .param("phrase", "%" + terms.phrase() + "%")
                    .param("limit", 8)
                    .query()
                    .listOfRows()
                    .size();
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        System.out.printf(
                "%-28s %-12s %d rows, median %.1f ms, worst %.1f ms%n",
                words, area == null ? "country" : "commune", found, took[ROUNDS / 2] / 1e6, took[ROUNDS - 1] / 1e6);
    }
}
