package vn.ntm.identity.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitBound;
import vn.ntm.organisation.UnitHandover;

/** Delegations of posts in an ending unit end with it. */
@Component
class DelegationBound implements UnitBound {

    private final JdbcClient jdbc;

    DelegationBound(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "DELEGATION";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String open() {
        return """
                select d.id as holding_id, m.unit_id, p.display_name as title,
                       'ủy quyền đến hết ' || to_char(d.valid_to, 'DD/MM/YYYY') as detail, false as movable,
                       'CLOSE' as proposal, 'Đơn vị kết thúc hoạt động' as why
                  from rearrangement_ending x
                  join membership m on m.unit_id = x.unit_id
                  join delegation d on d.from_membership_id = m.id and d.ended_at is null and d.valid_to >= cast(:day as date)
                  join user_account p on p.id = m.user_id
                 where x.rearrangement_id = :rearrangement""";
    }

    @Override
    public void settle(UnitHandover handover) {
        jdbc.sql("""
                        update delegation d set ended_at = :at, ended_by_name = :userName, end_reason = l.reason,
                               version = d.version + 1
                          from %s where d.id = l.holding_id and l.choice = 'CLOSE'""".formatted(UnitHandover.LINES))
                .params(handover.parameters())
                .update();
    }
}
