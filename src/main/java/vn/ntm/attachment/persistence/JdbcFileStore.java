package vn.ntm.attachment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ntm.attachment.Attachments.Integrity;
import vn.ntm.attachment.Attachments.Signature;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.attachment.domain.CheckedFile;
import vn.ntm.attachment.domain.FileStore;
import vn.ntm.identity.Actor;

@Repository
class JdbcFileStore implements FileStore {

    private final JdbcClient jdbc;

    JdbcFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public StoredFile keep(String ownerKind, long ownerId, CheckedFile file, Instant at, Actor by) {
        String sha256 = file.sha256();
        Optional<Long> id = jdbc.sql("""
                        insert into attachment (owner_kind, owner_id, name, content_type, size, sha256,
                                                stored_at, stored_by, stored_by_name, stored_by_position)
                        values (:kind, :owner, :name, :type, :size, :sha, :at, :by, :byName, :byPosition)
                        on conflict (owner_kind, owner_id, sha256) do nothing
                        returning id""")
                .param("kind", ownerKind)
                .param("owner", ownerId)
                .param("name", file.name())
                .param("type", file.contentType())
                .param("size", (long) file.content().length)
                .param("sha", sha256)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by.userId().value())
                .param("byName", by.name())
                .param("byPosition", by.position())
                .query(Long.class)
                .optional();
        id.ifPresent(
                stored -> jdbc.sql("insert into attachment_content (attachment_id, content) values (:id, :content)")
                        .param("id", stored)
                        .param("content", file.content(), Types.BINARY)
                        .update());
        return jdbc.sql("select * from attachment where owner_kind = :kind and owner_id = :owner and sha256 = :sha")
                .param("kind", ownerKind)
                .param("owner", ownerId)
                .param("sha", sha256)
                .query(JdbcFileStore::file)
                .single();
    }

    @Override
    public Optional<StoredFile> find(long id) {
        return jdbc.sql("select * from attachment where id = :id")
                .param("id", id)
                .query(JdbcFileStore::file)
                .optional();
    }

    @Override
    public List<StoredFile> of(String ownerKind, Collection<Long> ownerIds) {
        if (ownerIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from attachment where owner_kind = :kind and owner_id = any(:owners) order by id")
                .param("kind", ownerKind)
                .param("owners", ownerIds.toArray(Long[]::new))
                .query(JdbcFileStore::file)
                .list();
    }

    @Override
    public byte[] contentOf(long id) {
        return jdbc.sql("select content from attachment_content where attachment_id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    @Override
    public void keepSignatures(long id, List<Signature> signatures) {
        for (int i = 0; i < signatures.size(); i++) {
            Signature signature = signatures.get(i);
            Instant at = signature.signedAt();
            jdbc.sql("insert into attachment_signature (attachment_id, position, signer, signed_at, integrity)"
                            + " values (:id, :position, :signer, :at, :integrity) on conflict do nothing")
                    .param("id", id)
                    .param("position", i)
                    .param("signer", signature.signer(), Types.VARCHAR)
                    .param(
                            "at",
                            at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                            Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("integrity", signature.integrity().name())
                    .update();
        }
    }

    @Override
    public Map<Long, List<Signature>> signaturesOf(Collection<Long> ids) {
        Map<Long, List<Signature>> found = new HashMap<>();
        jdbc.sql("select attachment_id, signer, signed_at, integrity from attachment_signature"
                        + " where attachment_id = any(:ids) order by attachment_id, position")
                .param("ids", ids.toArray(Long[]::new))
                .query((ResultSet row) -> {
                    OffsetDateTime at = row.getObject("signed_at", OffsetDateTime.class);
                    found.computeIfAbsent(row.getLong("attachment_id"), id -> new ArrayList<>())
                            .add(new Signature(
                                    row.getString("signer"),
                                    at == null ? null : at.toInstant(),
                                    Integrity.valueOf(row.getString("integrity"))));
                });
        return found;
    }

    static StoredFile file(ResultSet row, int number) throws SQLException {
        String name = row.getString("stored_by_name");
        String position = row.getString("stored_by_position");
        return new StoredFile(
                row.getLong("id"),
                row.getString("owner_kind"),
                row.getLong("owner_id"),
                row.getString("name"),
                row.getString("content_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("stored_at", OffsetDateTime.class).toInstant(),
                name.equals(position) || position.isEmpty() ? name : name + ", " + position);
    }
}
