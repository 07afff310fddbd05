package vn.ntm.notification.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.identity.Right;
import vn.ntm.identity.Role;
import vn.ntm.notification.domain.DigestStore;
import vn.ntm.notification.domain.MailSettings;
import vn.ntm.notification.domain.NotificationKind;
import vn.ntm.notification.domain.Windows;

@Repository
public class JdbcDigests implements DigestStore {

    private final JdbcClient jdbc;
    private final MailSettings mail;

    public JdbcDigests(JdbcClient jdbc, MailSettings mail) {
        this.jdbc = jdbc;
        this.mail = mail;
    }

    @Override
    public Optional<Long> portion(long after, int people) {
        return jdbc.sql("""
                        select max(id) from (
                          select id from user_account where id > :after and enabled order by id limit :people) next""")
                .param("after", after)
                .param("people", people)
                .query((row, n) -> (Long) row.getObject(1))
                .optional();
    }

    @Override
    public int write(Windows windows, String title, long after, long upTo, Instant at) {
        LocalDate day = windows.day();
        Windows.Next next = windows.next();
        return bind(DigestSql.DAILY, NotificationKind.DIGEST, windows, title, after, upTo, at)
                .param("reporting", Telling.rolesWith(Right.REPORT_OWN))
                .param("heads", Telling.rolesWith(Right.HEAD_OF_UNIT))
                .param("offices", Telling.offices())
                .param("previous", windows.previous())
                .param("thirdFrom", windows.previous().minusDays(2))
                .param("thirdTo", day.minusDays(2))
                .param("w2", next.two())
                .param("w3", next.three())
                .param("w4", next.four())
                .param("w7", next.seven())
                .param("w8", next.eight())
                .query(Integer.class)
                .single();
    }

    @Override
    public int writeWeekly(Windows windows, String title, long after, long upTo, Instant at) {
        return bind(DigestSql.WEEKLY, NotificationKind.WEEKLY, windows, title, after, upTo, at)
                .param("weekEnd", windows.day().plusDays(6))
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec bind(
            String sql, NotificationKind kind, Windows windows, String title, long after, long upTo, Instant at) {
        return Telling.bind(jdbc.sql(sql), kind, mail.works())
                .param("leader", Role.LD.name())
                .param("after", after)
                .param("upTo", upTo)
                .param("at", Timestamp.from(at))
                .param("title", title)
                .param("day", windows.day())
                .param("today", windows.day())
                .param("once", kind.name() + ":" + windows.day());
    }
}
