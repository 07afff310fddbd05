package vn.ntm.notification.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.identity.Right;
import vn.ntm.notification.domain.Audience;
import vn.ntm.notification.domain.DutyFacts;
import vn.ntm.notification.domain.MailSettings;
import vn.ntm.notification.domain.News;
import vn.ntm.notification.domain.NewsStore;

@Repository
class JdbcNews implements NewsStore {

    private static final String OF_UNITS = """
            from membership m
            where m.role = any(:reporting)
              and m.unit_id in (select a.unit_id from assignment a
                                 where a.task_id = :task and (cast(:assignment as bigint) is null or a.id = :assignment))""";

    /** The office whose territory gave the duty, not each one that can see it: a province would hear of every commune. */
    private static final String OF_ASSIGNER = """
            from membership m
            join organisation_unit u on u.id = m.unit_id
            left join organisation_unit s on s.id = m.scope_unit_id
            join assigned_task t on t.id = :task
            where (m.user_id = t.created_by
                   or (m.role = any(:offices) and not m.scope_all and coalesce(s.path, u.path) = t.owner_path))""";

    private static final String TELL = """
            with entered as (
              insert into inbox_entry (user_id, kind, at, title, body, path, task_id)
              select distinct m.user_id, :kind, cast(:at as timestamptz), :title, :body, :path, cast(:task as bigint)
              AUDIENCE
                and m.user_id <> :except and VALID and WANTED
                and exists (select 1 from user_account c where c.id = m.user_id and c.enabled)
              returning id, user_id)
            """.replace("VALID", Telling.VALID).replace("WANTED", Telling.WANTED)
            + Telling.AND_SEND.replace("WHEN", Telling.AT_ONCE);

    private static final String TELL_UNITS = """
            with entered as (
              insert into inbox_entry (user_id, kind, at, title, body, path, once_key)
              select distinct m.user_id, :kind, cast(:at as timestamptz), :title, :body, o.path, case when :once then :kind || ':' || o.path end
                from unnest(cast(:units as bigint[]), cast(:paths as text[])) as o(unit_id, path)
                join membership m on m.unit_id = o.unit_id
               where m.role = any(:reporting) and VALID and WANTED
                 and exists (select 1 from user_account c where c.id = m.user_id and c.enabled)
              on conflict (user_id, once_key) do nothing
              returning id, user_id)
            """.replace("VALID", Telling.VALID).replace("WANTED", Telling.WANTED)
            + Telling.AND_SEND.replace("WHEN", Telling.AT_ONCE);

    private static final String TELL_PERSON =
            """
            with entered as (
              insert into inbox_entry (user_id, kind, at, title, body, path)
              select m.user_id, :kind, cast(:at as timestamptz), :title, :body, :path
                from (select id as user_id from user_account where id = :person and enabled) m
               where WANTED
              returning id, user_id)
            """.replace("WANTED", Telling.WANTED) + Telling.AND_SEND.replace("WHEN", Telling.AT_ONCE);

    private final JdbcClient jdbc;
    private final MailSettings mail;

    JdbcNews(JdbcClient jdbc, MailSettings mail) {
        this.jdbc = jdbc;
        this.mail = mail;
    }

    @Override
    public DutyFacts facts(long taskId, @Nullable Long assignmentId) {
        return jdbc.sql("""
                        select t.title, t.origin_label, coalesce(u.name, '') as unit_name,
                               coalesce(a.last_day, t.last_day) as last_day
                          from assigned_task t
                          left join assignment a on a.task_id = t.id and a.id = :assignment
                          left join organisation_unit u on u.id = a.unit_id
                         where t.id = :task""")
                .param("task", taskId)
                .param("assignment", assignmentId)
                .query((row, n) -> new DutyFacts(
                        row.getString("title"),
                        row.getString("origin_label"),
                        row.getString("unit_name"),
                        row.getObject("last_day", LocalDate.class)))
                .single();
    }

    @Override
    public int tell(News news, Audience audience, long exceptUser, LocalDate day, Instant at) {
        boolean assigner = audience.who() == Audience.Who.ASSIGNER;
        JdbcClient.StatementSpec statement = jdbc.sql(TELL.replace("AUDIENCE", assigner ? OF_ASSIGNER : OF_UNITS))
                .param("at", Timestamp.from(at))
                .param("title", news.title())
                .param("body", news.body())
                .param("path", news.path())
                .param("task", audience.taskId())
                .param("except", exceptUser)
                .param("day", day);
        if (assigner) {
            statement = statement.param("offices", Telling.offices());
        } else {
            statement = statement
                    .param("assignment", audience.assignmentId())
                    .param("reporting", Telling.rolesWith(Right.REPORT_OWN));
        }
        return Telling.bind(statement, news.kind(), mail.works())
                .query(Integer.class)
                .single();
    }

    @Override
    public int tellUnits(News news, Map<Long, String> paths, boolean once, LocalDate day, Instant at) {
        Long[] units = paths.keySet().toArray(Long[]::new);
        String[] where = paths.values().toArray(String[]::new);
        return Telling.bind(jdbc.sql(TELL_UNITS), news.kind(), mail.works())
                .param("at", Timestamp.from(at))
                .param("title", news.title())
                .param("body", news.body())
                .param("units", units)
                .param("paths", where)
                .param("once", once)
                .param("reporting", Telling.rolesWith(Right.REPORT_OWN))
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    @Override
    public int tellPerson(News news, long user, Instant at) {
        return Telling.bind(jdbc.sql(TELL_PERSON), news.kind(), mail.works())
                .param("at", Timestamp.from(at))
                .param("title", news.title())
                .param("body", news.body())
                .param("path", news.path())
                .param("person", user)
                .query(Integer.class)
                .single();
    }
}
