package vn.ntm.notice.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.NoticeMonitors;
import vn.ntm.organisation.UnitId;

@Component
class JdbcNoticeMonitors implements NoticeMonitors {

    private static final String OWN =
            " from notice_monitor m join organisation_unit u on u.id = m.unit_id where u.path like :own";

    private final JdbcClient jdbc;

    JdbcNoticeMonitors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Monitor> of(long noticeId) {
        return jdbc.sql("""
                        select m.unit_id, u.name, m.set_by_label, m.set_at
                          from notice_monitor m join organisation_unit u on u.id = m.unit_id
                         where m.notice_id = :notice order by m.set_at""")
                .param("notice", noticeId)
                .query((row, n) -> new Monitor(
                        new UnitId(row.getLong(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    @Override
    public void add(long noticeId, UnitId unit, Actor by, Instant at) {
        jdbc.sql("""
                        insert into notice_monitor (notice_id, unit_id, set_at, set_by, set_by_label)
                        values (:notice, :unit, :at, :user, :label) on conflict do nothing""")
                .param("notice", noticeId)
                .param("unit", unit.value())
                .param("at", Timestamp.from(at))
                .param("user", by.userId().value())
                .param("label", by.position())
                .update();
    }

    @Override
    public void remove(long noticeId, UnitId unit) {
        jdbc.sql("delete from notice_monitor where notice_id = :notice and unit_id = :unit")
                .param("notice", noticeId)
                .param("unit", unit.value())
                .update();
    }

    @Override
    public boolean follows(long noticeId, Actor actor) {
        return jdbc.sql("select exists (select 1" + OWN + " and m.notice_id = :notice)")
                .param("own", actor.unitPath() + "%")
                .param("notice", noticeId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<Long> followedBy(Actor actor) {
        return Set.copyOf(jdbc.sql("select distinct m.notice_id" + OWN)
                .param("own", actor.unitPath() + "%")
                .query(Long.class)
                .list());
    }
}
