package vn.ntm.notice.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitBound;
import vn.ntm.organisation.UnitHandover;

/** Notices that an ending unit was asked to keep an eye on. */
@Component
class MonitorBound implements UnitBound {

    private final JdbcClient jdbc;

    MonitorBound(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "MONITOR";
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public String open() {
        return """
                select m.notice_id as holding_id, m.unit_id, n.subject as title, cast(null as text) as detail, true as movable,
                       'MOVE' as proposal, cast(null as text) as why
                  from rearrangement_ending x
                  join notice_monitor m on m.unit_id = x.unit_id
                  join notice n on n.id = m.notice_id
                 where x.rearrangement_id = :rearrangement and cast(:day as date) is not null
                   and not exists (select 1 from rearrangement_line w
                                    where w.holding = 'MONITOR' and w.holding_id = m.notice_id and w.unit_id = m.unit_id
                                      and w.done_at is not null and w.outcome <> 'STAYED')""";
    }

    @Override
    public void settle(UnitHandover handover) {
        jdbc.sql("""
                        insert into notice_monitor (notice_id, unit_id, set_at, set_by, set_by_label)
                        select distinct l.holding_id, l.to_unit_id, cast(:at as timestamptz), cast(:user as bigint),
                               concat(:userName, ', ', :position)
                          from %s where l.choice = 'MOVE'
                        on conflict do nothing""".formatted(UnitHandover.LINES))
                .params(handover.parameters())
                .update();
    }
}
