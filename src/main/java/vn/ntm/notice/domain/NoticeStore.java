package vn.ntm.notice.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;

/** Where notices are kept. */
public interface NoticeStore {

    ConclusionNotice save(ConclusionNotice notice);

    /** Sends what changed to the database, so that its own rules speak now. */
    void flush();

    Optional<ConclusionNotice> find(long id);

    Optional<Long> byKey(String key);

    Optional<Long> noticeOfClause(long clauseId);

    Optional<Long> clauseByPath(long noticeId, String path);

    /** Another notice of the issuer that carries the number in that year. */
    Optional<Long> withNumber(long issuerUnitId, DocumentNumber number, int year, @Nullable Long exceptId);

    /** Notes the first reading by a person; later ones change nothing. */
    void noteReading(long noticeId, Actor reader, Instant at);
}
