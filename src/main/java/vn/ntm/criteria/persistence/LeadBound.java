package vn.ntm.criteria.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitBound;
import vn.ntm.organisation.UnitHandover;

/** Criteria that an ending agency answers for: the heir answers from the day on, where the area goes on. */
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
                select c.id as holding_id, x.unit_id, i.code || ' ' || i.name as title, 'địa bàn ' || u.name as detail,
                       u.valid_to is null or u.valid_to >= cast(:day as date) as movable,
                       case when u.valid_to < cast(:day as date) then 'CLOSE' else 'MOVE' end as proposal,
                       'Địa bàn kết thúc ngày ' || to_char(u.valid_to, 'DD/MM/YYYY') as why
                  from rearrangement_ending x
                  join criterion_lead c on c.agency_id = x.unit_id and (c.valid_from is null or c.valid_from < cast(:day as date))
                       and (c.valid_to is null or c.valid_to >= cast(:day as date))
                  join organisation_unit u on u.id = c.area_id
                  join criteria_item i on i.id = c.item_id
                 where x.rearrangement_id = :rearrangement""";
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
