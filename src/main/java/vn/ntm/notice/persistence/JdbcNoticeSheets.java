package vn.ntm.notice.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.notice.domain.CitationLink;
import vn.ntm.notice.domain.ClausePart;
import vn.ntm.notice.domain.NoticeKind;
import vn.ntm.notice.domain.NoticeSheets;
import vn.ntm.notice.domain.NoticeState;
import vn.ntm.notice.domain.RecipientList;
import vn.ntm.notice.domain.RecipientPurpose;

@Repository
class JdbcNoticeSheets implements NoticeSheets {

    private static final Set<String> BULLETS = Set.of("DASH", "PLUS", "STAR");

    private final JdbcClient jdbc;

    JdbcNoticeSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Sheet> find(long id) {
        return jdbc.sql("select * from notice where id = :id")
                .param("id", id)
                .query((rs, line) -> head(rs))
                .optional()
                .map(head -> sheet(head, id));
    }

    private Sheet sheet(Head head, long id) {
        return new Sheet(
                head,
                rows("""
                        select c.*, exists (select 1 from notice_correction k where k.clause_id = c.id) as corrected
                        from notice_clause c where c.notice_id = :id order by c.position""", id, (rs, line) -> passage(rs)),
                rows("""
                        select r.*, u.name as unit_name from notice_recipient r left join organisation_unit u on u.id = r.unit_id
                        where r.notice_id = :id order by r.position""", id, (rs, line) -> recipient(rs)),
                rows("""
                        select c.*, k.id as clause_id from notice_citation c
                        left join notice_clause k on k.notice_id = c.notice_id and k.path = c.clause_path
                        where c.notice_id = :id order by c.position""", id, (rs, line) -> cited(rs)),
                rows(
                        "select code, arguments from notice_warning where notice_id = :id order by position",
                        id,
                        (rs, line) -> new Warning(rs.getString(1), Columns.texts(rs, "arguments"))),
                rows(
                        "select * from notice_event where notice_id = :id order by id desc",
                        id,
                        (rs, line) -> happening(rs)),
                rows("""
                        select k.*, c.path from notice_correction k join notice_clause c on c.id = k.clause_id
                        where k.notice_id = :id order by k.id desc""", id, (rs, line) -> correction(rs)),
                rows(
                        "select user_name, unit_name, first_read_at from notice_reading where notice_id = :id order by first_read_at",
                        id,
                        (rs, line) ->
                                new Reader(rs.getString(1), rs.getString(2), Columns.moment(rs, "first_read_at"))),
                rows(
                        "select id, state, number, series, subject from notice where superseding_notice_id = :id order by id",
                        id,
                        (rs, line) -> new Superseded(
                                rs.getLong("id"),
                                NoticeState.valueOf(rs.getString("state")),
                                rs.getString("number"),
                                rs.getString("series"),
                                rs.getString("subject"))));
    }

    private <T> List<T> rows(String sql, long id, RowMapper<T> mapper) {
        return jdbc.sql(sql).param("id", id).query(mapper).list();
    }

    private static Head head(ResultSet rs) throws SQLException {
        return new Head(
                rs.getLong("id"),
                rs.getInt("version"),
                NoticeKind.valueOf(rs.getString("kind")),
                NoticeState.valueOf(rs.getString("state")),
                rs.getLong("issuer_unit_id"),
                rs.getString("issuer_name"),
                rs.getString("issuer_path"),
                rs.getString("owner_path"),
                rs.getString("letterhead_parent"),
                rs.getString("letterhead_issuer"),
                rs.getString("number"),
                rs.getString("series"),
                Columns.partialDate(rs),
                rs.getString("place"),
                rs.getString("subject"),
                rs.getObject("meeting_on", LocalDate.class),
                rs.getString("meeting_kind"),
                rs.getString("chair_name"),
                Columns.texts(rs, "chair_titles"),
                Columns.texts(rs, "signature_lines"),
                rs.getString("signer"),
                rs.getObject("posted_on", LocalDate.class),
                rs.getString("publisher"),
                rs.getString("source"),
                rs.getString("raw_text"),
                rs.getString("superseding_document"),
                Columns.bigint(rs, "superseding_notice_id"));
    }

    private static Passage passage(ResultSet rs) throws SQLException {
        String kind = rs.getString("kind");
        return new Passage(
                rs.getLong("id"),
                ClausePart.valueOf(rs.getString("part")),
                rs.getInt("depth"),
                kind != null && BULLETS.contains(kind),
                rs.getString("label"),
                rs.getString("mark"),
                rs.getString("path"),
                rs.getString("raw_text"),
                rs.getString("text"),
                rs.getBoolean("corrected"));
    }

    private static RecipientLine recipient(ResultSet rs) throws SQLException {
        return new RecipientLine(
                rs.getLong("id"),
                RecipientList.valueOf(rs.getString("list")),
                rs.getInt("depth"),
                rs.getString("text"),
                RecipientPurpose.valueOf(rs.getString("purpose")),
                Columns.bigint(rs, "unit_id"),
                rs.getString("unit_name"));
    }

    private static Cited cited(ResultSet rs) throws SQLException {
        return new Cited(
                rs.getLong("id"),
                rs.getString("type"),
                rs.getString("number"),
                rs.getObject("dated", LocalDate.class),
                rs.getString("issuer"),
                rs.getString("title"),
                rs.getString("clause_path"),
                Columns.bigint(rs, "clause_id"),
                CitationLink.valueOf(rs.getString("link")));
    }

    private static Happening happening(ResultSet rs) throws SQLException {
        return new Happening(
                Columns.moment(rs, "at"),
                rs.getString("user_name"),
                rs.getString("user_position"),
                rs.getString("action"),
                NoticeState.valueOf(rs.getString("to_state")),
                rs.getString("detail"));
    }

    private static Correction correction(ResultSet rs) throws SQLException {
        return new Correction(
                Columns.moment(rs, "at"),
                rs.getString("user_name"),
                rs.getString("user_position"),
                rs.getLong("clause_id"),
                rs.getString("path"),
                rs.getString("old_text"),
                rs.getString("new_text"));
    }
}
