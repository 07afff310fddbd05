package vn.ntm.attachment.domain;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.identity.Actor;

/** Opens a file for a person. The module that owns the thing decides; a kind nobody answers for stays closed. */
@Service
public class FileReading {

    private final FileStore store;
    private final FileOwners owners;

    FileReading(FileStore store, FileOwners owners) {
        this.store = store;
        this.owners = owners;
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
        return owners.of(file)
                .filter(owner -> owner.mayRead(file.ownerId(), reader))
                .isPresent();
    }
}
