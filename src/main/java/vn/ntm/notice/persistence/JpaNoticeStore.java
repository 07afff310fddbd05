package vn.ntm.notice.persistence;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.ConclusionNotice;
import vn.ntm.notice.domain.DocumentNumber;
import vn.ntm.notice.domain.NoticeStore;

@Repository
class JpaNoticeStore implements NoticeStore {

    private final JpaNoticeRows rows;
    private final JdbcClient jdbc;

    JpaNoticeStore(JpaNoticeRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @Override
    public ConclusionNotice save(ConclusionNotice notice) {
        return rows.save(notice);
    }

    @Override
    public void flush() {
        rows.flush();
    }

    @Override
    public Optional<ConclusionNotice> find(long id) {
        return rows.findById(id);
    }

    @Override
    public Optional<Long> byKey(String key) {
        return jdbc.sql("select id from notice where outside_key = :key")
                .param("key", key)
                .query(Long.class)
                .optional();
    }

    @Override
    public Optional<Long> noticeOfClause(long clauseId) {
        return jdbc.sql("select notice_id from notice_clause where id = :id")
                .param("id", clauseId)
                .query(Long.class)
                .optional();
    }

    @Override
    public Optional<Long> clauseByPath(long noticeId, String path) {
        return jdbc.sql("select id from notice_clause where notice_id = :notice and path = :path")
                .param("notice", noticeId)
                .param("path", path)
                .query(Long.class)
                .optional();
    }

    @Override
    public Optional<Long> withNumber(long issuerUnitId, DocumentNumber number, int year, @Nullable Long exceptId) {
        return jdbc.sql("""
                        select id from notice
                         where issuer_unit_id = :issuer and series = :series and issued_year = :year and number = :number
                           and id is distinct from :except limit 1""")
                .param("issuer", issuerUnitId)
                .param("series", number.series())
                .param("year", year)
                .param("number", number.value())
                .param("except", exceptId, Types.BIGINT)
                .query(Long.class)
                .optional();
    }

    @Override
    public void noteReading(long noticeId, Actor reader, Instant at) {
        jdbc.sql("""
                        insert into notice_reading (notice_id, user_id, unit_id, user_name, unit_name, first_read_at)
                        values (:notice, :user, :unit, :userName, :unitName, :at)
                        on conflict do nothing""")
                .param("notice", noticeId)
                .param("user", reader.userId().value())
                .param("unit", reader.unitId().value())
                .param("userName", reader.name())
                .param("unitName", reader.unitName())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
