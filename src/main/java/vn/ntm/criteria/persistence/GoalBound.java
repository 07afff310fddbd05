package vn.ntm.criteria.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitBound;
import vn.ntm.organisation.UnitHandover;

/** What an ending unit was to be recognised as: the new unit sets goals of its own (domain 1.3). */
@Component
class GoalBound implements UnitBound {

    private final JdbcClient jdbc;

    GoalBound(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "GOAL";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String open() {
        return """
                select g.id as holding_id, g.unit_id, 'Năm ' || g.plan_year as title, g.document as detail, false as movable,
                       'CLOSE' as proposal, 'Đơn vị kết thúc hoạt động, đơn vị mới đăng ký lại' as why
                  from rearrangement_ending x
                  join recognition_goal g on g.unit_id = x.unit_id and g.ended_at is null
                 where x.rearrangement_id = :rearrangement and cast(:day as date) is not null""";
    }

    @Override
    public void settle(UnitHandover handover) {
        jdbc.sql("""
                        update recognition_goal g set ended_at = :at, ended_by = :user, ended_by_name = :userName,
                               end_reason = l.reason, version = g.version + 1
                          from %s where g.id = l.holding_id and l.choice = 'CLOSE'""".formatted(UnitHandover.LINES))
                .params(handover.parameters())
                .update();
    }
}
