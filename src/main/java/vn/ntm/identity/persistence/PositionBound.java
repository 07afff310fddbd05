package vn.ntm.identity.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitBound;
import vn.ntm.organisation.UnitHandover;

/** People of an ending unit: they read on and change nothing (domain 1.3 rule 7); whoever goes on working gets a post in the heir. */
@Component
class PositionBound implements UnitBound {

    private final JdbcClient jdbc;

    PositionBound(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "MEMBERSHIP";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String open() {
        return """
                select m.id as holding_id, m.unit_id, p.display_name as title, m.title as detail, true as movable,
                       'CLOSE' as proposal, 'Tài khoản của đơn vị đã kết thúc chỉ còn quyền xem' as why
                  from rearrangement_ending x
                  join membership m on m.unit_id = x.unit_id and (m.valid_to is null or m.valid_to >= cast(:day as date))
                  join user_account p on p.id = m.user_id and p.enabled
                 where x.rearrangement_id = :rearrangement
                   and not exists (select 1 from rearrangement_line w
                                    where w.holding = 'MEMBERSHIP' and w.holding_id = m.id and w.done_at is not null
                                      and w.outcome <> 'STAYED')""";
    }

    @Override
    public void settle(UnitHandover handover) {
        jdbc.sql("""
                        insert into membership (user_id, unit_id, role, title, scope_all, valid_from, valid_to, version)
                        select m.user_id, l.to_unit_id, m.role, m.title, m.scope_all, :day, m.valid_to, 0
                          from %s join membership m on m.id = l.holding_id
                         where l.choice = 'MOVE'
                        on conflict do nothing""".formatted(UnitHandover.LINES))
                .params(handover.parameters())
                .update();
    }
}
