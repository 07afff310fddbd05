package vn.ntm.notice.domain.draft;

import java.time.Instant;
import java.util.Optional;

/** Where drafts are kept; what a notice was drafted of stays with it after issuing. */
public interface DraftStore {

    Optional<Kept> find(long noticeId);

    /** Takes the place of what was kept before. */
    void save(long noticeId, NoticeDraft draft, String byName, Instant at);

    /** A draft and who worked on it last. */
    record Kept(NoticeDraft draft, String changedByName, Instant changedAt) {}
}
