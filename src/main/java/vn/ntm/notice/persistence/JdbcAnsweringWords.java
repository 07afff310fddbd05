package vn.ntm.notice.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ntm.notice.domain.AnsweringWords;

@Component
class JdbcAnsweringWords implements AnsweringWords {

    private final JdbcClient jdbc;

    JdbcAnsweringWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Found> in(Collection<Long> notices) {
        return jdbc.sql("""
                        select n.id as notice_id, c.id, c.path, c.text, n.meeting_on,
                               coalesce(n.number || '/' || n.series, 'Chưa có số') as paper
                          from notice n join notice_clause c on c.notice_id = n.id
                         where n.id = any(:notices) and n.state not in ('THAY_THE', 'THU_HOI_HUY_BO')
                           and c.text ilike '%chịu%trách nhiệm%'
                         order by n.meeting_on desc nulls last, n.id desc, c.position""")
                .param("notices", notices.toArray(Long[]::new))
                .query((row, n) -> new Found(
                        row.getLong("notice_id"),
                        row.getLong("id"),
                        row.getString("path"),
                        row.getString("text"),
                        row.getObject("meeting_on", LocalDate.class),
                        row.getString("paper")))
                .list();
    }
}
