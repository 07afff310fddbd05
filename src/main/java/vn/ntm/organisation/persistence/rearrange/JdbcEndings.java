package vn.ntm.organisation.persistence.rearrange;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.organisation.domain.rearrange.EndingStore;
import vn.ntm.organisation.domain.rearrange.OfficeHeir;

@Repository
class JdbcEndings implements EndingStore {

    private static final String ADMINISTRATIVE = "('TINH', 'THANH_PHO_TW', 'HUYEN', 'QUAN', 'THI_XA', 'THANH_PHO_TINH',"
            + " 'THANH_PHO_TW_CON', 'XA', 'PHUONG', 'THI_TRAN', 'DAC_KHU')";
    private static final String DISTRICT = "('HUYEN', 'QUAN', 'THI_XA', 'THANH_PHO_TINH', 'THANH_PHO_TW_CON')";

    /** Who exists on the day. */
    private static String alive(String unit) {
        return "(%1$s.valid_from is null or %1$s.valid_from <= :day) and (%1$s.valid_to is null or %1$s.valid_to >= :day)"
                .formatted(unit);
    }

    private final JdbcClient jdbc;

    JdbcEndings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void touch(long id, LocalDate day, boolean ends) {
        jdbc.sql("delete from rearrangement_ending where rearrangement_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into rearrangement_ending (rearrangement_id, unit_id, to_unit_id, to_new, stays, sure)
                        select :id, p.from_unit_id,
                               case when count(*) = 1 and count(p.to_unit_id) = 1 then min(p.to_unit_id) end,
                               count(*) = 1 and count(p.to_unit_id) = 0 and bool_and(r.new_kind is not null),
                               not :ends, count(*) = 1
                          from rearrangement_pair p join unit_rearrangement r on r.id = p.rearrangement_id
                         where p.rearrangement_id = :id group by p.from_unit_id""").param("id", id).param("ends", ends).update();
        if (!ends) {
            return;
        }
        jdbc.sql("""
                        insert into rearrangement_ending (rearrangement_id, unit_id, sure)
                        select distinct :id, b.id, true
                          from rearrangement_pair p
                          join organisation_unit f on f.id = p.from_unit_id
                          join organisation_unit b on b.path like f.path || '_%%'
                         where p.rearrangement_id = :id and b.kind not in %s
                           and (b.valid_to is null or b.valid_to >= cast(:day as date) - 1)
                           and (b.valid_from is null or b.valid_from < :day)
                        on conflict do nothing""".formatted(ADMINISTRATIVE))
                .param("id", id)
                .param("day", day)
                .update();
    }

    @Override
    public List<Long> usedProvinces(LocalDate day) {
        return jdbc.sql("""
                        select distinct t.id
                          from organisation_unit b
                          join organisation_unit p on p.id = cast(split_part(b.path, '/', 2) as bigint)
                               and p.kind in ('TINH', 'THANH_PHO_TW')
                          left join lateral (
                            select l.to_unit_id from unit_lineage l
                              join unit_event e on e.id = l.event_id and e.effective_on <= :day
                             where l.from_unit_id = p.id and p.valid_to < :day order by e.effective_on desc limit 1) h on true
                          join organisation_unit t on t.id = coalesce(h.to_unit_id, p.id) and %s
                         where b.kind not in %s and b.kind <> 'THON' order by 1""".formatted(alive("t"), ADMINISTRATIVE))
                .param("day", day)
                .query(Long.class)
                .list();
    }

    @Override
    public int closeBodies(LocalDate eve) {
        int closed = 0;
        int more;
        do {
            more = jdbc.sql("""
                            update organisation_unit b set valid_to = :eve, version = b.version + 1
                              from organisation_unit p
                             where p.id = b.parent_id and p.valid_to = :eve and b.kind not in %s
                               and (b.valid_to is null or b.valid_to > :eve)
                               and (b.valid_from is null or b.valid_from <= :eve)""".formatted(ADMINISTRATIVE)).param("eve", eve).update();
            closed += more;
        } while (more > 0);
        return closed;
    }

    @Override
    public int touchEnded(long id, LocalDate day) {
        jdbc.sql("""
                        insert into rearrangement_pair (rearrangement_id, from_unit_id, to_unit_id, share)
                        select :id, l.from_unit_id, l.to_unit_id, min(l.share)
                          from unit_lineage l join unit_event e on e.id = l.event_id
                         where e.effective_on = :day and l.to_unit_id is not null
                         group by l.from_unit_id, l.to_unit_id
                        on conflict do nothing""").param("id", id).param("day", day).update();
        int ended = jdbc.sql("""
                        insert into rearrangement_ending (rearrangement_id, unit_id, to_unit_id, sure)
                        with recursive best as (
                          select distinct on (l.from_unit_id) l.from_unit_id, l.to_unit_id,
                                 l.share = 'WHOLE' or count(*) over (partition by l.from_unit_id) = 1 as sure
                            from unit_lineage l
                            join unit_event e on e.id = l.event_id and e.effective_on <= :day
                            join organisation_unit f on f.id = l.from_unit_id and f.valid_to < e.effective_on
                            join organisation_unit t on t.id = l.to_unit_id
                           order by l.from_unit_id, l.share = 'WHOLE' desc, t.code is not distinct from f.code desc,
                                 t.short_name = f.short_name desc, t.id),
                        chain as (
                          select o.id as unit_id, b.to_unit_id, b.sure, 1 as depth
                            from organisation_unit o join best b on b.from_unit_id = o.id
                           where o.valid_to < :day
                          union all
                          select c.unit_id, b.to_unit_id, c.sure and b.sure, c.depth + 1
                            from chain c
                            join organisation_unit o on o.id = c.to_unit_id and o.valid_to < :day
                            join best b on b.from_unit_id = o.id
                           where c.depth < 12),
                        heir as (
                          select distinct on (c.unit_id) c.unit_id, c.to_unit_id, c.sure
                            from chain c join organisation_unit t on t.id = c.to_unit_id and %s
                           order by c.unit_id, c.depth)
                        select :id, o.id, h.to_unit_id, coalesce(h.sure, false)
                          from organisation_unit o left join heir h on h.unit_id = o.id
                         where o.valid_to < :day
                        on conflict do nothing""".formatted(alive("t")))
                .param("id", id)
                .param("day", day)
                .update();
        // the planner knows nothing of rows that came a moment ago, and would go through them once for each
        jdbc.sql("analyze rearrangement_ending").update();
        return ended;
    }

    @Override
    public void settleHeirs(long id, LocalDate day, List<OfficeHeir> heirs) {
        // what lay below a province goes on below the province that came of it
        jdbc.sql("""
                        update rearrangement_ending e set to_unit_id = coalesce(x.to_unit_id, p.id)
                          from organisation_unit u
                          join organisation_unit p on p.id = cast(split_part(u.path, '/', 2) as bigint)
                          left join rearrangement_ending x on x.rearrangement_id = :id and x.unit_id = p.id
                         where e.rearrangement_id = :id and e.unit_id = u.id and e.to_unit_id is null and u.kind in %s""".formatted(DISTRICT)).param("id", id).update();
        jdbc.sql("""
                        with waiting as materialized (
                          select u.id, u.search_key, home.path
                            from rearrangement_ending w
                            join organisation_unit u on u.id = w.unit_id and u.kind not in %s and u.kind <> 'THON'
                            join organisation_unit p on p.id = cast(split_part(u.path, '/', 2) as bigint)
                            left join rearrangement_ending x on x.rearrangement_id = :id and x.unit_id = p.id
                            join organisation_unit home on home.id = coalesce(x.to_unit_id, p.id)
                            left join organisation_unit c on c.id = u.parent_id
                           where w.rearrangement_id = :id and w.to_unit_id is null
                             and (c.id is null or c.kind not in ('XA', 'PHUONG', 'THI_TRAN', 'DAC_KHU'))),
                        living as materialized (
                          select d.id, d.kind, d.search_key, d.path from organisation_unit d
                           where d.kind = any(cast(:kinds as text[])) and %s)
                        update rearrangement_ending e set to_unit_id = found.heir
                          from (
                            select distinct on (u.id) u.id, d.id as heir
                              from waiting u
                              join unnest(cast(:words as text[]), cast(:kinds as text[]), cast(:heirs as text[]))
                                   with ordinality h (words, kind, heir, place) on u.search_key like '%%' || h.words || '%%'
                              join living d on d.kind = h.kind and starts_with(d.path, u.path)
                             order by u.id, h.place, d.search_key like '%%| ' || h.heir || ' |%%' desc, d.id) found
                         where e.rearrangement_id = :id and e.unit_id = found.id""".formatted(ADMINISTRATIVE, alive("d")))
                .param("id", id)
                .param("day", day)
                .param(
                        "words",
                        heirs.stream().map(heir -> " " + heir.words() + " ").toArray(String[]::new),
                        Types.ARRAY)
                .param(
                        "kinds",
                        heirs.stream().map(heir -> heir.heirKind().name()).toArray(String[]::new),
                        Types.ARRAY)
                .param("heirs", heirs.stream().map(OfficeHeir::heirKey).toArray(String[]::new), Types.ARRAY)
                .update();
    }

    @Override
    public void inheritFromAbove(long id, LocalDate day) {
        int more;
        do {
            more = jdbc.sql("""
                            update rearrangement_ending e
                               set to_unit_id = case when above.to_new then null else coalesce(twin.id, above.to_unit_id) end,
                                   to_new = above.to_new, sure = above.sure
                              from organisation_unit u
                              join rearrangement_ending above on above.rearrangement_id = :id and above.unit_id = u.parent_id
                              left join lateral (
                                select min(t.id) as id from organisation_unit t
                                 where t.parent_id = above.to_unit_id and t.kind = u.kind and u.kind not in ('PHONG', 'THON')
                                   and %s
                                having count(*) = 1) twin on true
                             where e.rearrangement_id = :id and e.unit_id = u.id and e.to_unit_id is null and not e.to_new
                               and not e.stays and (above.to_unit_id is not null or above.to_new)
                               and u.kind not in %s""".formatted(alive("t"), ADMINISTRATIVE))
                    .param("id", id)
                    .param("day", day)
                    .update();
        } while (more > 0);
    }

    @Override
    public int openOffices(long id, LocalDate day, List<CommuneOffice> offices) {
        int opened = 0;
        for (CommuneOffice office : offices) {
            opened += jdbc.sql("""
                            insert into organisation_unit (id, kind, name, short_name, parent_id, path, valid_from, subordinate,
                                counts_in_average, search_key)
                            overriding system value
                            select x.id, :kind, :name, :name, x.unit_id, x.path || x.id || '/', :day, true, false, :key
                              from (select nextval(pg_get_serial_sequence('organisation_unit', 'id')) as id, c.*
                                      from (select distinct u.id as unit_id, u.path
                                              from rearrangement_line l
                                              join rearrangement_ending e on e.rearrangement_id = l.rearrangement_id
                                                   and e.unit_id = l.unit_id
                                              join organisation_unit u on u.id = coalesce(l.to_unit_id, e.to_unit_id)
                                             where l.rearrangement_id = :id and u.kind in ('XA', 'PHUONG', 'DAC_KHU')
                                               and (cast(:ward as boolean) is null or (u.kind = 'PHUONG') = :ward)
                                               and not exists (select 1 from organisation_unit o
                                                                where o.parent_id = u.id and o.name = :name)) c) x""")
                    .param("id", id)
                    .param("day", day)
                    .param("kind", office.kind())
                    .param("name", office.name())
                    .param("ward", office.ward(), Types.BOOLEAN)
                    .param("key", office.searchKey())
                    .update();
        }
        return opened;
    }
}
