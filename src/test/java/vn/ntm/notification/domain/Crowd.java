package vn.ntm.notification.domain;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A province with any number of communes, two people in each and duties of theirs, written straight into the tables: for
 * tests and measurements that are about many rows.
 */
public final class Crowd {

    private Crowd() {}

    /**
     * Makes the crowd.
     *
     * @param dutiesPerUnit of a hundred, five fall due or are overdue around the day, forty-five are far away, fifty done
     */
    public static void make(JdbcClient jdbc, int units, int dutiesPerUnit, LocalDate day) {
        jdbc.sql("""
                        insert into organisation_unit (kind, name, short_name, path, subordinate, counts_in_average, search_key)
                        values ('TINH', 'Tỉnh Đông Người', 'Đông Người', '/', true, true, '| dong nguoi |')""").update();
        long root = jdbc.sql("select max(id) from organisation_unit")
                .query(Long.class)
                .single();
        jdbc.sql("update organisation_unit set path = '/' || id || '/' where id = :root")
                .param("root", root)
                .update();
        jdbc.sql("""
                        insert into organisation_unit (kind, name, short_name, parent_id, path, subordinate,
                          counts_in_average, search_key)
                        select 'XA', 'Xã Đông Người ' || i, 'Đông Người ' || i, :root,
                               '/' || :root || '/' || (cast(:root as bigint) + i) || '/', true, true, '| xa dong nguoi ' || i || ' |'
                          from generate_series(1, :units) i order by i""").param("root", root).param("units", units).update();
        jdbc.sql("""
                        insert into user_account (login, display_name, search_text, password_hash, must_change_password,
                          created_at, version, email)
                        select 'dong' || i || '.' || k, 'Người ' || i || '.' || k, 'nguoi ' || i || ' ' || k, 'x', false,
                               now(), 0, 'dong' || i || '.' || k || '@ntm.example'
                          from generate_series(1, :units) i, generate_series(1, 2) k order by i, k""").param("units", units).update();
        jdbc.sql("""
                        insert into membership (user_id, unit_id, role, title, version)
                        select c.id, u.id, case when right(c.login, 1) = '1' then 'CTX' else 'CBX' end, 'Công chức', 0
                          from organisation_unit u
                          join user_account c on split_part(c.login, '.', 1) = 'dong' || (u.id - :root)
                         where u.parent_id = :root""").param("root", root).update();
        duties(jdbc, root, units, dutiesPerUnit, day);
    }

    private static void duties(JdbcClient jdbc, long root, int units, int each, LocalDate day) {
        jdbc.sql("""
                        insert into assigned_task (origin_kind, origin_id, origin_label, owner_unit_id, owner_path, title,
                          content, kind, verb, urgency, deadline_kind, last_day, overdue_from, reminder_day, search_key,
                          created_at, created_by, created_by_label)
                        select 'TEST', n, 'Mục ' || n, :root, '/' || :root || '/', 'Việc số ' || n, 'Nội dung', 'EXECUTE',
                               'GIAO', 'THUONG', 'BY', due, due + 1, due, 'viec so ' || n, now() - interval '90 days',
                               (select min(id) from user_account), 'x'
                          from (select n, cast(:day as date) + case when n % 20 = 0 then (n / 20) % 20 - 3
                                                                 when n % 2 = 0 then 40 + n % 200
                                                                 else -100 - n % 200 end as due
                                  from generate_series(1, :each) n) numbers order by n""").param("root", root).param("day", day).param("each", each).update();
        jdbc.sql("""
                        insert into assignment (task_id, position, unit_id, unit_path, owner_path, role, counted, status,
                          original_last_day, last_day, overdue_from, reported_on, assigned_at, updated_at)
                        select t.id, 1, u.id, u.path, t.owner_path, 'LEAD', true,
                               case when t.origin_id % 2 = 0 then 'IN_PROGRESS' else 'DONE' end,
                               t.last_day, t.last_day, t.overdue_from,
                               case when t.origin_id % 2 = 0 then null else t.last_day end,
                               now() - interval '90 days', now() - interval '90 days'
                          from organisation_unit u cross join assigned_task t
                         where u.parent_id = :root and t.origin_kind = 'TEST' and t.owner_unit_id = :root""").param("root", root).update();
    }
}
