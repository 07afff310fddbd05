package vn.ntm.task.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.SearchScope;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.SearchTerms;
import vn.ntm.task.DutySearch;
import vn.ntm.task.domain.BoardRows;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskRegister.Row;

/**
 * The words and the area are asked of one index; of what is found the newest are ranked. Whoever looks for words that
 * half the duties have wants the newest anyway.
 */
@Component
class JdbcDutySearch implements DutySearch {

    private static final int RANKED = 200;

    static final String SQL = """
            with hit as (
              select w.assignment_id from assignment_words w
               where w.words @@ cast(:query as tsquery) order by w.assignment_id desc limit %d)
            select a.id, t.content
              from hit join assignment a on a.id = hit.assignment_id join assigned_task t on t.id = a.task_id
             where a.role <> 'SUPPORTING' and (a.owner_path like :scope or a.unit_path like :scope)
             order by (lower(vn_unaccent(t.title)) like :phrase) desc, (a.status in ('DONE', 'CANCELLED')), a.id desc
             limit :limit""".formatted(RANKED);

    private final JdbcClient jdbc;
    private final TaskRegister register;
    private final ApplicationClock clock;

    JdbcDutySearch(JdbcClient jdbc, TaskRegister register, ApplicationClock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Found> search(SearchTerms terms, Actor actor, int limit) {
        if (terms.isEmpty()) {
            return List.of();
        }
        Map<Long, String> contents = new LinkedHashMap<>();
        jdbc.sql(SQL)
                .param("query", SearchScope.within(terms.queryWithCodes(), actor))
                .param("scope", actor.scopePath() + "%")
                .param("phrase", "%" + terms.phrase() + "%")
                .param("limit", limit)
                .query(row -> {
                    contents.put(row.getLong("id"), row.getString("content"));
                });
        if (contents.isEmpty()) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>(register.list(TaskFilter.ofChosen(contents.keySet()), actor, limit, 0));
        List<Long> ranked = List.copyOf(contents.keySet());
        rows.sort(Comparator.comparingInt(row -> ranked.indexOf(row.assignmentId())));
        List<Found> found = new ArrayList<>();
        var shown = BoardRows.of(rows, clock.today());
        for (int i = 0; i < rows.size(); i++) {
            found.add(new Found(
                    shown.get(i), String.valueOf(contents.get(rows.get(i).assignmentId()))));
        }
        return found;
    }
}
