package vn.ntm.notification.persistence;

/** Stages of dossiers and opinions asked for in the daily digest: to whoever acts, on the third day late to the leader. */
final class DossierDigestSql {

    /** Offices by the territory they serve; follows the other parts of the with. */
    static final String OFFICES = """
            offices as (
              select m.user_id, m.role, coalesce(s.path, u.path) as territory
                from POSTS m
                join organisation_unit u on u.id = m.unit_id
                left join organisation_unit s on s.id = m.scope_unit_id
               where m.role = any(:offices) and not m.scope_all and PEOPLE
            ), waiting as (
              select d.*, d.reminder_day as remind, d.due_day < :day as late, u.path as unit_path
                from dossier_deadline d join organisation_unit u on u.id = d.unit_id
               where d.day = :day
            )""";

    /** Further lines of the digest, in its columns; unqualified {@code remind} and {@code late} are theirs. */
    static final String LINES = """
              union
              select w.user_id, w.dossier_id, 0, w.unit_id, w.title, w.due_day,
                     case when w.late then 'Q' when STEP or w.remind < :w8 then 'S' end, w.due_day,
                     case when w.late then w.heads and w.due_day >= :previous else STEP end,
                     abs(cast(:day as date) - w.due_day), 1, w.path
                from (select p.user_id, p.heads, d.* from people p join waiting d on d.actor_unit_id = p.unit_id
                       union all
                      select o.user_id, true, d.* from offices o
                        join waiting d on d.actor_role = o.role and starts_with(d.unit_path, o.territory)) w
              union
              select l.user_id, w.dossier_id, 0, w.unit_id, w.title, w.due_day, 'Q', w.due_day, true,
                     cast(:day as date) - w.due_day, 1, w.path
                from leaders l
                join waiting w on w.owner_path = l.territory
               where w.late and w.due_day >= :thirdFrom and w.due_day < :thirdTo
            """;

    private DossierDigestSql() {}
}
