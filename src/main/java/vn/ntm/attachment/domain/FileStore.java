package vn.ntm.attachment.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ntm.attachment.Attachments.Signature;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.identity.Actor;

/** Where files lie. */
public interface FileStore {

    /** Keeps the file, unless the owner has the same content already; the stored one either way. */
    StoredFile keep(String ownerKind, long ownerId, CheckedFile file, Instant at, Actor by);

    Optional<StoredFile> find(long id);

    /** By owner, oldest first. */
    List<StoredFile> of(String ownerKind, Collection<Long> ownerIds);

    byte[] contentOf(long id);

    /** Once for each file. */
    void keepSignatures(long id, List<Signature> signatures);

    Map<Long, List<Signature>> signaturesOf(Collection<Long> ids);
}
