package vn.ntm.task.persistence.rearrange;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitBound;
import vn.ntm.organisation.UnitHandover;

/** Report series that an ending unit reports in: the heir owes from the day on; a series whose authority ended stops. */
@Component
class SeriesBound implements UnitBound {

    private final JdbcClient jdbc;

    SeriesBound(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "SERIES";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String open() {
        return """
                select v.series_id as holding_id, v.unit_id, s.title, nullif(s.phrase, '') as detail,
                       o.valid_to is null or o.valid_to >= cast(:day as date) as movable,
                       case when o.valid_to < cast(:day as date) then 'CLOSE' else 'MOVE' end as proposal,
                       'Cơ quan yêu cầu báo cáo kết thúc hoạt động ngày ' || to_char(o.valid_to, 'DD/MM/YYYY') as why
                  from rearrangement_ending x
                  join series_unit v on v.unit_id = x.unit_id and (v.left_on is null or v.left_on >= cast(:day as date))
                  join report_series s on s.id = v.series_id and s.stopped_on is null
                       and (s.ends_on is null or s.ends_on >= cast(:day as date))
                  join organisation_unit o on o.id = s.owner_unit_id
                 where x.rearrangement_id = :rearrangement""";
    }

    @Override
    public void settle(UnitHandover handover) {
        jdbc.sql("""
                        insert into series_unit (series_id, unit_id, unit_path, position, counted, joined_after, made_through)
                        select distinct on (v.series_id, u.id) v.series_id, u.id, u.path, v.position, v.counted, :eve, :eve
                          from %s join series_unit v on v.series_id = l.holding_id and v.unit_id = l.unit_id
                          join organisation_unit u on u.id = l.to_unit_id
                         where l.choice = 'MOVE'
                         order by v.series_id, u.id, v.counted desc, v.position
                        on conflict (series_id, unit_id) do update set left_on = null where series_unit.left_on is not null""".formatted(UnitHandover.LINES))
                .params(handover.parameters())
                .update();
        jdbc.sql("""
                        update series_unit v set left_on = greatest(cast(:eve as date), v.joined_after)
                          from %s
                         where v.series_id = l.holding_id and v.unit_id = l.unit_id and l.choice <> 'STAY'""".formatted(UnitHandover.LINES))
                .params(handover.parameters())
                .update();
    }
}
