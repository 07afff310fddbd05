package vn.ntm.assessment.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitBound;
import vn.ntm.organisation.UnitHandover;

/** Targets handed down to an ending unit for this and later years. */
@Component
class TargetBound implements UnitBound {

    private final JdbcClient jdbc;

    TargetBound(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "TARGET";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String open() {
        return """
                select t.id as holding_id, t.unit_id, 'Năm ' || t.year as title, t.document as detail, false as movable,
                       'CLOSE' as proposal, 'Đơn vị kết thúc hoạt động trước khi hết năm' as why
                  from rearrangement_ending x
                  join assessment_target t on t.unit_id = x.unit_id and t.given_up_at is null
                       and t.year >= extract(year from cast(:day as date))
                 where x.rearrangement_id = :rearrangement""";
    }

    @Override
    public void settle(UnitHandover handover) {
        jdbc.sql("""
                        update assessment_target t set given_up_at = :at, given_up_by_name = :userName,
                               given_up_reason = l.reason, version = t.version + 1
                          from %s where t.id = l.holding_id and l.choice = 'CLOSE'""".formatted(UnitHandover.LINES))
                .params(handover.parameters())
                .update();
    }
}
