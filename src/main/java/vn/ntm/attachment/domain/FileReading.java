package vn.ntm.attachment.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.attachment.AttachmentAccess;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.identity.Actor;

/** Opens a file for a person. The module that owns the thing decides; a kind nobody answers for stays closed. */
@Service
public class FileReading {

    private final FileStore store;
    private final Map<String, AttachmentAccess> access;

    FileReading(FileStore store, List<AttachmentAccess> access) {
        this.store = store;
        this.access = access.stream().collect(Collectors.toMap(AttachmentAccess::ownerKind, one -> one));
    }

    /** A file and its bytes. */
    public record OpenFile(StoredFile file, byte[] content) {}

    @Transactional(readOnly = true)
    public Optional<OpenFile> open(long id, Actor reader) {
        return store.find(id)
                .filter(file -> mayRead(file, reader))
                .map(file -> new OpenFile(file, store.contentOf(file.id())));
    }

    /** Whether the module that owns the file says yes. */
    public boolean mayRead(StoredFile file, Actor reader) {
        AttachmentAccess owner = access.get(file.ownerKind());
        return owner != null && owner.mayRead(file.ownerId(), reader);
    }
}
