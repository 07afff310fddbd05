package vn.ntm.notice.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.ntm.notice.domain.DocumentNumber;
import vn.ntm.notice.domain.NoticeFilter;
import vn.ntm.notice.domain.NoticeKind;
import vn.ntm.notice.domain.NoticeRegister;
import vn.ntm.notice.domain.NoticeState;
import vn.ntm.notice.domain.NoticeVisibility;

@Repository
class JdbcNoticeRegister implements NoticeRegister {

    /**
     * Who sees a notice. Inside the scope: what was issued, and drafts with the right to work on them. Issued notices
     * also by every unit of the issuer's territory and by the units they name as recipients. Any by units that hold
     * work from it, and
     * by those that follow it as a whole.
     */
    private static final String VISIBLE = """
            (starts_with(n.issuer_path, :scope) and (notice_is_issued(n.state) or :drafts)
             or notice_is_issued(n.state) and starts_with(:unitPath, n.owner_path)
             or notice_is_issued(n.state) and exists (select 1 from notice_recipient r where r.notice_id = n.id and r.unit_id = :unitId)
             or exists (select 1 from notice_monitor m join organisation_unit mu on mu.id = m.unit_id
                         where m.notice_id = n.id and starts_with(mu.path, :unitPath))
             or n.id = any(:held))""";

    private static final String YEAR =
            "coalesce(n.issued_year, extract(year from n.posted_on)::int, extract(year from n.meeting_on)::int)";

    private static final String FILTER = VISIBLE + """
             and (:words = '' or n.search_words @@ plainto_tsquery('simple', :words))
             and (:issuer::bigint is null or n.issuer_unit_id = :issuer)
             and (:year::int is null or""" + " " + YEAR + " = :year)" + """
             and (:month::int is null or coalesce(n.issued_month, case when n.issued_year is null then extract(month from coalesce(n.posted_on, n.meeting_on))::int end) = :month)
             and (:state::text is null or n.state = :state)
             and (not :blank or n.kind = 'THONG_BAO' and (n.number is null or n.issued_day is null))
             and (:among::bigint[] is null or n.id = any(:among))""";

    private static final String COLUMNS =
            "n.id, n.kind, n.state, n.number, n.series, n.issued_year, n.issued_month, n.issued_day, n.posted_on,"
                    + " n.subject, n.issuer_name, n.meeting_on";
    private static final String ROWS = "select " + COLUMNS + " from notice n where ";

    private static final String ITEMS = "select c.id as clause_id, c.path, c.text as clause_text, " + COLUMNS + """
             from (select id, notice_id, path, text from notice_clause
                    where part = 'ITEM' and clause_words(text) @@ cast(:query as tsquery)
                    order by id desc limit 500) c
             join notice n on n.id = c.notice_id
            where"""
            + " " + VISIBLE + " order by c.id desc limit :size";

    private final JdbcClient jdbc;

    JdbcNoticeRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isVisible(long noticeId, NoticeVisibility viewer) {
        return visible("select exists (select 1 from notice n where n.id = :id and " + VISIBLE + ")", viewer)
                .param("id", noticeId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isRecipient(long noticeId, long unitId, String unitPath) {
        return jdbc.sql("""
                        select exists (select 1 from notice n where n.id = :id and notice_is_issued(n.state)
                         and (starts_with(:unitPath, n.owner_path)
                              or exists (select 1 from notice_recipient r where r.notice_id = n.id and r.unit_id = :unitId)))""")
                .param("id", noticeId)
                .param("unitId", unitId)
                .param("unitPath", unitPath)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Long> visibleIds(NoticeVisibility viewer) {
        return visible("select n.id from notice n where " + VISIBLE, viewer)
                .query(Long.class)
                .list();
    }

    @Override
    public List<Row> list(NoticeFilter filter, @Nullable Collection<Long> among, NoticeVisibility viewer, int page) {
        String sql = ROWS + FILTER + """

                order by coalesce(make_date(n.issued_year, coalesce(n.issued_month, 1), coalesce(n.issued_day, 1)), n.posted_on, n.meeting_on) desc nulls first, n.id desc
                limit :size offset :skip""";
        return filtered(sql, filter, among, viewer)
                .param("size", PAGE_SIZE)
                .param("skip", (long) (Math.max(1, page) - 1) * PAGE_SIZE)
                .query((rs, line) -> row(rs))
                .list();
    }

    @Override
    public List<Row> entered(NoticeFilter filter, @Nullable Long before, NoticeVisibility viewer, int limit) {
        String sql = ROWS + FILTER + " and (:before::bigint is null or n.id < :before) order by n.id desc limit :size";
        return filtered(sql, filter, null, viewer)
                .param("before", before, Types.BIGINT)
                .param("size", limit)
                .query((rs, line) -> row(rs))
                .list();
    }

    @Override
    public List<Row> found(String query, NoticeVisibility viewer, int limit) {
        return visible(
                        ROWS + VISIBLE
                                + " and n.search_words @@ cast(:query as tsquery) order by n.id desc limit :size",
                        viewer)
                .param("query", query)
                .param("size", limit)
                .query((rs, line) -> row(rs))
                .list();
    }

    @Override
    public List<ItemHit> items(String query, NoticeVisibility viewer, int limit) {
        return visible(ITEMS, viewer)
                .param("query", query)
                .param("size", limit)
                .query((rs, line) -> new ItemHit(
                        rs.getLong("clause_id"), rs.getString("path"), rs.getString("clause_text"), row(rs)))
                .list();
    }

    @Override
    public long count(NoticeFilter filter, @Nullable Collection<Long> among, NoticeVisibility viewer) {
        return filtered("select count(*) from notice n where " + FILTER, filter, among, viewer)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Facet> facets(NoticeVisibility viewer) {
        String sql = "select distinct n.issuer_unit_id, n.issuer_name collate \"vi-x-icu\" as issuer, " + YEAR
                + " as year from notice n where " + VISIBLE + " order by issuer, year desc";
        return visible(sql, viewer)
                .query((rs, line) -> new Facet(rs.getLong(1), rs.getString(2), Columns.integer(rs, "year")))
                .list();
    }

    private StatementSpec filtered(
            String sql, NoticeFilter filter, @Nullable Collection<Long> among, NoticeVisibility viewer) {
        NoticeState state = filter.state();
        return visible(sql, viewer)
                .param("words", filter.words())
                .param("issuer", filter.issuerId(), Types.BIGINT)
                .param("year", filter.year(), Types.INTEGER)
                .param("month", filter.month(), Types.INTEGER)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("blank", filter.withoutNumber())
                .param("among", among == null ? null : among.toArray(Long[]::new), Types.ARRAY);
    }

    private StatementSpec visible(String sql, NoticeVisibility viewer) {
        return jdbc.sql(sql)
                .param("scope", viewer.scopePath())
                .param("unitPath", viewer.unitPath())
                .param("unitId", viewer.unitId())
                .param("drafts", viewer.drafts())
                .param("held", viewer.held().toArray(Long[]::new), Types.ARRAY);
    }

    private static Row row(ResultSet rs) throws SQLException {
        String value = rs.getString("number");
        return new Row(
                rs.getLong("id"),
                NoticeKind.valueOf(rs.getString("kind")),
                NoticeState.valueOf(rs.getString("state")),
                value == null ? null : new DocumentNumber(value, rs.getString("series")).toString(),
                Columns.partialDate(rs),
                rs.getObject("posted_on", LocalDate.class),
                rs.getString("subject"),
                rs.getString("issuer_name"),
                rs.getObject("meeting_on", LocalDate.class));
    }
}
