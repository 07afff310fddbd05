package vn.ntm.notice.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.ntm.attachment.Attachments.Upload;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.notice.domain.intake.DocumentKind;
import vn.ntm.notice.domain.intake.DocumentNote;
import vn.ntm.notice.domain.intake.DocumentReading;
import vn.ntm.notice.domain.intake.DocumentText;
import vn.ntm.notice.domain.intake.Refusal;
import vn.ntm.notice.domain.intake.RefusalReason;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.ui.NotAllowedException;

/**
 * Receives a document: reads its text and keeps it with the original file, from which a notice is made later. What is
 * refused leaves nothing behind. Reading may take seconds and happens outside of any transaction.
 */
@Service
public class NoticeIntake {

    private static final int LARGEST = 20 * 1024 * 1024;

    private final ReceivedDocuments documents;

    NoticeIntake(ReceivedDocuments documents) {
        this.documents = documents;
    }

    /** Rejections are on the field "file". */
    public Outcome<ReceivedDocument> receive(Upload upload, Actor by) {
        require(by);
        byte[] content = read(upload);
        DocumentReading reading = upload.size() > LARGEST
                ? new Refusal(RefusalReason.TOO_LARGE, "")
                : DocumentText.read(content, upload.name());
        if (reading instanceof Refusal refusal) {
            return Outcome.rejected(rejection(refusal.reason(), upload));
        }
        DocumentText document = (DocumentText) reading;
        if (document.notes().contains(DocumentNote.MACROS_NOT_RUN)) {
            // Reading is harmless; keeping it for colleagues to open is not.
            return Outcome.rejected(rejection(RefusalReason.MACRO, upload));
        }
        List<Rejection> rejections = NoticeRules.checkText(document.text(), "file");
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        Upload read = new Upload(upload.name(), content.length, () -> new ByteArrayInputStream(content));
        return documents.keep(document, read, by);
    }

    /** Rejections are on the field "text". */
    public Outcome<ReceivedDocument> receiveText(String pasted, Actor by) {
        require(by);
        String text = pasted.replace("\0", "");
        if (text.isBlank()) {
            return Outcome.rejected(Rejection.onField("text", "notice.error.textToRead"));
        }
        List<Rejection> rejections = NoticeRules.checkText(text, "text");
        return rejections.isEmpty()
                ? documents.keep(new DocumentText(text, DocumentKind.PASTED, 0, List.of()), null, by)
                : Outcome.rejected(rejections);
    }

    /** For who received it, the drafting colleagues of the same unit, and whoever sees the notice made of it. */
    public Optional<ReceivedDocument> find(long id, Actor by) {
        return documents.find(id, by);
    }

    /**
     * Notes that the notice was made of it, in the caller's transaction. Once: two people who make one of the same
     * document at the same time cannot both.
     *
     * @return whether it was the first
     */
    public boolean attach(long intakeId, long noticeId) {
        return documents.attach(intakeId, noticeId);
    }

    private static void require(Actor by) {
        if (!by.may(Right.DRAFT_NOTICE)) {
            throw new NotAllowedException("notice.error.notAllowed.draft");
        }
    }

    private static Rejection rejection(RefusalReason reason, Upload upload) {
        return Rejection.onField("file", reason.messageKey(), upload.name());
    }

    private static byte[] read(Upload upload) {
        try (InputStream in = upload.content().open()) {
            return in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
