package vn.ntm.notification.persistence;

import vn.ntm.task.OpenDutySql;

/** The two statements of the ladder. Each writes entries and messages of a portion of people at once. */
final class DigestSql {

    /** More lines than this in one group are counted, not listed. */
    private static final int LISTED = 30;

    /** The hour the person chose, on the day of the digest. */
    private static final String AT_HOUR =
            "(cast(:day as date) + make_interval(hours => coalesce(p.digest_hour, 7))) at time zone 'Asia/Ho_Chi_Minh'";

    /** The posts of the portion, and those that its people stand in for on the day (domain 7): holder_id is whose post it is. */
    private static final String POSTS = """
            (select user_id, user_id as holder_id, unit_id, role, title, scope_unit_id, scope_all, valid_from, valid_to
               from membership where user_id > :after and user_id <= :upTo
              union all
             select d.user_id, f.user_id, f.unit_id, f.role, f.title, f.scope_unit_id, f.scope_all,
                    greatest(f.valid_from, d.valid_from, g.valid_from), least(f.valid_to, d.valid_to, g.valid_to)
               from membership d
               join delegation g on g.to_membership_id = d.id and g.ended_at is null
               join membership f on f.id = g.from_membership_id
              where d.user_id > :after and d.user_id <= :upTo)""";

    /** A report of a series that is late and can still be sent; alias o. */
    private static final String LATE_REPORT =
            "o.overdue_from <= :day and (o.status = 'RETURNED' or o.status = 'OWED' and o.missed_from > :day)";

    private static final String NO_REPORT = "o.status in ('OWED', 'RETURNED')";

    /** It can no longer be sent, since the week before. */
    private static final String JUST_MISSED =
            "o.status = 'OWED' and o.missed_from <= :day and o.missed_from > cast(:day as date) - 7";

    /** People of the portion with a valid position that want this kind. */
    private static final String PEOPLE = """
            m.user_id > :after and m.user_id <= :upTo and VALID and WANTED
              and exists (select 1 from user_account c where c.id = m.user_id and c.enabled)
              and not exists (select 1 from inbox_entry e where e.user_id = m.user_id and e.once_key = :once)""".replace("VALID", Telling.VALID).replace("WANTED", Telling.WANTED);

    /** Where an extension moved the part's own last day, its reminder day moved along; days off between are skipped. */
    private static final String REMINDER_DAY =
            "case when a.last_day = t.last_day and t.reminder_day is not null then t.reminder_day else a.last_day end";

