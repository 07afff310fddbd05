package vn.ntm.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.cast.Cast;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.domain.ListPlace;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskFilter.View;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskRegister.Row;

/** The database itself counts the rows it reads: a page deep in the list reads about as many as the first. */
@DatabaseTest
class ListDepthTest {

    private static final int DUTIES = 20_000;
    private static final int PAGE = 50;

    @Autowired
    Cast cast;

    @Autowired
    TaskRegister register;

    @Autowired
    ApplicationClock clock;

    @Autowired
    JdbcClient jdbc;

    Cast.Members members;

    @BeforeEach
    void manyDuties() {
        members = cast.enter();
        LocalDate today = clock.today();
        jdbc.sql("""
                        with given as (
                          insert into assigned_task (origin_kind, origin_id, origin_label, owner_unit_id, owner_path, title,
                            content, kind, verb, urgency, deadline_kind, last_day, overdue_from, search_key, created_at,
                            created_by, created_by_label)
                          select 'NONE', 0, '', :owner, d.path, 'Việc ' || n, 'Việc', 'EXECUTE', 'GIAO', 'THUONG', 'BY',
                                 cast(:today as date) - 200 + n % 400, cast(:today as date) - 199 + n % 400, '', now(),
                                 :user, ''
                            from organisation_unit d, generate_series(1, :many) n where d.id = :district
                          returning id, owner_path, last_day, overdue_from)
                        insert into assignment (task_id, position, unit_id, unit_path, owner_path, role, counted, status,
                          last_day, overdue_from, reported_on, assigned_at, updated_at)
                        select g.id, 1, u.id, u.path, g.owner_path, 'LEAD', true,
                               case when g.id % 3 = 0 then 'DONE' else 'IN_PROGRESS' end, g.last_day, g.overdue_from,
                               case when g.id % 3 = 0 then g.last_day end, now(), now()
                          from given g, organisation_unit u where u.id = :unit""")
                .param("owner", members.committee().value())
                .param("today", today)
                .param("user", members.office().userId().value())
                .param("many", DUTIES)
                .param("district", members.district().value())
                .param("unit", members.quocKhanh().value())
                .update();
        jdbc.sql("analyze assignment").update();
        jdbc.sql("analyze assigned_task").update();
    }

    private record Read(List<Row> rows, long tuples) {}

    private Read counted(Supplier<List<Row>> page) {
        long before = tuples();
        List<Row> rows = page.get();
        return new Read(rows, tuples() - before);
    }

    /** Rows of the assignments that this transaction has read so far. */
    private long tuples() {
        return jdbc.sql("select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables"
                        + " where relname = 'assignment'")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @EnumSource(
            value = View.class,
            names = {"ALL", "OVERDUE", "OPEN"})
    @DisplayName("deep pages are as fast as the first, forwards, backwards and from the end")
    void depthCostsNothing(View view) {
        TaskFilter filter = TaskFilter.of(view);
        List<Row> whole = register.list(filter, members.leader(), DUTIES, 0);
        int at = whole.size() / 2;
        ListPlace place = whole.get(at - 1).place();
        Read first = counted(() -> register.list(filter, members.leader(), PAGE, 0));
        Read deep = counted(() -> register.list(filter, members.leader(), PAGE, new ListPlace.Step(place, false)));
        Read back = counted(() -> register.list(
                filter, members.leader(), PAGE, new ListPlace.Step(whole.get(at).place(), true)));
        Read last = counted(() -> register.list(filter, members.leader(), PAGE, new ListPlace.Step(null, true)));
        assertThat(deep.rows()).containsExactlyElementsOf(whole.subList(at, at + PAGE));
        assertThat(back.rows()).containsExactlyElementsOf(whole.subList(at - PAGE, at));
        assertThat(last.rows()).containsExactlyElementsOf(whole.subList(whole.size() - PAGE, whole.size()));
        assertThat(List.of(deep.tuples(), back.tuples())).allMatch(read -> read <= 2 * first.tuples() + PAGE);
        assertThat(first.tuples()).as("the first page does not read the list").isLessThan(20L * PAGE);
    }
}
