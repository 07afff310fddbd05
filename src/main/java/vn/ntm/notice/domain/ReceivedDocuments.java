package vn.ntm.notice.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.ntm.attachment.AttachmentAccess;
import vn.ntm.attachment.Attachments;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.attachment.Attachments.Upload;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.notice.domain.intake.DocumentText;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;

/** Received documents with their originals, and who may see them. */
@Component
class ReceivedDocuments implements AttachmentAccess {

    private static final String FILES = "NOTICE_INTAKE";
    private static final int LONGEST_NAME = 200;

    private final IntakeStore store;
    private final Attachments attachments;
    private final NoticeAccess access;
    private final ApplicationClock clock;

    ReceivedDocuments(IntakeStore store, Attachments attachments, NoticeAccess access, ApplicationClock clock) {
        this.store = store;
        this.attachments = attachments;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    public Outcome<ReceivedDocument> keep(DocumentText document, @Nullable Upload upload, Actor by) {
        String name = upload == null ? "" : shorten(upload.name());
        long id = store.add(name, document, sha256(document.text()), clock.instant(), by);
        StoredFile original = null;
        if (upload != null) {
            Outcome<StoredFile> kept = attachments.keep(FILES, id, upload, by);
            if (kept.isRejected()) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Outcome.rejected(kept.rejections());
            }
            original = kept.value();
        }
        return Outcome.done(store.find(id).orElseThrow().with(original));
    }

    @Transactional(readOnly = true)
    public Optional<ReceivedDocument> find(long id, Actor by) {
        return store.find(id)
                .filter(document -> isVisible(document, by))
                .map(document -> document.with(
                        attachments.of(FILES, id).stream().findFirst().orElse(null)));
    }

    boolean attach(long id, long noticeId) {
        return store.attach(id, noticeId);
    }

    @Override
    public String ownerKind() {
        return FILES;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(long ownerId, Actor actor) {
        return store.find(ownerId)
                .filter(document -> isVisible(document, actor))
                .isPresent();
    }

    private boolean isVisible(ReceivedDocument document, Actor actor) {
        Long notice = document.noticeId();
        return document.receivedBy() == actor.userId().value()
                || document.receivedUnitId() == actor.unitId().value() && actor.may(Right.DRAFT_NOTICE)
                || notice != null && access.sees(notice, actor);
    }

    private static String shorten(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
