package vn.ntm.notice.domain;

import java.time.Instant;
import java.util.Optional;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.intake.DocumentText;

/** Where received documents are kept; the files themselves lie with the attachments. */
public interface IntakeStore {

    long add(String fileName, DocumentText document, String textSha256, Instant at, Actor by);

    /** Without its original. */
    Optional<ReceivedDocument> find(long id);

    /** The notice that was made of the same words before, received again as another document. */
    Optional<Long> noticeOfSameText(long id);

    /** False when a notice was made of it before. */
    boolean attach(long id, long noticeId);
}