    static final String DAILY = """
            with people as (
              select m.user_id, m.unit_id, bool_or(m.role = any(:heads)) as heads
                from POSTS m
               where m.role = any(:reporting) and PEOPLE
               group by m.user_id, m.unit_id
            ), leaders as (
              select m.user_id, coalesce(s.path, u.path) as territory,
                     lower(vn_unaccent(c.display_name)) as name, lower(vn_unaccent(m.title)) as title
                from POSTS m
                join user_account c on c.id = m.holder_id
                join organisation_unit u on u.id = m.unit_id
                left join organisation_unit s on s.id = m.scope_unit_id
               where m.role = :leader and not m.scope_all and PEOPLE
            ), DOSSIER_OFFICES, own as (
              select p.user_id, p.heads, a.id, a.task_id, a.unit_id, t.title, a.last_day, a.overdue_from, t.start_day,
                     OVERDUE as late, OWED as owed, REMINDER as remind,
                     (t.start_day > :previous and t.start_day <= :day)
                       or (a.assigned_at >= cast(:previous as date)::timestamp at time zone 'Asia/Ho_Chi_Minh'
                           and a.assigned_at < cast(:day as date)::timestamp at time zone 'Asia/Ho_Chi_Minh') as begins
                from people p
                join assignment a on a.unit_id = p.unit_id and a.status not in ('DONE', 'CANCELLED', 'SUSPENDED')
                join assigned_task t on t.id = a.task_id
            ), sorted as (
              select user_id, id, task_id, unit_id, title, last_day,
                     case when late then 'Q'
                          when owed and STEP then 'S'
                          when begins then 'B'
                          when owed and remind < :w8 then 'S' end as g,
                     case when g_start.is_start then start_day else last_day end as due,
                     case when late then heads and overdue_from > :previous and overdue_from <= :day
                          else begins or (owed and STEP) end as fresh,
                     abs(cast(:day as date) - last_day) as n, 1 as c, cast(null as text) as path
                from own
                cross join lateral (select begins and not late and not (owed and STEP) and start_day is not null as is_start) g_start
               where late or begins or (owed and remind < :w8)
              union
              select l.user_id, a.id, a.task_id, a.unit_id, t.title, a.last_day, 'Q', a.last_day, true,
                     cast(:day as date) - a.last_day, 1, null
                from leaders l
                join assignment a on a.owner_path = l.territory
                join assigned_task t on t.id = a.task_id
               where OVERDUE and a.overdue_from > :thirdFrom and a.overdue_from <= :thirdTo
                 and (t.leader_in_charge is null
                      or NAMED
                      or not exists (select 1 from leaders o where o.territory = l.territory and NAMED_OTHER))
              union
              select p.user_id, o.id, 0, o.unit_id, s.title, o.due_day, 'Q', o.due_day,
                     p.heads and o.overdue_from > :previous, cast(:day as date) - o.due_day, 1,
                     '/bao-cao-dinh-ky/ky/' || o.id
                from people p
                join series_occurrence o on o.unit_id = p.unit_id
                join report_series s on s.id = o.series_id
               where LATE_REPORT
              union
              select l.user_id, min(o.id), 0, min(o.unit_id), s.title, o.due_day, 'Q', o.due_day, true,
                     cast(:day as date) - o.due_day, cast(count(*) as int), '/bao-cao-dinh-ky/' || s.id || '?ky=' || o.period
                from leaders l
                join report_series s on s.owner_path = l.territory
                join series_occurrence o on o.series_id = s.id
               where NO_REPORT and o.overdue_from > :thirdFrom and o.overdue_from <= :thirdTo
               group by l.user_id, s.id, s.title, o.period, o.due_day
              DOSSIER_LINES
            ), placed as (
              select s.*, u.name as unit,
                     row_number() over (partition by s.user_id, s.g order by s.fresh desc, s.last_day, s.id) as place
                from sorted s join organisation_unit u on u.id = s.unit_id
               where s.g is not null
            ), entered as (
              insert into inbox_entry (user_id, kind, at, title, day, starting, soon, overdue, once_key, lines)
              select user_id, :kind, cast(:at as timestamptz), :title, :day,
                     count(*) filter (where g = 'B'), count(*) filter (where g = 'S'), count(*) filter (where g = 'Q'),
                     :once,
                     jsonb_agg(jsonb_build_object('g', g, 't', task_id, 'title', title, 'unit', unit, 'due', due, 'n', n,
                                                  'c', c, 'fresh', fresh, 'p', path)
                               order by case g when 'Q' then 1 when 'S' then 2 else 3 end, place)
                       filter (where place <= LISTED)
                from placed
               group by user_id
              having bool_or(fresh)
              on conflict (user_id, once_key) do nothing
              returning id, user_id)
            """.replace("DOSSIER_OFFICES", DossierDigestSql.OFFICES)
                    .replace("DOSSIER_LINES", DossierDigestSql.LINES)
                    .replace("PEOPLE", PEOPLE)
                    .replace("POSTS", POSTS)
                    .replace("NAMED_OTHER", named("o"))
                    .replace("NAMED", named("l"))
                    .replace("OVERDUE", "(" + OpenDutySql.OVERDUE + ")")
                    .replace("OWED", "(" + OpenDutySql.OWED + ")")
                    .replace("REMINDER", REMINDER_DAY)
                    .replace("STEP", step())
                    .replace("LISTED", Integer.toString(LISTED))
                    .replace("LATE_REPORT", "(" + LATE_REPORT + ")")
                    .replace("NO_REPORT", "(" + NO_REPORT + ")")
                    .replace("JUST_MISSED", "(" + JUST_MISSED + ")")
            + Telling.AND_SEND.replace("WHEN", AT_HOUR);

