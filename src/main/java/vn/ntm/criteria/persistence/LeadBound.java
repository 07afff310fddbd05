package vn.ntm.criteria.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitBound;
import vn.ntm.organisation.UnitHandover;

/**
 * Criteria that an ending agency answers for: the heir answers from the day on, where the area goes on. Where the area ends,
 * nobody answers for it any more.
 */
@Component
class LeadBound implements UnitBound {

    private final JdbcClient jdbc;

    LeadBound(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "LEAD";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String open() {
        return """
                select c.id as holding_id, x.unit_id, i.code || ' ' || i.name as title,
                       case when c.agency_id = x.unit_id then 'địa bàn ' || a.name else 'cơ quan ' || g.name end as detail,
                       p.goes_on as movable, case when p.goes_on then 'MOVE' else 'CLOSE' end as proposal,
                       'Địa bàn kết thúc hoạt động' as why
                  from rearrangement_ending x
                  join (select l.*, u.unit_id from criterion_lead l
                         cross join lateral (select l.agency_id union select l.area_id) u (unit_id)) c
                       on c.unit_id = x.unit_id and (c.valid_from is null or c.valid_from < cast(:day as date))
                       and (c.valid_to is null or c.valid_to >= cast(:day as date))
                  join organisation_unit a on a.id = c.area_id
                  join organisation_unit g on g.id = c.agency_id
                  cross join lateral (select (a.valid_to is null or a.valid_to >= cast(:day as date))
                        and not exists (select 1 from rearrangement_ending e where e.rearrangement_id = :rearrangement
                                          and e.unit_id = c.area_id and not e.stays)) p (goes_on)
                  join criteria_item i on i.id = c.item_id
                 where x.rearrangement_id = :rearrangement
                   and (c.agency_id = x.unit_id
                        or not exists (select 1 from rearrangement_ending e
                                        where e.rearrangement_id = :rearrangement and e.unit_id = c.agency_id))""";
    }

    @Override
    public void settle(UnitHandover handover) {
        jdbc.sql("""
                        with was as (
                          select c.*, l.to_unit_id from %s join criterion_lead c on c.id = l.holding_id and l.choice <> 'STAY'),
                        ended as (
                          update criterion_lead c set valid_to = :eve, version = c.version + 1
                            from was where c.id = was.id returning c.id)
                        insert into criterion_lead (area_id, item_id, agency_id, valid_from, valid_to, document, created_at,
                            created_by, created_by_name)
                        select was.area_id, was.item_id, was.to_unit_id, :day, was.valid_to, :document, :at, :user, :userName
                          from was join ended on ended.id = was.id where was.to_unit_id is not null""".formatted(UnitHandover.LINES))
                .params(handover.parameters())
                .update();
    }
}
