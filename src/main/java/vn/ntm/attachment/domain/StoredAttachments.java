package vn.ntm.attachment.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.attachment.Attachments;
import vn.ntm.identity.Actor;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;

@Service
class StoredAttachments implements Attachments {

    private static final String PDF = "application/pdf";

    private final FileStore store;
    private final ApplicationClock clock;

    StoredAttachments(FileStore store, ApplicationClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<StoredFile> store(String ownerKind, long ownerId, Upload upload, Actor by) {
        return keep(ownerKind, ownerId, CheckedFile.of(upload), by);
    }

    @Override
    @Transactional
    public Outcome<StoredFile> keep(String ownerKind, long ownerId, Upload upload, Actor by) {
        return keep(ownerKind, ownerId, CheckedFile.ofAnyType(upload), by);
    }

    private Outcome<StoredFile> keep(String ownerKind, long ownerId, Outcome<CheckedFile> checked, Actor by) {
        if (checked.isRejected()) {
            return Outcome.rejected(checked.rejections());
        }
        CheckedFile file = checked.value();
        StoredFile stored = store.keep(ownerKind, ownerId, file, clock.instant(), by);
        if (file.contentType().equals(PDF)) {
            store.keepSignatures(stored.id(), PdfSignatures.of(file.content()));
        }
        return Outcome.done(stored);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, List<Signature>> signaturesOf(Collection<Long> fileIds) {
        return fileIds.isEmpty() ? Map.of() : store.signaturesOf(fileIds);
    }

    @Override
    public Outcome<Upload> check(Upload upload) {
        Outcome<CheckedFile> checked = CheckedFile.of(upload);
        return checked.isRejected() ? Outcome.rejected(checked.rejections()) : Outcome.done(upload);
    }

    @Override
    @Transactional(readOnly = true)
    public List<StoredFile> of(String ownerKind, long ownerId) {
        return store.of(ownerKind, List.of(ownerId));
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] contentOf(long fileId) {
        return store.contentOf(fileId);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, List<StoredFile>> ofAll(String ownerKind, Collection<Long> ownerIds) {
        Map<Long, List<StoredFile>> byOwner = new HashMap<>();
        for (StoredFile file : store.of(ownerKind, ownerIds)) {
            byOwner.computeIfAbsent(file.ownerId(), id -> new ArrayList<>()).add(file);
        }
        return byOwner;
    }
}
