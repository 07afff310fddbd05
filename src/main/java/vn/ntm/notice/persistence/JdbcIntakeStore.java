package vn.ntm.notice.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.IntakeStore;
import vn.ntm.notice.domain.ReceivedDocument;
import vn.ntm.notice.domain.intake.DocumentKind;
import vn.ntm.notice.domain.intake.DocumentNote;
import vn.ntm.notice.domain.intake.DocumentText;

@Repository
class JdbcIntakeStore implements IntakeStore {

    private final JdbcClient jdbc;

    JdbcIntakeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long add(String fileName, DocumentText document, String textSha256, Instant at, Actor by) {
        return jdbc.sql("""
                        insert into notice_intake (received_at, received_by, received_by_name, received_by_position,
                                                   received_unit_id, file_name, kind, pages, notes, text, text_sha256)
                        values (:at, :by, :byName, :byPosition, :unit, :name, :kind, :pages, :notes, :text, :sha)
                        returning id""")
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .param("byPosition", by.position())
                .param("unit", by.unitId().value())
                .param("name", fileName)
                .param("kind", document.kind().name())
                .param("pages", document.pages())
                .param("notes", document.notes().stream().map(Enum::name).toArray(String[]::new))
                .param("text", document.text())
                .param("sha", textSha256)
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<ReceivedDocument> find(long id) {
        return jdbc.sql("select * from notice_intake where id = :id")
                .param("id", id)
                .query(JdbcIntakeStore::document)
                .optional();
    }

    @Override
    public Optional<Long> noticeOfSameText(long id) {
        return jdbc.sql("""
                        select other.notice_id from notice_intake own
                          join notice_intake other on other.text_sha256 = own.text_sha256
                         where own.id = :id and other.id <> own.id and other.notice_id is not null
                         order by other.id limit 1""").param("id", id).query(Long.class).optional();
    }

    @Override
    public boolean attach(long id, long noticeId) {
        return jdbc.sql("update notice_intake set notice_id = :notice where id = :id and notice_id is null")
                        .param("id", id)
                        .param("notice", noticeId)
                        .update()
                == 1;
    }

    private static ReceivedDocument document(ResultSet row, int number) throws SQLException {
        List<DocumentNote> notes = Arrays.stream(
                        (String[]) row.getArray("notes").getArray())
                .map(DocumentNote::valueOf)
                .toList();
        long notice = row.getLong("notice_id");
        Long noticeId = row.wasNull() ? null : notice;
        return new ReceivedDocument(
                row.getLong("id"),
                row.getString("file_name"),
                new DocumentText(
                        row.getString("text"), DocumentKind.valueOf(row.getString("kind")), row.getInt("pages"), notes),
                row.getString("text_sha256"),
                null,
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getLong("received_by"),
                row.getString("received_by_name"),
                row.getLong("received_unit_id"),
                noticeId);
    }
}
