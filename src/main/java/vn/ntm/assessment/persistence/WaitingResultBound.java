package vn.ntm.assessment.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitBound;
import vn.ntm.organisation.UnitHandover;

/**
 * Results of an ending unit that were sent and not verified, one line for a set. Nobody verifies them any more; what the unit
 * said stays as it said it (domain 1.3), and the new unit begins "chưa đánh giá".
 */
@Component
class WaitingResultBound implements UnitBound {

    private static final String CLOSED =
            UnitHandover.LINES + " join assessment a on l.choice = 'CLOSE' and a.unit_id = l.unit_id and a.set_id = l.holding_id";

    private static final String STANDING = UnitHandover.LINES + " where l.choice = 'CLOSE' and s.unit_id = l.unit_id"
            + " and s.set_id = l.holding_id and s.waiting";

    private final JdbcClient jdbc;

    WaitingResultBound(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "WAITING_RESULT";
    }

    @Override
    public int order() {
        return 91;
    }

    @Override
    public String open() {
        return """
                select a.set_id as holding_id, a.unit_id, count(*) || ' kết quả tự đánh giá chờ thẩm tra' as title,
                       s.name as detail, false as movable, 'CLOSE' as proposal,
                       'Đơn vị kết thúc hoạt động khi chưa thẩm tra; đơn vị mới tự đánh giá lại' as why
                  from rearrangement_ending x
                  join assessment a on a.unit_id = x.unit_id and a.step = 'SUBMITTED'
                  join criteria_set s on s.id = a.set_id
                 where x.rearrangement_id = :rearrangement
                 group by a.set_id, a.unit_id, s.name""";
    }

    @Override
    public void settle(UnitHandover handover) {
        for (String statement : new String[] {TOLD, RETURNED, NO_LONGER, WAITED, STANDS}) {
            jdbc.sql(statement).params(handover.parameters()).update();
        }
        jdbc.sql("select count(*) from " + UnitHandover.LINES
                        + ", refresh_standing_line(l.unit_id, l.holding_id) where l.choice = 'CLOSE'")
                .params(handover.parameters())
                .query()
                .singleRow();
    }

    private static final String TOLD = """
            insert into assessment_statement (assessment_id, unit_id, item_id, voice, action, day, at, user_id, user_name,
                position, reason, document)
            select a.id, a.unit_id, a.item_id, 'VERIFIER', 'RETURN', :eve, :at, :user, :userName, :position, l.reason,
                   :document
              from %s where a.step = 'SUBMITTED'""".formatted(CLOSED);

    private static final String RETURNED = """
            update assessment t set step = 'RETURNED', return_reason = l.reason, version = t.version + 1
              from %s where t.id = a.id and a.step = 'SUBMITTED'""".formatted(CLOSED);

    /** What was sent after the unit had ended. */
    private static final String NO_LONGER = """
            update assessment_standing s set waiting = false
              from %s and s.valid_to = 'infinity' and s.valid_from >= :day""".formatted(STANDING);

    private static final String WAITED = """
            update assessment_standing s set valid_to = :day
              from %s and s.valid_to = 'infinity' and s.valid_from < :day""".formatted(STANDING);

    private static final String STANDS = """
            insert into assessment_standing (unit_id, set_id, item_id, valid_from, status, self, verified, appraised, waiting,
                value, value_text)
            select s.unit_id, s.set_id, s.item_id, :day, s.status, s.self, s.verified, s.appraised, false, s.value, s.value_text
              from assessment_standing s, %s and s.valid_to = :day
               and not exists (select 1 from assessment_standing n
                                where n.unit_id = s.unit_id and n.item_id = s.item_id and n.valid_from = :day)""".formatted(STANDING);
}
