package vn.ntm.task.persistence;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.task.domain.SavedFilters;

@Component
class JdbcSavedFilters implements SavedFilters {

    private static final int MOST = 30;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 2_000;

    private final JdbcClient jdbc;
    private final ApplicationClock clock;

    JdbcSavedFilters(JdbcClient jdbc, ApplicationClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Saved> of(Actor actor) {
        return jdbc.sql("select id, name, query from saved_filter where user_id = :user"
                        + " order by name collate \"vi-x-icu\" limit " + MOST)
                .param("user", actor.userId().value())
                .query((row, n) -> new Saved(row.getLong("id"), row.getString("name"), row.getString("query")))
                .list();
    }

    @Override
    @Transactional
    public Outcome<Long> save(String name, String query, Actor actor) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Outcome.rejected(Rejection.of("task.error.filterName", LONGEST_NAME));
        }
        if (query.isEmpty() || query.length() > LONGEST_QUERY) {
            return Outcome.rejected(Rejection.of("task.error.filterEmpty"));
        }
        if (of(actor).size() >= MOST) {
            return Outcome.rejected(Rejection.of("task.error.filterTooMany", MOST));
        }
        return Outcome.done(jdbc.sql("""
                        insert into saved_filter (user_id, name, query, created_at) values (:user, :name, :query, :now)
                        on conflict (user_id, name) do update set query = excluded.query
                        returning id""")
                .param("user", actor.userId().value())
                .param("name", name)
                .param("query", query)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single());
    }

    @Override
    @Transactional
    public void remove(long id, Actor actor) {
        jdbc.sql("delete from saved_filter where id = :id and user_id = :user")
                .param("id", id)
                .param("user", actor.userId().value())
                .update();
    }
}