    /** For the chair of each territory; where nobody is called chair, for all its leaders. */
    static final String WEEKLY = """
            with leaders as (
              select distinct m.user_id, coalesce(s.path, u.path) as territory,
                     lower(vn_unaccent(m.title)) ~ '^(q[.] *)?chu tich' as chair
                from POSTS m
                join organisation_unit u on u.id = m.unit_id
                left join organisation_unit s on s.id = m.scope_unit_id
               where m.role = :leader and not m.scope_all and PEOPLE
            ), readers as (
              select distinct l.user_id, l.territory
                from leaders l
               where l.chair or not exists (
                       select 1 from membership m
                         join organisation_unit u on u.id = m.unit_id
                         left join organisation_unit s on s.id = m.scope_unit_id
                        where m.role = :leader and not m.scope_all and VALID and coalesce(s.path, u.path) = l.territory
                          and lower(vn_unaccent(m.title)) ~ '^(q[.] *)?chu tich')
            ), late as (
              select r.user_id, a.unit_id, count(*) as c, max(cast(:day as date) - a.last_day) as n,
                     cast(null as text) as path
                from readers r join assignment a on a.owner_path = r.territory
               where OVERDUE
               group by r.user_id, a.unit_id
              union all
              select r.user_id, o.unit_id, count(*), max(cast(:day as date) - o.due_day), '/bao-cao-dinh-ky/con-no'
                from readers r
                join report_series s on s.owner_path = r.territory
                join series_occurrence o on o.series_id = s.id
               where LATE_REPORT or JUST_MISSED
               group by r.user_id, o.unit_id
            ), placed as (
              select l.*, u.name, row_number() over (partition by l.user_id order by l.c desc, l.n desc, u.id) as place
                from late l join organisation_unit u on u.id = l.unit_id
            ), ahead as (
              select r.user_id, count(*) as c
                from readers r join assignment a on a.owner_path = r.territory
               where OWED and a.last_day <= :weekEnd
               group by r.user_id
            ), entered as (
              insert into inbox_entry (user_id, kind, at, title, day, starting, soon, overdue, once_key, lines)
              select r.user_id, :kind, cast(:at as timestamptz), :title, :day, 0,
                     coalesce(max(h.c), 0), coalesce(sum(p.c), 0), :once,
                     coalesce(jsonb_agg(jsonb_build_object('g', 'U', 't', p.unit_id, 'title', p.name, 'unit', '', 'n', p.n,
                                                           'c', p.c, 'fresh', true, 'p', p.path) order by p.place)
                                filter (where p.place <= LISTED), '[]')
                from (select distinct user_id from readers) r
                left join placed p on p.user_id = r.user_id
                left join ahead h on h.user_id = r.user_id
               group by r.user_id
              having count(p.unit_id) > 0 or max(h.c) > 0
              on conflict (user_id, once_key) do nothing
              returning id, user_id)
            """.replace("PEOPLE", PEOPLE)
                    .replace("POSTS", POSTS)
                    .replace("VALID", Telling.VALID)
                    .replace("OVERDUE", "(" + OpenDutySql.OVERDUE + ")")
                    .replace("OWED", "(" + OpenDutySql.OWED + ")")
                    .replace("LISTED", Integer.toString(LISTED))
                    .replace("LATE_REPORT", "(" + LATE_REPORT + ")")
                    .replace("NO_REPORT", "(" + NO_REPORT + ")")
                    .replace("JUST_MISSED", "(" + JUST_MISSED + ")")
            + Telling.AND_SEND.replace("WHEN", AT_HOUR);

    private DigestSql() {}

    /** The reminder day is 0, 1, 3 or 7 working days away; a day off counts with the working day before it. */
    private static String step() {
        return "(remind >= :day and remind < :w2 or remind >= :w3 and remind < :w4 or remind >= :w7 and remind < :w8)";
    }

    /** Named by name or by title; "Phó Chủ tịch UBND huyện" does not name the Chủ tịch. */
    private static String named(String leader) {
        String words = "lower(vn_unaccent(t.leader_in_charge))";
        return "(position(%1$s.name in replace(%2$s, 'pho ' || %1$s.name, '')) > 0".formatted(leader, words)
                + " or position(%1$s.title in replace(%2$s, 'pho ' || %1$s.title, '')) > 0)".formatted(leader, words);
    }
}
