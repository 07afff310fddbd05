package vn.ntm.audit.persistence;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.audit.domain.AuditEntries;
import vn.ntm.shared.AuditableEvent;

@Repository
class StoredAuditEntries implements AuditEntries {

    private final JdbcClient jdbc;

    StoredAuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(AuditableEvent event, Instant at, @Nullable String address) {
        jdbc.sql("""
                        insert into audit_entry (at, action, user_id, user_name, position, subject_type, subject_id,
                                                 subject_label, unit_id, unit_path, old_value, new_value, reason, address)
                        values (:at, :action, :userId, :userName, :position, :subjectType, :subjectId,
                                :subjectLabel, :unitId, (select path from organisation_unit where id = :unitId),
                                :oldValue, :newValue, :reason, :address)""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("action", event.action())
                .param("userId", event.userId(), Types.BIGINT)
                .param("userName", event.userName())
                .param("position", event.position(), Types.VARCHAR)
                .param("subjectType", event.subjectType())
                .param("subjectId", event.subjectId(), Types.BIGINT)
                .param("subjectLabel", event.subjectLabel())
                .param("unitId", event.unitId(), Types.BIGINT)
                .param("oldValue", event.oldValue(), Types.VARCHAR)
                .param("newValue", event.newValue(), Types.VARCHAR)
                .param("reason", event.reason(), Types.VARCHAR)
                .param("address", address, Types.VARCHAR)
                .update();
    }

    @Override
    public List<Entry> find(Question question) {
        StringBuilder sql = new StringBuilder("""
                select id, at, action, user_name, position, subject_type, subject_id, subject_label,
                       old_value, new_value, reason, address
                  from audit_entry
                 where true""");
        String path = question.path();
        if (path != null) {
            sql.append(" and unit_path like :path || '%'");
        }
        if (!question.who().isEmpty()) {
            sql.append(" and lower(vn_unaccent(user_name)) like :who escape '!'");
        }
        if (question.action() != null) {
            sql.append(" and action = :action");
        }
        if (!question.what().isEmpty()) {
            sql.append(" and lower(vn_unaccent(subject_label)) like :what escape '!'");
        }
        if (question.from() != null) {
            sql.append(" and at >= :from");
        }
        if (question.before() != null) {
            sql.append(" and at < :before");
        }
        if (question.olderThan() != null) {
            sql.append(" and id < :olderThan");
        }
        return jdbc.sql(sql.append(" order by id desc limit :size").toString())
                .param("path", path)
                .param("who", part(question.who()))
                .param("action", question.action())
                .param("what", part(question.what()))
                .param("from", utc(question.from()))
                .param("before", utc(question.before()))
                .param("olderThan", question.olderThan())
                .param("size", question.size() + 1)
                .query((row, number) -> {
                    long subject = row.getLong("subject_id");
                    boolean none = row.wasNull();
                    return new Entry(
                            row.getLong("id"),
                            row.getTimestamp("at").toInstant(),
                            row.getString("action"),
                            row.getString("user_name"),
                            row.getString("position"),
                            row.getString("subject_type"),
                            none ? null : subject,
                            row.getString("subject_label"),
                            row.getString("old_value"),
                            row.getString("new_value"),
                            row.getString("reason"),
                            row.getString("address"));
                })
                .list();
    }

    /** Jumps from one action to the next in the index instead of reading every entry. */
    @Override
    public List<String> actions() {
        return jdbc.sql("""
                        with recursive known as (
                          select min(action) as action from audit_entry
                          union all
                          select (select min(e.action) from audit_entry e where e.action > k.action)
                            from known k where k.action is not null)
                        select action from known where action is not null""").query(String.class).list();
    }

    private static String part(String folded) {
        return "%" + folded.replaceAll("([!%_])", "!$1") + "%";
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
