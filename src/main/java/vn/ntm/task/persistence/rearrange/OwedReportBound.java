package vn.ntm.task.persistence.rearrange;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitBound;
import vn.ntm.organisation.UnitHandover;

/** Periodic reports that an ending unit still owes: nobody can write them any more, they end with the reason. */
@Component
class OwedReportBound implements UnitBound {

    private final JdbcClient jdbc;

    OwedReportBound(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "OWED_REPORT";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String open() {
        return """
                select o.id as holding_id, o.unit_id, s.title, 'hạn ' || to_char(o.due_day, 'DD/MM/YYYY') as detail,
                       false as movable, 'CLOSE' as proposal,
                       'Đơn vị kết thúc hoạt động khi chưa gửi báo cáo kỳ này' as why
                  from rearrangement_ending x
                  join series_occurrence o on o.unit_id = x.unit_id and o.status in ('OWED', 'RETURNED')
                  join report_series s on s.id = o.series_id
                 where x.rearrangement_id = :rearrangement and cast(:day as date) is not null""";
    }

    @Override
    public void settle(UnitHandover handover) {
        jdbc.sql("""
                        with gone as (
                          update series_occurrence o set status = 'CANCELLED', cancelled_on = :day, cancel_reason = l.reason,
                                 version = o.version + 1
                            from %s where o.id = l.holding_id and l.choice = 'CLOSE'
                          returning o.id, o.cancel_reason)
                        insert into occurrence_event (occurrence_id, at, day, action, user_id, user_name, position, reason)
                        select id, :at, :day, 'CANCEL', :user, :userName, :position, cancel_reason from gone""".formatted(UnitHandover.LINES))
                .params(handover.parameters())
                .update();
    }
}
