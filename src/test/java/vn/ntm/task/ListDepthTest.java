package vn.ntm.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.cast.Cast;
import vn.ntm.cast.Orders;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.Units;
import vn.ntm.organisation.Units.NewUnit;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.domain.ListPlace;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskFilter.Sort;
import vn.ntm.task.domain.TaskFilter.View;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskRegister.Row;

/** The database itself counts the rows it reads: a page deep in the list reads about as many as the first. */
@DatabaseTest
class ListDepthTest {

    private static final int DUTIES = 8_000;
    private static final int PAGE = 40;

    @Autowired
    Cast cast;

    @Autowired
    TaskRegister register;

    @Autowired
    ApplicationClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tasks tasks;

    @Autowired
    Units units;

    @Autowired
    Accounts accounts;

    @Autowired
    jakarta.persistence.EntityManager entities;

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
        analyze();
    }

    /**
     * What is not committed no autovacuum counts: where it came by it took the units for none at all, and the plan began
     * with them and read the page once for each.
     */
    private void analyze() {
        for (String table :
                List.of("assignment", "assignment_state", "assignment_words", "assigned_task", "organisation_unit")) {
            jdbc.sql("analyze " + table).update();
        }
    }

    private record Read(List<Row> rows, long tuples) {}

    private Read counted(Supplier<List<Row>> page) {
        long before = tuples();
        List<Row> rows = page.get();
        return new Read(rows, tuples() - before);
    }

    /** Rows of the assignments, now and then, that this transaction has read so far. */
    private long tuples() {
        return jdbc.sql("select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))"
                        + " from pg_stat_xact_user_tables where relname in ('assignment', 'assignment_state')")
                .query(Long.class)
                .single();
    }

    /** Rows that are none of the leader's: in an order of the whole register they may be passed over. */
    private long ofOthers() {
        return jdbc.sql("select count(*) from assignment where unit_id <> :unit")
                .param("unit", members.quocKhanh().value())
                .query(Long.class)
                .single();
    }

    private record Case(View view, Sort sort) {}

    /** The duties are entered once for all of them: that takes longer than the reading. */
    private static final List<Case> CASES = List.of(
            new Case(View.ALL, Sort.DUE),
            new Case(View.OVERDUE, Sort.DUE),
            new Case(View.OPEN, Sort.DUE),
            new Case(View.DUE_SOON, Sort.DUE),
            new Case(View.DONE, Sort.DUE),
            new Case(View.ALL, Sort.UNIT),
            new Case(View.OPEN, Sort.UNIT),
            new Case(View.ALL, Sort.PAPER),
            new Case(View.DONE, Sort.PAPER),
            new Case(View.ALL, Sort.NEWEST));

    @Test
    @DisplayName("deep pages are as fast as the first, forwards, backwards and from the end, in every order")
    void depthCostsNothing() {
        CASES.forEach(this::depthCostsNothing);
    }

    @Test
    @DisplayName("a past day's pages are as fast, however deep")
    void depthCostsNothingInThePast() {
        jdbc.sql("""
                        insert into assignment_event (assignment_id, task_id, at, action, to_status, last_day, overdue_from,
                          reported_on, user_name, position)
                        select a.id, a.task_id, now() - days * interval '1 day', 'UPDATE',
                               case when days = 9 then a.status else 'IN_PROGRESS' end, a.last_day, a.overdue_from,
                               case when days = 9 then a.reported_on end, 'x', 'x'
                          from assignment a, unnest(array[30, 20, 9]) days where a.unit_id = :unit""").param("unit", members.quocKhanh().value()).update();
        analyze();
        List.of(new Case(View.ALL, Sort.DUE), new Case(View.OVERDUE, Sort.DUE), new Case(View.ALL, Sort.PAPER))
                .forEach(one -> depthCostsNothing(
                        one,
                        filter(one.view(), null, null, null, one.sort())
                                .asOf(clock.today().minusDays(9))));
    }

    private void depthCostsNothing(Case one) {
        depthCostsNothing(one, filter(one.view(), null, null, null, one.sort()));
    }

    private void depthCostsNothing(Case one, TaskFilter filter) {
        List<Row> whole = register.list(filter, members.leader(), DUTIES, 0);
        int at = whole.size() / 2;
        ListPlace place = whole.get(at - 1).place();
        Read first = counted(() -> register.list(filter, members.leader(), PAGE, 0));
        Read deep = counted(() -> register.list(filter, members.leader(), PAGE, new ListPlace.Step(place, false)));
        Read back = counted(() -> register.list(
                filter, members.leader(), PAGE, new ListPlace.Step(whole.get(at).place(), true)));
        Read last = counted(() -> register.list(filter, members.leader(), PAGE, new ListPlace.Step(null, true)));
        assertThat(deep.rows()).as("%s", one).containsExactlyElementsOf(whole.subList(at, at + PAGE));
        assertThat(back.rows()).as("%s", one).containsExactlyElementsOf(whole.subList(at - PAGE, at));
        assertThat(last.rows())
                .as("%s", one)
                .containsExactlyElementsOf(whole.subList(whole.size() - PAGE, whole.size()));
        assertThat(List.of(deep.tuples(), back.tuples()))
                .as("%s, first page %d", one, first.tuples())
                .allMatch(read -> read <= 2 * first.tuples() + PAGE);
        assertThat(first.tuples())
                .as("%s: the first page does not read the list; rows of others: %d", one, ofOthers())
                .isLessThan(20L * PAGE + ofOthers());
    }

    /** Three duties unlike the others, by every property that a list is filtered by. */
    private void threeApart() {
        String three = "(select id from assignment order by id desc limit 3)";
        jdbc.sql("update assignment set status = 'SUBMITTED', extensions = 1, chase_open = true, unit_id = :other,"
                        + " last_day = date '2001-01-01', overdue_from = date '2001-01-02',"
                        + " original_last_day = date '2001-01-01' where id in " + three)
                .param("other", members.tanMinh().value())
                .update();
        jdbc.sql("update assigned_task set search_key = 'tram bom co gioi', origin_kind = 'NOTICE_ITEM',"
                        + " origin_parent_id = 77, origin_id = 5"
                        + " where id in (select task_id from assignment where id in " + three + ")")
                .update();
        analyze();
    }

    private TaskFilter filter(View view, @Nullable String words, @Nullable Long paper, @Nullable Long unit, Sort sort) {
        return new TaskFilter(
                view, words, paper, unit, TaskFilter.Role.LEAD, null, false, false, null, null, null, sort);
    }

    @Test
    @DisplayName("a filter that holds three rows of thousands reads about three, in every order that is offered for it")
    void aFilterReadsWhatItHolds() {
        threeApart();
        TaskFilter january = new TaskFilter(
                View.ALL,
                null,
                null,
                null,
                TaskFilter.Role.LEAD,
                null,
                false,
                false,
                LocalDate.of(2001, 1, 1),
                LocalDate.of(2001, 1, 31),
                null,
                Sort.DUE);
        Map<String, TaskFilter> filters = Map.of(
                "state", filter(View.WAITING, null, null, null, Sort.DUE),
                "extended", filter(View.EXTENDED, null, null, null, Sort.DUE),
                "chased", filter(View.CHASED, null, null, null, Sort.DUE),
                "unit", filter(View.ALL, null, null, members.tanMinh().value(), Sort.DUE),
                "paper", filter(View.ALL, null, 77L, null, Sort.DUE),
                "clauses of a paper", filter(View.ALL, null, 77L, null, Sort.PAPER),
                "days", january,
                "words", filter(View.ALL, "cơ giới", null, null, Sort.DUE),
                "words and a unit's name", filter(View.ALL, "tram bom tan minh", null, null, Sort.DUE));
        filters.forEach((name, filter) -> {
            Read read = counted(() -> register.list(filter, members.leader(), PAGE, 0));
            assertThat(read.rows()).as(name).hasSize(3);
            assertThat(read.tuples()).as(name).isLessThan(10L * PAGE + ofOthers());
            assertThat(register.count(filter, members.leader())).as(name).isEqualTo(3);
        });
        Read late = counted(
                () -> register.list(filter(View.DONE_LATE, null, null, null, Sort.DUE), members.leader(), PAGE, 0));
        assertThat(late.rows()).isEmpty();
        assertThat(late.tuples()).as("none is late").isLessThan(PAGE + ofOthers());
    }

    @Test
    @DisplayName(
            "words that every duty holds fill a page without reading the list, and are counted no further than a thousand")
    void wordsOfVeryManyDuties() {
        jdbc.sql("update assigned_task set search_key = 'tieu chi so 17'").update();
        analyze();
        TaskFilter words = filter(View.ALL, "tiêu chí 17", null, null, Sort.DUE);
        Read page = counted(() -> register.list(words, members.leader(), PAGE, 0));
        assertThat(page.rows()).hasSize(PAGE);
        assertThat(page.tuples()).isLessThan(20L * PAGE + ofOthers());
        assertThat(register.count(words, members.leader())).isEqualTo(TaskRegister.MANY + 1);
        assertThat(register.countOpen(words, members.leader())).isEmpty();
        Read deep = counted(() -> register.list(
                words,
                members.leader(),
                PAGE,
                new ListPlace.Step(page.rows().get(PAGE - 1).place(), false)));
        assertThat(deep.rows()).hasSize(PAGE).doesNotContainAnyElementsOf(page.rows());
    }

    @Test
    @DisplayName("a duty given from one province into another is in the lists and counts of both")
    void acrossProvinces() {
        UnitId province = units.register(new NewUnit(
                        "test:khac",
                        UnitKind.TINH,
                        "Tỉnh Cao Bằng",
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        true,
                        List.of()))
                .value();
        UnitId commune = units.register(new NewUnit(
                        "test:xakhac",
                        UnitKind.XA,
                        "Xã Đức Long",
                        null,
                        null,
                        province,
                        null,
                        null,
                        true,
                        true,
                        List.of()))
                .value();
        Actor there = person("t.xakhac", commune, Role.CTX, null);
        Actor above = person("t.tinhkhac", province, Role.VPH, province);
        tasks.assign(
                        Orders.order(
                                members.committee(),
                                "Phối hợp giữ đường giáp ranh",
                                DirectiveVerb.GIAO,
                                DeadlineSpec.none(),
                                Tasks.Line.lead(commune)),
                        members.office())
                .value();
        entities.flush();
        TaskFilter words = filter(View.ALL, "giap ranh", null, null, Sort.DUE);
        for (Actor reader : List.of(there, above, members.leader(), members.office())) {
            assertThat(register.list(words, reader, PAGE, 0)).as(reader.login()).hasSize(1);
            assertThat(register.count(words, reader)).as(reader.login()).isEqualTo(1);
            assertThat(register.countOpen(words, reader)).as(reader.login()).containsEntry(View.NO_DEADLINE, 1L);
        }
        assertThat(register.count(filter(View.ALL, null, null, null, Sort.DUE), above))
                .as("and nothing else")
                .isEqualTo(1);
        assertThat(register.list(words, members.stranger(), PAGE, 0)).isEmpty();
    }

    private Actor person(String login, UnitId unit, Role role, @Nullable UnitId scope) {
        UserId user =
                accounts.create(login, login, "Mat-khau-thu-nghiem-1", false).value();
        accounts.addPosition(user, unit, role, "Chức danh", scope, LocalDate.of(2000, 1, 1), null)
                .value();
        return accounts.actorFor(login, LocalDate.of(2021, 9, 3)).orElseThrow();
    }
}
