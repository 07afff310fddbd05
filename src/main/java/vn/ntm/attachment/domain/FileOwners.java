package vn.ntm.attachment.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.ntm.attachment.AttachmentAccess;
import vn.ntm.attachment.Attachments.StoredFile;

/** Who answers for a file: the module that owns the thing it belongs to. A kind nobody answers for has no owner. */
@Component
class FileOwners {

    /** Made when first needed: asking an owner opens a transaction, and a start should not wait for the database. */
    private final SingletonSupplier<Map<String, AttachmentAccess>> byKind;

    FileOwners(List<AttachmentAccess> owners) {
        byKind = SingletonSupplier.of(
                () -> owners.stream().collect(Collectors.toMap(AttachmentAccess::ownerKind, owner -> owner)));
    }

    Optional<AttachmentAccess> of(StoredFile file) {
        return Optional.ofNullable(byKind.obtain().get(file.ownerKind()));
    }
}
