package vn.ntm.notice.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.notice.domain.intake.DocumentKind;
import vn.ntm.notice.domain.intake.DocumentNote;
import vn.ntm.notice.domain.intake.DocumentText;

/**
 * A document as it was received: its text, which never changes, and the original file.
 *
 * @param fileName empty for pasted text
 * @param textSha256 checksum of the text in UTF-8, hex
 * @param original null for pasted text
 * @param noticeId the notice made of it, once there is one
 */
public record ReceivedDocument(
        long id,
        String fileName,
        DocumentText document,
        String textSha256,
        @Nullable StoredFile original,
        Instant receivedAt,
        long receivedBy,
        String receivedByName,
        long receivedUnitId,
        @Nullable Long noticeId) {

    public String text() {
        return document.text();
    }

    public DocumentKind kind() {
        return document.kind();
    }

    public int pages() {
        return document.pages();
    }

    public List<DocumentNote> notes() {
        return document.notes();
    }

    ReceivedDocument with(@Nullable StoredFile file) {
        return new ReceivedDocument(
                id,
                fileName,
                document,
                textSha256,
                file,
                receivedAt,
                receivedBy,
                receivedByName,
                receivedUnitId,
                noticeId);
    }
}
